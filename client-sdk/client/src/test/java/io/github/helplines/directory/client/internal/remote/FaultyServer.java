package io.github.helplines.directory.client.internal.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback address that does to its clients what networks do. */
public final class FaultyServer implements AutoCloseable {
    private static final String HTML = "<html><body>Sign in to the guest network</body></html>";

    /** What happens to a connection. */
    public enum Fault {
        /** Accepted, and then silence. */
        BLACK_HOLE,
        ERROR_500,
        /** A day's wait is asked for. */
        TOO_MANY,
        HTML,
        /** Less than Content-Length says, and the end. */
        TRUNCATED,
        /** No HTTP at all. */
        GARBAGE,
        /** JSON that ends in the middle. */
        HALF_JSON,
        /** A byte a second. */
        DRIP,
        /** Somebody else's redirect. */
        REDIRECT
    }

    private final ServerSocket socket;
    private final Fault fault;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public FaultyServer(Fault fault) throws IOException {
        this.fault = fault;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                daemon(() -> answer(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void answer(Socket client) {
        try {
            InputStream in = client.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            requests.incrementAndGet();
            OutputStream out = client.getOutputStream();
            switch (fault) {
                case BLACK_HOLE -> {
                    return;
                }
                case ERROR_500 -> whole(out, "500 Oops", "text/plain", "", "oops");
                case TOO_MANY -> whole(out, "429 Slow down", "text/plain", "Retry-After: 86400\r\n", "slow down");
                case HTML -> whole(out, "200 OK", "text/html", "", HTML);
                case REDIRECT -> whole(out, "302 Found", "text/html", "Location: http://192.0.2.1/\r\n", HTML);
                case HALF_JSON -> whole(out, "200 OK", "application/json", "", "{\"kind\":\"service\",");
                case TRUNCATED ->
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"kind\""
                                    .getBytes(US_ASCII));
                case GARBAGE -> out.write("\u0016\u0003\u0001 no http at all\r\n\r\n".getBytes(UTF_8));
                case DRIP -> drip(out);
            }
            client.close();
        } catch (IOException | InterruptedException e) {
            // The client has gone.
        }
    }

    private static void whole(OutputStream out, String status, String type, String headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                        + bytes.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n".getBytes(US_ASCII));
        for (int i = 0; i < 900; i++) {
            out.write('{');
            out.flush();
            Thread.sleep(1000);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
