package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.CallListener;
import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.DecodingException;
import io.github.helplines.directory.client.Transport;
import io.github.helplines.directory.client.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request until it is answered: reads again after what may pass, within one deadline for all of it. Whatever is
 * sent may tell of a person, so nothing of it is logged.
 */
public final class Caller {
    private static final Logger LOG = System.getLogger(Caller.class.getName());
    private static final Set<Integer> MAY_PASS = Set.of(429, 500, 502, 503, 504);
    private static final long MAX_BYTES = 16L << 20;

    private final ConnectionSettings settings;
    private final InstantSource clock;

    public Caller(ConnectionSettings settings, InstantSource clock) {
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    /** An answer that came whole. */
    public static final class Received {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Received(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** By its name in lower case; empty where there is none. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        byte[] body() {
            return body;
        }

        boolean isOfType(String type) {
            return header("content-type").startsWith(type);
        }
    }

    /** A GET; tried again. */
    public Received get(String operation, String pathAndQuery) {
        return call(operation, request("GET", pathAndQuery, null), settings.attempts());
    }

    /** A POST that only asks; tried once. */
    public Received post(String operation, String path, String json) {
        return call(operation, request("POST", path, json), 1);
    }

    private Transport.Request request(String method, String pathAndQuery, @Nullable String json) {
        Map<String, String> headers = new HashMap<>();
        headers.put("accept", "application/json, application/problem+json");
        headers.put("user-agent", settings.userAgent());
        if (json != null) {
            headers.put("content-type", "application/json");
        }
        String base = settings.service().toString();
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new Transport.Request(method, URI.create(trimmed + pathAndQuery), headers, json, MAX_BYTES);
    }

    private Received call(String operation, Transport.Request request, int attempts) {
        long start = System.nanoTime();
        Attempts made = new Attempts(Deadline.after(settings.callTimeout()), attempts);
        try {
            return made.run(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("interrupted", e);
        } finally {
            tell(new CallListener.Call(
                    operation, made.count, made.status, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private void tell(CallListener.Call call) {
        try {
            settings.listener().finished(call);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The listener of calls failed", e);
        }
    }

    /** The attempts of one call. */
    private final class Attempts {
        private final Deadline deadline;
        private final int most;
        private int count;
        private @Nullable Integer status;

        Attempts(Deadline deadline, int most) {
            this.deadline = deadline;
            this.most = most;
        }

        Received run(Transport.Request request) throws InterruptedException {
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Duration wait;
                try {
                    Received received = attempt(request);
                    if (!MAY_PASS.contains(received.status()) || isLast()) {
                        return received;
                    }
                    Duration asked =
                            Backoff.asked(received.header("retry-after"), clock).orElse(Duration.ZERO);
                    wait = longer(asked, Backoff.after(count));
                    if (wait.compareTo(deadline.left()) >= 0) {
                        return received;
                    }
                } catch (IOException e) {
                    wait = Backoff.after(count);
                    if (isLast() || wait.compareTo(deadline.left()) >= 0) {
                        throw new TransportException("no answer from the service", e);
                    }
                }
                Thread.sleep(wait.toMillis());
            }
        }

        private Received attempt(Transport.Request request) throws IOException, InterruptedException {
            count++;
            status = null;
            Duration left = deadline.left();
            Duration most = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
            if (most.isZero()) {
                throw new IOException("no time is left");
            }
            Transport.Response response = settings.transport().send(request, most);
            status = response.status();
            try (InputStream body = response.body()) {
                return new Received(response.status(), response.headers(), read(body));
            }
        }

        /** The limit holds for transports that do not keep to it, too. */
        private static byte[] read(InputStream body) throws IOException {
            byte[] bytes = body.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("the answer is larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }

        private boolean isLast() {
            return count >= most;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** That an answer is not what the service says. */
    static DecodingException unreadable(String what, @Nullable Throwable cause) {
        return new DecodingException(what, cause);
    }
}
