package io.github.helplines.directory.service.representation;

import static java.util.Objects.requireNonNull;

/** Bytes that are not JSON as it is accepted here. The message names the reason, never what was sent. */
public final class UnreadableJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it could not be read. */
    public enum Reason {
        EMPTY,
        NOT_JSON,
        /** U+FEFF before the text, which RFC 8259 section 8.1 lets nobody add. */
        BYTE_ORDER_MARK,
        TOO_DEEP,
        DUPLICATE_KEY,
        /** Not UTF-8, or a string holds NUL or half a surrogate pair. */
        BAD_ENCODING
    }

    private final Reason reason;

    public UnreadableJsonException(Reason reason) {
        super(requireNonNull(reason, "reason").name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
