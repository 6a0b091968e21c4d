package io.github.helplines.directory.service.embedded;

/** Another server holds the directory. The message is one line, fit to print as it stands. */
public final class AlreadyRunningException extends LaunchException {
    private static final long serialVersionUID = 1L;

    AlreadyRunningException(String line) {
        super(line);
    }
}
