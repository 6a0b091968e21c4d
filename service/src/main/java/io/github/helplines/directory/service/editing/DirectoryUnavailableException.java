package io.github.helplines.directory.service.editing;

/** The store cannot be reached, went away in the middle, or is not the one to ask. Trying again later may help. */
public final class DirectoryUnavailableException extends RuntimeException {
    public DirectoryUnavailableException(Throwable cause) {
        super("the directory's store cannot be reached", cause);
    }

    /** @param why nobody can be answered, without anything that was asked */
    public DirectoryUnavailableException(String why) {
        super(why);
    }
}
