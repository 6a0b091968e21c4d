package io.github.helplines.directory.client;

/** There is no such record, and never was. */
public final class NotFoundException extends ResponseException {
    private static final long serialVersionUID = 1;

    public NotFoundException(Problem problem) {
        super(problem);
    }
}
