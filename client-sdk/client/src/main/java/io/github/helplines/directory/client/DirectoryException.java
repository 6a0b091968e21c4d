package io.github.helplines.directory.client;

import org.jspecify.annotations.Nullable;

/** Something kept the directory from answering. Messages hold nothing that was asked. */
public abstract sealed class DirectoryException extends RuntimeException
        permits TransportException, ResponseException, DecodingException {
    private static final long serialVersionUID = 1;

    DirectoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
