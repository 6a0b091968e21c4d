package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;

/** The service refused: {@link #problem} says why. */
public sealed class ResponseException extends DirectoryException
        permits NotFoundException, GoneException, InvalidRequestException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ResponseException(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.title(), null);
        this.problem = requireNonNull(problem, "problem");
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("what the service said is no message for elsewhere");
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
