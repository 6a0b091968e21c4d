package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

/** The service refused: {@link #problem} says why. */
public sealed class ResponseException extends DirectoryException
        permits NotFoundException, GoneException, InvalidRequestException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ResponseException(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.title(), null);
        this.problem = requireNonNull(problem, "problem");
    }

    /** What the service said. */
    public final Problem problem() {
        return problem;
    }

    /** The status of HTTP. */
    public final int status() {
        return problem.status();
    }
}
