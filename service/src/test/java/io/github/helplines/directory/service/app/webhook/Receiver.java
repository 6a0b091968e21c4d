package io.github.helplines.directory.service.app.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody on this machine who is told. */
public final class Receiver implements AutoCloseable {
    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch held;
    private final int status;

    /** A notification as it came in. */
    public record Received(String path, String timestamp, String signature, String body) {
        /** Whether it is from whoever has the secret. */
        public boolean isSigned() {
            return Signature.of(SECRET, timestamp, body).equals(signature);
        }
    }

    private Receiver(int status, CountDownLatch held) {
        this.status = status;
        this.held = held;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public static Receiver answering(int status) {
        return new Receiver(status, new CountDownLatch(0));
    }

    /** Answers nobody until it is let go. */
    static Receiver holding(CountDownLatch held) {
        return new Receiver(204, held);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=abc");
    }

    /** The next one; null when none comes. */
    public Received next() throws InterruptedException {
        return received.poll(20, TimeUnit.SECONDS);
    }

    int count() {
        return received.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("X-Helpline-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Helpline-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }
}
