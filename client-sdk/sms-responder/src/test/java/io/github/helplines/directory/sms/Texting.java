package io.github.helplines.directory.sms;

import io.github.helplines.directory.sms.config.Variables;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Posts to the program as a provider would. */
public final class Texting {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    public Texting(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** A text by the generic provider, in JSON. */
    public HttpResponse<String> generic(String id, String from, String text) {
        return post(
                "{\"id\":\"" + id + "\",\"from\":\"" + from + "\",\"text\":\"" + text + "\"}",
                "X-Webhook-Secret",
                Variables.SECRET);
    }

    /** A text by Notify. */
    public HttpResponse<String> notify(String id, String from, String text) {
        return post(
                "{\"id\":\"" + id + "\",\"source_number\":\"" + from + "\",\"destination_number\":\"07700900999\","
                        + "\"message\":\"" + text + "\",\"date_received\":\"2026-11-23T10:00:00.000000Z\"}",
                "Authorization",
                "Bearer " + Variables.TOKEN);
    }

    public HttpResponse<String> post(String body, String header, String value) {
        return send(HttpRequest.newBuilder(base.resolve("/inbound"))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI base() {
        return base;
    }
}
