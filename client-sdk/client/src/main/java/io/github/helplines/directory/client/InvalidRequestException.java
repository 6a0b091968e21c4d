package io.github.helplines.directory.client;

/** What was asked cannot be answered: {@link Problem#errors} says what is wrong where. */
public final class InvalidRequestException extends ResponseException {
    private static final long serialVersionUID = 1;

    public InvalidRequestException(Problem problem) {
        super(problem);
    }
}
