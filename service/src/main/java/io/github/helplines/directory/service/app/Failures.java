package io.github.helplines.directory.service.app;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.embedded.LaunchException;
import io.github.helplines.directory.service.publication.UnusableKeyException;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Says why a command ended early: one line where the cause is known, a stack trace only where it is not. */
final class Failures {
    private final AtomicInteger exitCode;

    Failures(AtomicInteger exitCode) {
        this.exitCode = exitCode;
    }

    void report(Throwable error, PrintWriter out) {
        Optional<StartException> planned = find(error, StartException.class);
        planned.ifPresent(found -> exitCode.set(found.exitCode()));
        Optional<String> line = line(error);
        if (line.isEmpty()) {
            error.printStackTrace(out);
        } else if (!line.get().isEmpty()) {
            out.println(line.get());
        }
        out.flush();
    }

    /** The one line, empty text when all has been said, or nothing when the cause is not known. */
    static Optional<String> line(Throwable error) {
        return Stream.of(
                        find(error, StartException.class).map(Throwable::getMessage),
                        find(error, LaunchException.class).map(Throwable::getMessage),
                        find(error, UnusableKeyException.class).map(Throwable::getMessage),
                        find(error, BindException.class)
                                .map(found -> "A port is in use: stop what listens on it, or set PORT or ADMIN_PORT"),
                        find(error, DirectoryUnavailableException.class)
                                .map(found ->
                                        "The database cannot be reached: is it running, and is DATABASE_URL right?"),
                        find(error, SQLException.class).flatMap(Failures::refusal),
                        find(error, FileNotFoundException.class).map(Failures::flat),
                        find(error, FileSystemException.class).map(Failures::path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The two refusals by PostgreSQL that its operator can do something about; appendix A of its manual. */
    private static Optional<String> refusal(SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "42501" ->
                Optional.of("The database does not let this role do that: the owner of the database"
                        + " belongs in DATABASE_OWNER_URL, or in DATABASE_URL where it serves too");
            case "3F000", "42P01" -> Optional.of("The database has not been prepared: run db migrate first");
            default -> Optional.empty();
        };
    }

    private static String path(FileSystemException error) {
        if (error.getFile() == null) {
            return "A file cannot be read or written";
        }
        Path path = Path.of(error.getFile()).normalize();
        if (error instanceof NoSuchFileException) {
            return "There is no " + path;
        } else if (error instanceof AccessDeniedException) {
            return "This user may not read or write " + path;
        } else if (error instanceof FileAlreadyExistsException || error instanceof NotDirectoryException) {
            return path + " is a file, not a directory";
        }
        return "Cannot read or write " + path;
    }

    private static String flat(Throwable error) {
        return String.valueOf(error.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
