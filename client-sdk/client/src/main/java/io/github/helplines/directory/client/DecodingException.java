package io.github.helplines.directory.client;

import org.jspecify.annotations.Nullable;

/** An answer came that cannot be read. */
public final class DecodingException extends DirectoryException {
    private static final long serialVersionUID = 1;

    public DecodingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
