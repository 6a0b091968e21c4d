package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to a provider: one attempt, because a provider that was told of the failure hands the text over again, and
 * a second text to somebody whose telephone may be watched is no small thing. Thread-safe.
 */
public final class JsonPost {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Notify gives up on our answer after five seconds, and this is inside of it. */
    private static final Duration WHOLE = Duration.ofSeconds(4);

    private final URI url;
    private final Duration timeout;
    private final HttpClient client;

    public JsonPost(URI url) {
        this(url, WHOLE);
    }

    JsonPost(URI url, Duration timeout) {
        this.url = requireNonNull(url, "url");
        this.timeout = requireNonNull(timeout, "timeout");
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param authorization the header of that name; null for none
     * @throws UndeliveredException unless the answer is of the two hundreds
     */
    void send(JsonObject body, @Nullable String authorization) throws UndeliveredException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(CanonicalJson.bytes(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        int status = status(request.build());
        if (status < 200 || status > 299) {
            throw new UndeliveredException("status " + status, null);
        }
    }

    /** What the provider says beside the status is not read: it may quote the number and the text. */
    private int status(HttpRequest request) throws UndeliveredException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UndeliveredException(e.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException("interrupted", null);
        }
    }
}
