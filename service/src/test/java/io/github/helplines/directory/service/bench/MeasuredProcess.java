package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, and what it has used of the machine. */
final class MeasuredProcess implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;
    private static final Pattern LISTENS = Pattern.compile("http://[^/:]+:([0-9]+)/");
    private static final Pattern ALLOCATED = Pattern.compile("allocated=([0-9.]+)([BKMG])");

    private final Process process;
    private final Path console;
    private final @Nullable Integer port;

    private MeasuredProcess(Process process, Path console, @Nullable Integer port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /** Starts a Java program, and waits until its console says where it listens. */
    static MeasuredProcess start(Path directory, List<String> arguments) throws IOException, InterruptedException {
        Path console = Files.createTempFile(directory, "console", ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        MeasuredProcess started = new MeasuredProcess(launch(directory, command, console), console, null);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!LISTENS.matcher(Files.readString(console)).find()) {
            if (!started.process.isAlive() || System.nanoTime() > end) {
                started.close();
                throw new IllegalStateException("is not ready:\n" + Files.readString(console));
            }
            Thread.sleep(50);
        }
        return started;
    }

    /** Starts another program, which listens at that port without saying so, and waits until it does. */
    static MeasuredProcess listening(Path directory, List<String> command, int port)
            throws IOException, InterruptedException {
        Path console = Files.createTempFile(directory, "console", ".txt");
        MeasuredProcess started = new MeasuredProcess(launch(directory, command, console), console, port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!accepts(port)) {
            if (!started.process.isAlive() || System.nanoTime() > end) {
                started.close();
                throw new IllegalStateException("is not ready:\n" + Files.readString(console));
            }
            Thread.sleep(50);
        }
        return started;
    }

    private static Process launch(Path directory, List<String> command, Path console) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().put("PORT", "0");
        builder.environment().put("ADMIN_PORT", "0");
        return builder.start();
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() throws IOException {
        if (port != null) {
            return port;
        }
        Matcher matcher = LISTENS.matcher(Files.readString(console));
        if (!matcher.find()) {
            throw new IllegalStateException("says no longer where it listens");
        }
        return Integer.parseInt(matcher.group(1));
    }

    long pid() {
        return process.pid();
    }

    /** Of all its threads since its start, in user and system mode, by the operating system's own account. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Bytes that the threads it has now have allocated since they began; 0 for a program that is not Java. */
    double allocated() throws IOException, InterruptedException {
        if (port != null) {
            return 0;
        }
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "Thread.print",
                        "-e")
                .redirectErrorStream(true)
                .start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        double bytes = 0;
        Matcher matcher = ALLOCATED.matcher(printed);
        while (matcher.find()) {
            bytes += Double.parseDouble(matcher.group(1)) * Math.pow(1024, "BKMG".indexOf(matcher.group(2)));
        }
        return bytes;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
