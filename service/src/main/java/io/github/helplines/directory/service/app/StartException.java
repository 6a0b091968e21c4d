package io.github.helplines.directory.service.app;

/** Why a command ends early, in one line for the person who started it. */
public class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public StartException(String line) {
        this(line, 1);
    }

    /**
     * @param line what is wrong and what to do; empty when everything has been said already
     * @param exitCode of the process
     */
    public StartException(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
