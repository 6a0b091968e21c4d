package io.github.helplines.directory.service.app;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, known by what it printed when it was ready. */
final class PackagedServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern HEALTH = Pattern.compile("Health +(http://\\S+)");
    private static final Pattern API = Pattern.compile("API +(http://[^/\\s]+)/");
    private static final String LAST_LINE = "/v1/sms/82228/dvs";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final PackagedProgram.Running running;
    private final Path directory;
    private boolean askedLast;
    private boolean searched;

    private PackagedServer(PackagedProgram.Running running, Path directory) {
        this.running = running;
        this.directory = directory;
    }

    static PackagedServer ready(PackagedProgram.Running running, Path directory)
            throws IOException, InterruptedException {
        PackagedServer server = new PackagedServer(running, directory);
        try {
            server.await("to be ready", () -> server.console().contains(LAST_LINE));
            if (!CanaryTrail.leave(server.api())) {
                throw new AssertionError("nobody was answered");
            }
            return server;
        } catch (AssertionError | IOException | InterruptedException e) {
            server.askedLast = true;
            server.searched = true;
            server.close();
            throw e;
        }
    }

    /** Everything it has said since it was started. */
    String console() {
        return running.said();
    }

    String standardError() {
        return running.saidOnError();
    }

    /** The URL that is printed for the API, without a path. */
    String api() {
        return printed(API);
    }

    /** An address on the admin port. */
    URI admin(String path) {
        return URI.create(printed(HEALTH)).resolve(path);
    }

    private String printed(Pattern pattern) {
        Matcher found = pattern.matcher(console());
        if (!found.find()) {
            throw new AssertionError("not on the console: " + pattern + "\n" + console());
        }
        return found.group(1);
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(api() + path)));
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(api() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(
                request.timeout(Duration.ofSeconds(20))
                        .setHeader("User-Agent", CanaryCaller.AGENT)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    JsonPath health() throws IOException, InterruptedException {
        return new JsonPath(new String(
                send(HttpRequest.newBuilder(URI.create(printed(HEALTH)))).body()));
    }

    /** The process of its own database; empty when none runs. */
    Optional<ProcessHandle> postmaster() throws IOException {
        return postmasterIn(directory);
    }

    /** The process of the database under a directory; empty when none runs, or it has not written down its number yet. */
    static Optional<ProcessHandle> postmasterIn(Path directory) throws IOException {
        try (Stream<String> lines = Files.lines(postmasterFile(directory))) {
            return lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(PackagedServer::runs);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Where PostgreSQL writes its number down: it makes the file first, empty, and fills it a moment later. */
    static Path postmasterFile(Path directory) {
        return directory.resolve("var/postgres/17/data/postmaster.pid");
    }

    /** Whether a process does anything: one that has ended stays in the table until its parent has asked for it. */
    static boolean runs(ProcessHandle process) {
        try {
            return Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "cmdline")).length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return running.process().isAlive();
    }

    /** As a supervisor ends it: SIGTERM, and patience. */
    void stop() throws InterruptedException {
        askLast();
        running.process().destroy();
        awaitEnd();
    }

    /** What is asked of every server before it ends, once. */
    void askLast() {
        if (isAlive() && !askedLast) {
            askedLast = true;
            CanaryTrail.leave(api());
            CanaryTrail.assertNotTold(path -> admin(path.toString()));
        }
    }

    private void search() {
        if (!searched) {
            searched = true;
            CanaryTrail.assertNotIn("what a server said", console());
            CanaryTrail.assertNotWritten(directory);
        }
    }

    /** As {@code kill -9}: nothing in it gets to clean up. */
    void killHard() throws InterruptedException {
        running.process().destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!running.process().waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + console());
        }
    }

    /** Something that becomes true after a while. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    void await(String what, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline || !isAlive()) {
                throw new AssertionError("waited in vain for the server " + what + ":\n" + console());
            }
            Thread.sleep(50);
        }
    }

    /** Ends what a failed test left running, its database too; and looks whether anything tells who had asked. */
    @Override
    public void close() {
        try {
            askLast();
        } finally {
            end();
        }
        search();
    }

    private void end() {
        try {
            Optional<ProcessHandle> database = postmaster();
            running.process().destroy();
            if (!running.process().waitFor(20, TimeUnit.SECONDS)) {
                running.process().destroyForcibly();
            }
            database.filter(PackagedServer::runs).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            running.process().destroyForcibly();
        } catch (InterruptedException e) {
            running.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
