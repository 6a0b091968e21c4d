package io.github.helplines.directory.service.embedded;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs other programs, in an environment that nothing of the caller's (PGDATA, PGOPTIONS, locale) leaks into. */
final class Programs {
    private static final String SEARCHED = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin";

    private Programs() {}

    /** Where a program is, by its name. */
    @FunctionalInterface
    interface Search {
        Optional<Path> apply(String name);
    }

    /**
     * How a program ended.
     *
     * @param exit its exit code; -1 when it could not be started or had to be ended
     * @param output what it printed
     */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }

        /** The line that says why it failed. */
        String reason() {
            return Reason.in(output).orElse("exit code " + exit);
        }
    }

    /** Where the program is on the search path. */
    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + SEARCHED;
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    static ProcessBuilder builder(List<String> command, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        String path = System.getenv().getOrDefault("PATH", SEARCHED);
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        return builder;
    }

    /** Runs to the end, or ends it at the limit; one at a time a directory. The input is small, and never shown. */
    static Outcome run(List<String> command, Path directory, @Nullable String input, Duration limit) {
        Path output = directory.resolve("output");
        try {
            Files.deleteIfExists(output);
            Files.createFile(output, PrivateFiles.FILE);
            Process process =
                    builder(command, directory).redirectOutput(output.toFile()).start();
            try (OutputStream stdin = process.getOutputStream()) {
                if (input != null) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // It ended without reading; its exit code and output say why.
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after " + limit.toSeconds() + " s");
            }
            return new Outcome(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while running " + command.get(0), e);
        } finally {
            deleteQuietly(output);
        }
    }

    static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An empty file of ours is left in a directory of ours.
        }
    }
}
