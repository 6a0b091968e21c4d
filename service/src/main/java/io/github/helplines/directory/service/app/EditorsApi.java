package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.service.access.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The API of a running service, as somebody with a key asks it. What fails on the way is tried again: a request that
 * changes something has a name of its own, by which it is done once however often it arrives. Not thread-safe.
 */
final class EditorsApi {
    /** The exit code when what somebody has read is no longer so. */
    static final int CHANGED = 2;

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int NUMBER_LENGTH = 15;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final Token key;
    private final Duration pause;

    /**
     * @param base where the service is, without a path
     * @param pause before the second try; twice as long before the third
     */
    EditorsApi(URI base, Token key, Duration pause) {
        this.base = requireNonNull(base, "base");
        this.key = requireNonNull(key, "key");
        this.pause = requireNonNull(pause, "pause");
    }

    /**
     * What is answered.
     *
     * @throws StartException when it is a problem: its title, and a line a fault
     */
    JsonNode get(String path) throws InterruptedException {
        return answer(request(path).GET().build(), false);
    }

    /** Sends what changes something, as {@link #get} asks. */
    JsonNode post(String path, JsonNode body) throws InterruptedException {
        return answer(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                true);
    }

    /** A proposal by its number or its id. */
    JsonNode proposal(String name) throws InterruptedException {
        if (name.length() > NUMBER_LENGTH || !name.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return get("/v1/proposals/" + segment(name));
        }
        long number = Long.parseLong(name);
        JsonNode found = get("/v1/proposals?limit=1&before=" + (number + 1))
                .path("items")
                .path(0);
        if (found.path("number").asLong() != number || number == 0) {
            throw new StartException("There is no proposal of that number");
        }
        return found;
    }

    /**
     * A record as a change starts from it.
     *
     * @throws StartException when there is none of that kind; of which it is, where it is of another
     */
    ObjectNode draft(String kind, String record) throws InterruptedException {
        Optional<ObjectNode> found = findDraft(kind, record);
        if (found.isPresent()) {
            return found.get();
        }
        for (RecordKind other : RecordKind.values()) {
            if (!other.wire().equals(kind) && findDraft(other.wire(), record).isPresent()) {
                throw new StartException("There is no " + kind + " " + record + ", but there is a record of the kind "
                        + other.wire() + ": add --kind " + other.wire());
            }
        }
        throw new StartException("There is no " + kind + " " + record + ", and never was");
    }

    private Optional<ObjectNode> findDraft(String kind, String record) throws InterruptedException {
        try {
            return Optional.of((ObjectNode) get("/v1/drafts/" + segment(kind) + "/" + segment(record)));
        } catch (ServiceRefusalException e) {
            if (e.is("not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What can stand in a path as it is: an id or a slug; nothing that could lead elsewhere. */
    static String segment(String text) {
        if (!text.matches("[0-9A-Za-z_-]{1,100}")) {
            throw new StartException("An id, a slug or a number is of letters, digits and hyphens only");
        }
        return text;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(REQUEST)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key.text());
    }

    private JsonNode answer(HttpRequest request, boolean changes) throws InterruptedException {
        HttpResponse<String> response = send(request, changes);
        JsonNode body = json(response.body());
        if (body == null) {
            throw new StartException(
                    "What answers there is not the service: status " + response.statusCode() + ", and no JSON");
        } else if (response.statusCode() / 100 != 2) {
            throw ServiceRefusalException.of(
                    response.statusCode(), response.headers().firstValue("Retry-After"), body);
        }
        return body;
    }

    private HttpResponse<String> send(HttpRequest request, boolean changes) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (attempt == TRIES || !isBeingWorkedOn(response)) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new StartException("No answer from the service at " + base
                            + ": is it running, and is the URL right?"
                            + (changes ? " Whether it was done is not known: look before you do it again." : ""));
                }
            }
            Thread.sleep(pause.multipliedBy(attempt).toMillis());
        }
    }

    /** An earlier try of this request is still being answered. */
    private static boolean isBeingWorkedOn(HttpResponse<String> response) {
        JsonNode body = response.statusCode() == 409 ? json(response.body()) : null;
        return body != null && body.path("code").asText().equals("request_in_flight");
    }

    private static @Nullable JsonNode json(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return body.isObject() ? body : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
