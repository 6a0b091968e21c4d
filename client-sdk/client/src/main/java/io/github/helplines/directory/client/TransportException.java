package io.github.helplines.directory.client;

import org.jspecify.annotations.Nullable;

/** No answer came: the service was not reached, or not in time. The cause says why. Trying later may help. */
public final class TransportException extends DirectoryException {
    private static final long serialVersionUID = 1;

    public TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
