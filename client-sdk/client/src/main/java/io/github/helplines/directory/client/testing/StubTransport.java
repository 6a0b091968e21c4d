package io.github.helplines.directory.client.testing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers what it was told to, and remembers what it was asked. Whatever it was not told of is not found, as the service
 * says that. Safe for threads.
 */
public final class StubTransport implements Transport {
    private static final String NOT_FOUND = """
            {"type":"/problems/not_found","code":"not_found","title":"Not found","status":404,"request_id":"stub",\
            "errors":[],"emergency":[{"text":"In immediate danger, call 999.","channel":{"kind":"voice","number":"999",\
            "display":"999","uri":"tel:999"}}]}""";

    private final Map<String, Stub> stubs = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** One answer; an exception's message where there is none. */
    private record Stub(int status, String type, String body, boolean away) {}

    /**
     * Answers with JSON and status 200 from now on.
     *
     * @param method {@code GET} or {@code POST}
     * @param pathAndQuery such as {@code /v1/services/derbyshire-victim-services}
     */
    public StubTransport answer(String method, String pathAndQuery, String json) {
        return answer(method, pathAndQuery, 200, "application/json", json);
    }

    /** Answers with anything from now on. */
    public StubTransport answer(String method, String pathAndQuery, int status, String contentType, String body) {
        stubs.put(
                method + " " + pathAndQuery,
                new Stub(status, requireNonNull(contentType, "contentType"), requireNonNull(body, "body"), false));
        return this;
    }

    /** Is not reached under that address from now on. */
    public StubTransport fail(String method, String pathAndQuery) {
        stubs.put(method + " " + pathAndQuery, new Stub(0, "", "", true));
        return this;
    }

    /** Everything that it was asked, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Response send(Request request, Duration timeout) throws IOException {
        requests.add(request);
        String query = request.uri().getRawQuery();
        String pathAndQuery = request.uri().getRawPath() + (query == null ? "" : "?" + query);
        Stub stub = stubs.getOrDefault(
                request.method() + " " + pathAndQuery, new Stub(404, "application/problem+json", NOT_FOUND, false));
        if (stub.away()) {
            throw new IOException("not reached");
        }
        return new Response(
                stub.status(),
                Map.of("content-type", stub.type()),
                new ByteArrayInputStream(stub.body().getBytes(StandardCharsets.UTF_8)));
    }
}
