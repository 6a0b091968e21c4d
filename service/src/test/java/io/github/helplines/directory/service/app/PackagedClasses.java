package io.github.helplines.directory.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of the packaged program as one of its servers left them in memory: every further start of many is half as
 * long. Made once beside the jar, for all the test processes.
 */
final class PackagedClasses {
    private static final long LIMIT_SECONDS = 90;
    private static final String LAST_LINE = "/v1/sms/82228/dvs";

    private PackagedClasses() {}

    /** The archive for a jar and the Java that runs it; written when there is none, or one of an older jar. */
    static Path of(Path java, Path jar, List<String> flags) throws IOException, InterruptedException {
        String version = System.getProperty("java.version");
        Path archive = jar.resolveSibling("classes-" + version + ".jsa");
        try (FileChannel file = FileChannel.open(
                jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the file is closed.
            file.lock();
            boolean fresh = Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
            if (!fresh) {
                write(java, jar, flags, archive);
            }
        }
        return archive;
    }

    private static void write(Path java, Path jar, List<String> flags, Path archive)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(archive.toAbsolutePath().getParent(), "classes");
        Path unfinished = directory.resolve("classes.jsa");
        Path console = directory.resolve("console.txt");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(PackagedProgram.in(directory).environment());
        Process process = builder.start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (!Files.readString(console).contains(LAST_LINE)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("is not ready:\n" + Files.readString(console));
                }
                Thread.sleep(50);
            }
            process.destroy();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || !Files.exists(unfinished)) {
                throw new AssertionError("no archive of the classes was written");
            }
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            process.destroyForcibly().waitFor();
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            Path[] found = files.toArray(Path[]::new);
            Arrays.sort(found, (one, other) -> other.compareTo(one));
            for (Path file : found) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
