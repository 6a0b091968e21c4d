package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.Transport;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Answers what a copy is made from, out of its own memory, and lets tests alter it or take it away. */
final class CannedService implements Transport {
    static final String HEAD = "/v1/snapshot/head";
    static final String RECALLS = "/v1/recalls";
    static final String SNAPSHOT = "/v1/snapshot";

    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean hanging;
    private int notModified;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Serves what was published. */
    CannedService publish(Published published) {
        body(HEAD, CanonicalJson.bytes(published.signed().toJson()));
        body(RECALLS, published.recalls().getBytes(StandardCharsets.UTF_8));
        return body(SNAPSHOT, published.snapshot());
    }

    CannedService body(String path, byte[] bytes) {
        bodies.put(path, bytes);
        return this;
    }

    byte[] body(String path) {
        return bodies.get(path);
    }

    CannedService without(String path) {
        bodies.remove(path);
        return this;
    }

    /** From now on nothing comes, and no failure either. */
    CannedService hang() {
        hanging = true;
        return this;
    }

    /** From now on a snapshot comes only once this is counted down. */
    CannedService holdSnapshots(CountDownLatch until) {
        held = until;
        return this;
    }

    /** The paths that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    /** How often it had nothing new to say. */
    int notModified() {
        return notModified;
    }

    @Override
    public Response send(Request request, Duration timeout) throws IOException, InterruptedException {
        asked.add(request.uri().getPath());
        if (hanging) {
            Thread.sleep(timeout.toMillis());
        }
        if (request.uri().getPath().equals(SNAPSHOT)) {
            held.await();
        }
        byte[] body = bodies.get(request.uri().getPath());
        if (body == null) {
            throw new IOException("away");
        }
        String tag = "\"" + Arrays.hashCode(body) + "\"";
        if (tag.equals(request.headers().get("if-none-match"))) {
            notModified++;
            return new Response(304, Map.of(), InputStream.nullInputStream());
        }
        return new Response(200, Map.of("etag", tag), new ByteArrayInputStream(body));
    }

    ConnectionSettings settings() {
        return new ConnectionSettings(
                URI.create("https://directory.example"),
                "test",
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                3,
                call -> {},
                this);
    }
}
