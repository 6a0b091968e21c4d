package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The database could not be started, joined or stopped. The message is one line, fit to print as it stands. */
public class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaunchException(String line) {
        super(oneLine(line));
    }

    LaunchException(String line, Throwable cause) {
        super(oneLine(line), cause);
    }

    static LaunchException unusable(Path path, IOException cause) {
        return new LaunchException("Cannot use " + path + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist and cannot be created";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
