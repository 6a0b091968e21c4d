package io.github.helplines.directory.client.internal.wire;

/** A member is not there or of another type. Names where it should be, and nothing that was there. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        super(message);
    }
}
