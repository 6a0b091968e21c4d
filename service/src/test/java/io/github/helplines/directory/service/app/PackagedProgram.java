package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The jar as it is handed out, run as its user runs it: a process of its own, in a directory of its own, on ports that
 * the system chooses. It inherits nothing from the environment of the tests but the path to programs.
 *
 * @param directory to run in; the default {@code ./var} is in it
 * @param environment variables beside those
 */
record PackagedProgram(Path directory, Map<String, String> environment) {
    private static final long LIMIT_SECONDS = 90;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String JAR = System.getProperty("helpline-directory.jar");
    // Compiling thoroughly would cost more than it gains.
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR");

    static PackagedProgram in(Path directory) {
        return new PackagedProgram(directory, Map.of("PORT", "0", "ADMIN_PORT", "0"));
    }

    /** Where it has been started before: with the shipped records, and keys. */
    PackagedProgram startedBefore() throws IOException, InterruptedException {
        Left.FIRST_START.copyTo(directory);
        return this;
    }

    /** Where PostgreSQL's programs are unpacked, and nothing else was done. */
    PackagedProgram unpackedBefore() throws IOException {
        Left.FIRST_START.programsTo(directory);
        return this;
    }

    PackagedProgram with(String name, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(name, value);
        return new PackagedProgram(directory, Map.copyOf(all));
    }

    /**
     * What a process said until it ended.
     *
     * @param exitCode its status
     * @param out standard output
     * @param err standard error
     * @param took from its start to its end
     */
    record Ended(int exitCode, String out, String err, Duration took) {
        /** Every line it said, blank ones aside. */
        List<String> lines() {
            return Stream.of(out, err)
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** A process, and the files that take what it says. */
    record Running(Process process, Path out, Path err) {
        String said() {
            return read(out) + read(err);
        }

        String saidOnError() {
            return read(err);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs to the end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Running running = start(arguments);
        // Not before: the first of all makes what others find made.
        long start = System.nanoTime();
        try {
            if (!running.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + String.join(" ", arguments) + "\n" + running.said());
            }
            return new Ended(
                    running.process().exitValue(),
                    Running.read(running.out()),
                    Running.read(running.err()),
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            running.process().destroyForcibly();
        }
    }

    /** The one line in which a start is refused, soon. */
    String refused(String... arguments) throws IOException, InterruptedException {
        Ended ended = run(arguments);
        assertThat(ended.lines()).hasSize(1);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.took()).isLessThan(SOON);
        return ended.lines().get(0);
    }

    /** Runs without an argument, as a service, until it is ready. */
    PackagedServer serve() throws IOException, InterruptedException {
        return PackagedServer.ready(start(), directory);
    }

    /** Starts it, and leaves it running. */
    Running start(String... arguments) throws IOException {
        // Outside the directory, which is the user's: nothing but the program writes there.
        Path out = Files.createTempFile("helpline-directory-out", ".txt");
        Path err = Files.createTempFile("helpline-directory-err", ".txt");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of("-XX:SharedArchiveFile=" + Left.FIRST_START.classes(), "-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    private static final class Left {
        static final FirstStart FIRST_START = firstStart();

        private static FirstStart firstStart() {
            try {
                return FirstStart.of(JAVA, Path.of(JAR), SHORT_LIVED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
