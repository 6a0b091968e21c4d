package io.github.helplines.directory.service.publication;

/** A signing key cannot be read, or must not be used. Says in one line which file and why, and nothing of the key. */
public final class UnusableKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableKeyException(String line) {
        super(line);
    }
}
