package io.github.helplines.directory.client;

/** It was withdrawn or recalled: {@link Problem#handOffs} says whom to turn to instead. Show nothing that was kept of it. */
public final class GoneException extends ResponseException {
    private static final long serialVersionUID = 1;

    public GoneException(Problem problem) {
        super(problem);
    }
}
