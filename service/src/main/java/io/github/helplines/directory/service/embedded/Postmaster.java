package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's main process, as its {@code postmaster.pid} tells of it.
 *
 * @param pid process id
 * @param port TCP port; 0 while not known yet
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final Path PROC = Path.of("/proc");

    /** What the file says, whether or not the process still lives. */
    static Optional<Postmaster> recorded(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            // A program that works on the data alone, without a server, writes its id as a negative number.
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            return Optional.of(new Postmaster(pid, port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw LaunchException.unusable(file(data), e);
        }
    }

    /** The process that really runs on this data: its number may have been given to a stranger since. */
    static Optional<Postmaster> running(Path data) {
        return recorded(data).filter(postmaster -> postmaster.worksOn(data));
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Every process that has the data directory as its working directory, as PostgreSQL's all do. */
    static List<Long> processesIn(Path data) {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .filter(pid -> isIn(pid, data))
                    .toList();
        } catch (IOException e) {
            throw LaunchException.unusable(PROC, e);
        }
    }

    boolean exists() {
        return Files.exists(PROC.resolve(Long.toString(pid)));
    }

    private boolean worksOn(Path data) {
        List<String> command = commandLine();
        return !command.isEmpty()
                && command.get(0).endsWith("/postgres")
                && (command.contains(data.toString()) || isIn(pid, data));
    }

    private List<String> commandLine() {
        try {
            byte[] bytes = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            // The process is gone.
            return List.of();
        }
    }

    private static boolean isIn(long pid, Path data) {
        try {
            return Files.readSymbolicLink(PROC.resolve(Long.toString(pid)).resolve("cwd"))
                    .equals(data);
        } catch (IOException e) {
            // Gone, or somebody else's.
            return false;
        }
    }
}
