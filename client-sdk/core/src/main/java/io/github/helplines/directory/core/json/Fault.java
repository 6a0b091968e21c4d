package io.github.helplines.directory.core.json;

import static java.util.Objects.requireNonNull;

/**
 * One thing wrong with an input.
 *
 * @param pointer where, as an RFC 6901 JSON pointer; "" is the whole
 * @param code what, in lower snake case, for programs
 * @param message what, in words; never the value that was sent
 */
public record Fault(String pointer, String code, String message) {
    public Fault {
        requireNonNull(pointer, "pointer");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** Appends one reference token to a pointer, escaped as RFC 6901 section 3 asks. */
    public static String child(String pointer, String token) {
        boolean plain = token.indexOf('~') < 0 && token.indexOf('/') < 0;
        return pointer + "/" + (plain ? token : token.replace("~", "~0").replace("/", "~1"));
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
