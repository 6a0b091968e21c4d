package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.CallListener;
import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a copy is made from, each with one attempt: the next poll is the next one. What did not change since is
 * not sent again (RFC 9110 section 13.1.2). Safe for threads.
 */
final class Fetch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Fetch.class.getName());
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final long MAX_HEAD_BYTES = 64L << 10;
    private static final long MAX_RECALLS_BYTES = 16L << 20;
    private static final long MAX_SNAPSHOT_BYTES = 512L << 20;

    private static final int LEAST_ROOM = 16 << 10;

    /** A directory of many thousand services over a slow line. */
    private static final Duration SNAPSHOT_TIMEOUT = Duration.ofMinutes(5);

    private final ConnectionSettings settings;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** What came with its entity tag. */
    private static final class Kept {
        private final String tag;
        private final byte[] body;

        Kept(String tag, byte[] body) {
            this.tag = tag;
            this.body = body;
        }
    }

    Fetch(ConnectionSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    byte[] head() throws IOException, InterruptedException {
        return get("getSnapshotHead", "/v1/snapshot/head", MAX_HEAD_BYTES, settings.attemptTimeout(), true);
    }

    byte[] recalls() throws IOException, InterruptedException {
        return get("listRecalls", "/v1/recalls", MAX_RECALLS_BYTES, settings.attemptTimeout(), true);
    }

    byte[] snapshot() throws IOException, InterruptedException {
        return get("getSnapshot", "/v1/snapshot", MAX_SNAPSHOT_BYTES, SNAPSHOT_TIMEOUT, false);
    }

    /** Whatever is kept was not what it should be: the next time it is fetched whole. */
    void forget() {
        kept.clear();
    }

    private byte[] get(String operation, String path, long most, Duration timeout, boolean keep)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Integer status = null;
        try {
            Kept before = kept.get(path);
            Transport.Response response = settings.transport().send(request(path, most, before), timeout);
            status = response.status();
            try (InputStream body = response.body()) {
                if (status == NOT_MODIFIED && before != null) {
                    return before.body;
                } else if (status != OK) {
                    throw new IOException("the service answered " + status);
                }
                byte[] bytes = read(body, most);
                if (keep) {
                    response.header("etag").ifPresent(tag -> kept.put(path, new Kept(tag, bytes)));
                }
                return bytes;
            }
        } finally {
            tell(new CallListener.Call(operation, 1, status, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private Transport.Request request(String path, long most, @Nullable Kept before) {
        Map<String, String> headers = new HashMap<>();
        headers.put("user-agent", settings.userAgent());
        // A cache between may have the list of one moment and the head of another.
        headers.put("cache-control", "no-cache");
        headers.put("accept", "application/json, application/x-ndjson, application/problem+json");
        if (before != null) {
            headers.put("if-none-match", before.tag);
        }
        String base = settings.service().toString();
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new Transport.Request("GET", URI.create(trimmed + path), headers, null, most);
    }

    /** The limit holds for transports that do not keep to it, too. */
    private static byte[] read(InputStream body, long most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, Math.max(body.available(), LEAST_ROOM))];
        int filled = body.readNBytes(bytes, 0, bytes.length);
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (filled == most) {
                throw new IOException("the answer is larger than " + most + " bytes");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
            bytes[filled] = (byte) next;
            filled += 1 + body.readNBytes(bytes, filled + 1, bytes.length - filled - 1);
        }
        return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
    }

    private void tell(CallListener.Call call) {
        try {
            settings.listener().finished(call);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The listener of calls failed", e);
        }
    }

    @Override
    public void close() {
        settings.transport().close();
    }
}
