package io.github.helplines.directory.client.internal.replica;

/** What was fetched or kept is not to be believed. The message says why, in words that hold nothing of it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
