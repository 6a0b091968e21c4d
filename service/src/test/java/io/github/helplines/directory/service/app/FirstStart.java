package io.github.helplines.directory.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the first start of the packaged program leaves behind: for tests of something else, every further one is a third as
 * long with it. Made once beside the jar, for all the test processes.
 *
 * @param classes an archive of the classes as one of its servers left them in memory
 * @param var its directory: PostgreSQL's programs, a database with the shipped records, keys
 */
record FirstStart(Path classes, Path var) {
    private static final long LIMIT_SECONDS = 90;
    private static final String LAST_LINE = "/v1/sms/82228/dvs";
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** The one of a jar and the Java that runs it; made when there is none, or one of an older jar. */
    static FirstStart of(Path java, Path jar, List<String> flags) throws IOException, InterruptedException {
        String version = System.getProperty("java.version");
        Path archive = jar.resolveSibling("classes-" + version + ".jsa").toAbsolutePath();
        Path var = jar.resolveSibling("var-" + version).toAbsolutePath();
        try (FileChannel file = FileChannel.open(
                jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the file is closed.
            file.lock();
            boolean fresh = Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
            if (!fresh) {
                write(java, jar, flags, archive, var);
            }
        }
        return new FirstStart(archive, var);
    }

    /** Makes a program's directory one in which it has been started before. */
    void copyTo(Path directory) throws IOException, InterruptedException {
        Path copy = directory.resolve("var");
        // The JDK copies no tree.
        Process copying = new ProcessBuilder("cp", "-a", var.toString(), copy.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("cp ended with " + copying.exitValue());
        }
    }

    /** Spares a program to unpack PostgreSQL's, and nothing else of its first start. */
    void programsTo(Path directory) throws IOException {
        Path postgres = Files.createDirectories(directory.resolve("var/postgres"), PRIVATE);
        try (Stream<Path> files = Files.list(var.resolve("postgres"))) {
            Path link = files.filter(Files::isSymbolicLink).findAny().orElseThrow();
            Files.createSymbolicLink(postgres.resolve(link.getFileName()), Files.readSymbolicLink(link));
        }
    }

    private static void write(Path java, Path jar, List<String> flags, Path archive, Path var)
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
            keep(directory.resolve("var"), var);
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            process.destroyForcibly().waitFor();
            delete(directory);
        }
    }

    /** With the programs, which nothing changes, once for all the copies. */
    private static void keep(Path left, Path var) throws IOException {
        Path programs = var.resolveSibling(var.getFileName() + "-programs");
        for (Path old : List.of(var, programs)) {
            if (Files.exists(old)) {
                delete(old);
            }
        }
        Path unpacked;
        try (Stream<Path> files = Files.list(left.resolve("postgres"))) {
            unpacked = files.filter(file -> file.getFileName().toString().startsWith("bin-"))
                    .findAny()
                    .orElseThrow();
        }
        Files.move(unpacked, programs);
        Files.createSymbolicLink(unpacked, programs);
        Files.move(left, var);
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
