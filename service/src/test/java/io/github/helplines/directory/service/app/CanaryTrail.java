package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Somebody asks every service that a test runs, whatever the test is about: when it is ready, and before it ends. Nothing
 * that the service leaves may tell of them.
 */
final class CanaryTrail {
    static final List<String> SAID = List.of(
            // Alone it could be any number.
            "\"age\":113",
            "\"age\": 113",
            "\"age\":\"113",
            "age=113",
            "age: 113",
            "113_or_over",
            // So long that no figure, hash or identity is likely to have it in it by chance.
            "9753186420",
            "DE6 9ZQ",
            CanaryCaller.WORDS,
            "07700 900461",
            CanaryCaller.AGENT,
            CanaryCaller.ADDRESS,
            CanaryCaller.FORWARDED,
            CanaryCaller.COOKIE);

    private static final Traces TRACES = new Traces(SAID);
    private static final List<String> TOLD = List.of("/metrics", "/metrics/prometheus", "/healthcheck", "/threads");
    /** Programs that nobody writes to. */
    private static final Set<String> READ_ONLY = Set.of("bin", "lib", "share");

    private CanaryTrail() {}

    /**
     * Asks well and badly. What is answered depends on what the test has done to the service; it may not answer at all.
     *
     * @return whether anything was answered
     */
    static boolean leave(String api) {
        CanaryCaller caller = new CanaryCaller(api);
        try {
            new CanaryRequests(caller).sayWhateverComes();
        } catch (IOException e) {
            // A service that cannot be asked was told nothing.
        }
        return caller.statuses().stream().anyMatch(status -> status > 0);
    }

    /** @param admin the address of a path on the admin port */
    static void assertNotTold(UnaryOperator<URI> admin) {
        for (String path : TOLD) {
            try {
                HttpResponse<byte[]> told = PackagedServer.send(HttpRequest.newBuilder(admin.apply(URI.create(path))));
                assertThat(told.statusCode()).as(path).isNotEqualTo(404);
                assertNotIn(path, told.body());
            } catch (IOException e) {
                // Nothing is told.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void assertNotIn(String where, String text) {
        assertNotIn(where, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNotIn(String where, byte[] bytes) {
        assertThat(TRACES.in(bytes)).as("what somebody said, in " + where).isEmpty();
    }

    /** In no file of a service that has ended, those of its database among them. */
    static void assertNotWritten(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean isProgram = folder.getParent() != null
                            && Files.exists(folder.resolveSibling("bin").resolve("postgres"))
                            && READ_ONLY.contains(folder.getFileName().toString());
                    return isProgram ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        try {
                            assertNotIn(file.toString(), Files.readAllBytes(file));
                        } catch (NoSuchFileException e) {
                            // Another service in the same directory has removed it.
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
