package io.github.helplines.directory.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and gives its answer, once and as it is: redirects are not followed, nothing is tried again. Safe for
 * threads.
 */
public interface Transport extends AutoCloseable {

    /**
     * @param timeout the most time until the whole answer is there, its body included
     * @throws IOException when no answer comes
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    Response send(Request request, Duration timeout) throws IOException, InterruptedException;

    @Override
    default void close() {}

    /**
     * A request. Silent in {@link #toString()} about its body.
     *
     * @param method {@code GET} or {@code POST}
     * @param headers each once, names in lower case
     * @param body JSON, sent in UTF-8; null for none
     * @param maxBytes the most bytes that the body of the answer may have; more is an {@link IOException}
     */
    record Request(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String body,
            long maxBytes) {
        public Request {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return method + " " + uri.getPath();
        }
    }

    /**
     * An answer. Whoever has it closes its body.
     *
     * @param headers each once, names in lower case
     * @param body as it arrives; reading it throws when it stops arriving
     */
    record Response(int status, Map<String, String> headers, InputStream body) {
        public Response {
            headers = Map.copyOf(headers);
        }

        /** A header by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }
}
