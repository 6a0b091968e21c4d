package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server's process: started detached, and watched until it takes connections or gives up.
 *
 * @param home where
 * @param binaries with which programs
 * @param runAs as whom
 * @param installed where a program is on the search path
 */
record PostgresProcess(Home home, Binaries binaries, RunAs runAs, Programs.Search installed) {
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Empty when it runs; else the reason why not, as soon as it is known. */
    Optional<String> start(int port, Duration limit) {
        Path output = home.logs().resolve("start.log");
        try {
            Files.deleteIfExists(output);
            Files.createFile(output, PrivateFiles.FILE);
            PrivateFiles.matchOwner(output);
            Map<Path, Long> before = logSizes();
            Process process = Programs.builder(command(port), home.directory())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            Deadline deadline = Deadline.after(limit);
            while (true) {
                if (Postmaster.running(home.data()).filter(Postmaster::ready).isPresent()) {
                    return Optional.empty();
                }
                if (!process.isAlive()) {
                    return Optional.of(lastWords(before, process.exitValue()));
                }
                if (deadline.passed()) {
                    process.destroyForcibly();
                    return Optional.of("it was not ready after " + limit.toSeconds() + " s");
                }
                deadline.pause();
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** In a session of its own, so that Ctrl-C in the terminal reaches the service and not the database under it. */
    private List<String> command(int port) {
        List<String> postgres =
                runAs.command(binaries.program("postgres"), "-D", home.data().toString(), "-p", Integer.toString(port));
        return installed
                .apply("setsid")
                .map(setsid -> Programs.join(List.of(setsid.toString()), postgres))
                .orElse(postgres);
    }

    /** The verdict may be written a moment after the process has ended: its log collector goes last. */
    private String lastWords(Map<Path, Long> before, int exit) throws IOException {
        Deadline deadline = Deadline.after(LAST_WORDS);
        String written = writtenSince(before);
        while (!written.contains("FATAL:") && !written.contains("PANIC:") && !deadline.passed()) {
            deadline.pause();
            written = writtenSince(before);
        }
        return Reason.in(written).orElse("exit code " + exit);
    }

    private Map<Path, Long> logSizes() throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.list(home.logs())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                sizes.put(file, Files.size(file));
            }
        }
        return sizes;
    }

    private String writtenSince(Map<Path, Long> before) throws IOException {
        StringBuilder written = new StringBuilder();
        for (Path file : logSizes().keySet()) {
            byte[] bytes = Files.readAllBytes(file);
            long from = Math.min(before.getOrDefault(file, 0L), bytes.length);
            written.append(new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8));
        }
        return written.toString();
    }
}
