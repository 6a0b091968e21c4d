package io.github.helplines.directory.service.editing;

/** The store cannot be reached, or went away in the middle. Trying again later may help. */
public final class DirectoryUnavailableException extends RuntimeException {
    public DirectoryUnavailableException(Throwable cause) {
        super("the directory's store cannot be reached", cause);
    }
}
