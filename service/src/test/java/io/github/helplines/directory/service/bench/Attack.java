package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Callers who mean harm, in threads of their own, until they are stopped. Whoever is thrown out comes again. */
final class Attack implements AutoCloseable {
    private static final String HELP =
            "POST /v1/help HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int HUGE = 29 * 1024 * 1024;
    private static final int DAWDLERS = 300;

    private final int many;
    private final Deed deed;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Attack(int many, Deed deed) {
        this.many = many;
        this.deed = deed;
    }

    /** What one of them does with one connection. */
    private interface Deed {
        void on(Socket socket) throws IOException, InterruptedException;
    }

    /** Nobody. */
    static Attack none() {
        return new Attack(0, socket -> {});
    }

    /** 300 who send the headers of a request a byte at a time. */
    static Attack slowHeaders() {
        return new Attack(DAWDLERS, trickled("GET /v1/services HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x"));
    }

    /** 300 who send the body of a question a byte at a time. */
    static Attack slowBodies() {
        return new Attack(DAWDLERS, trickled(HELP + "Content-Length: 5000\r\n\r\n{", " "));
    }

    /** 300 who send a small body in more pieces than anybody keeps, and then go on slowly. */
    static Attack pieces() {
        return new Attack(DAWDLERS, socket -> {
            OutputStream out = socket.getOutputStream();
            out.write(ascii(HELP + "Content-Length: 5000\r\n\r\n"));
            for (int i = 0; i < 300; i++) {
                out.write(' ');
                Thread.sleep(5);
            }
            while (true) {
                out.write(' ');
                Thread.sleep(1000);
            }
        });
    }

    /** Eight who send 29 MB, again and again. */
    static Attack hugeBodies() {
        byte[] piece = ascii(" ".repeat(64 * 1024));
        return new Attack(8, socket -> {
            OutputStream out = socket.getOutputStream();
            boolean chunked = ThreadLocalRandom.current().nextBoolean();
            out.write(ascii(HELP
                    + (chunked
                            ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(HUGE) + "\r\n"
                            : "Content-Length: " + HUGE + "\r\n\r\n")));
            for (int sent = 0; sent < HUGE; sent += piece.length) {
                out.write(piece);
            }
        });
    }

    /** Eight who send what fits and takes time to read: 256 KB of keys, of areas, of levels. */
    static Attack monsters() {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 18_000; i++) {
            keys.append("\"key").append(i).append("\":1,");
        }
        List<byte[]> bodies = List.of(
                ascii(keys + "\"age\":20}"),
                ascii("{\"areas\":[" + "\"E10000007\",".repeat(19_000) + "\"E10000007\"]}"),
                ascii("[".repeat(250_000)));
        return new Attack(8, socket -> {
            byte[] body = bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()));
            socket.getOutputStream()
                    .write(ascii(HELP + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n"));
            socket.getOutputStream().write(body);
            socket.getInputStream().readAllBytes();
        });
    }

    private static Deed trickled(String beginning, String piece) {
        return socket -> {
            OutputStream out = socket.getOutputStream();
            out.write(ascii(beginning));
            while (true) {
                Thread.sleep(500);
                out.write(ascii(piece));
            }
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins. */
    void begin(int port) {
        for (int i = 0; i < many; i++) {
            Thread thread = new Thread(() -> {
                while (!stopped) {
                    try (Socket socket = new Socket("127.0.0.1", port)) {
                        socket.setTcpNoDelay(true);
                        deed.on(socket);
                    } catch (IOException e) {
                        // Thrown out.
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(15_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
