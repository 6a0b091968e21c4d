package io.github.helplines.directory.service.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another JVM that uses the same directory: it says one line, then waits for the end of its input. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Joins or starts the database and says its port. */
    static ChildProcess user(TestVar var) throws IOException {
        return start("user", var.directory());
    }

    /** Takes the server's lease and says "taken", or why not. */
    static ChildProcess server(Path directory) throws IOException {
        return start("server", directory);
    }

    private static ChildProcess start(String role, Path directory) throws IOException {
        return new ChildProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildProcess.class.getName(),
                        role,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String says() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** As {@code kill -9}: nothing in it gets to clean up. */
    void killHard() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the child does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        try (Held held = arguments[0].equals("user") ? database(directory) : lease(directory)) {
            System.out.println(held.line());
            while (System.in.read() >= 0) {
                // Until the parent closes our input.
            }
        } catch (LaunchException e) {
            System.out.println(e.getMessage());
        }
    }

    private static Held database(Path directory) {
        EmbeddedPostgres postgres = EmbeddedPostgres.joinOrStart(directory, new Options(false));
        return new Held(Integer.toString(postgres.service().port()), postgres::close);
    }

    private static Held lease(Path directory) {
        ServerLease lease = ServerLease.take(directory);
        return new Held("taken", lease::close);
    }

    private record Held(String line, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
