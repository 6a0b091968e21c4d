package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The private directory the database lives in. The major version stands beside the data: {@code 17/data}.
 *
 * @param directory its real path
 */
record Home(Path directory) {
    static final String MAJOR = "17";

    /** Makes {@code postgres} under the service's directory, and that directory where it is missing. */
    static Home prepare(Path varDirectory) {
        Path directory = realVar(varDirectory).resolve("postgres");
        try {
            PrivateFiles.directory(directory);
            PrivateFiles.directory(directory.resolve("log"));
            return new Home(directory.toRealPath());
        } catch (IOException e) {
            throw LaunchException.unusable(directory, e);
        }
    }

    /** The service's directory, made private where it is missing; as one real path, so that locks agree. */
    static Path realVar(Path varDirectory) {
        Path wanted = varDirectory.toAbsolutePath();
        try {
            if (Files.notExists(wanted)) {
                Files.createDirectories(wanted, PrivateFiles.DIRECTORY);
                PrivateFiles.matchOwner(wanted);
            }
            return wanted.toRealPath();
        } catch (IOException e) {
            throw LaunchException.unusable(wanted, e);
        }
    }

    Path data() {
        return version().resolve("data");
    }

    Path version() {
        return directory.resolve(MAJOR);
    }

    Path logs() {
        return directory.resolve("log");
    }

    /** Held alone for the moment in which somebody decides to start, join or stop. */
    LockFile startLock() {
        return LockFile.at(directory.resolve("start.lock"));
    }

    /** Shared by everybody who uses the running database. */
    LockFile usersLock() {
        return LockFile.at(directory.resolve("users.lock"));
    }

    /** The first line of one of the small files, where there is one. */
    Optional<String> read(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.readString(file).lines().findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw LaunchException.unusable(file, e);
        }
    }

    void write(String name, String line) {
        Path file = directory.resolve(name);
        try {
            PrivateFiles.write(file, line + "\n");
        } catch (IOException e) {
            throw LaunchException.unusable(file, e);
        }
    }
}
