package io.github.helplines.directory.service.publication;

/** What is stored breaks a rule of the directory, and is not served: the snapshot in force stays. */
public final class UnpublishableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnpublishableException(String message) {
        super(message);
    }
}
