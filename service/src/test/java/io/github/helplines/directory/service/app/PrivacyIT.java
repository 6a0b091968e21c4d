package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody asks, and is answered or refused. Afterwards there is no trace of them in anything that was written: the
 * console, the saved snapshot, the database with its tables, its log of changes and its own log files.
 */
@Timeout(180)
class PrivacyIT {
    @TempDir
    Path directory;

    private static final String AGENT = "canary-agent-5417";
    private static final String ADDRESS = "203.0.113.217";
    private static final String COOKIE = "canary-cookie-5417";
    private static final List<String> TRACES = List.of(
            "\"age\":113",
            "age=113",
            "113_or_over",
            "97531",
            "DE6 9ZQ",
            "DE69ZQ",
            "canarywords",
            "07700 900461",
            "07700900461",
            AGENT,
            ADDRESS,
            COOKIE);

    private PackagedServer server;
    private int answered;
    private int refused;

    @Test
    void whoAskedAndWhatTheySaidIsWrittenNowhere() throws Exception {
        server = PackagedProgram.in(directory).serve();
        try {
            ask();
            refuse();
            assertThat(server.console()).as("refusals are logged").contains("not_found", "invalid_request");
        } finally {
            server.stop();
            server.close();
        }
        assertThat(answered).isEqualTo(9);
        assertThat(refused).isEqualTo(18);

        List<Path> written = written();
        assertThat(written).anyMatch(file -> file.toString().contains("postgres-"));
        assertThat(written.stream().filter(file -> holds(file, "+448006126505")).count())
                .as("files in which a published number is found, the database's among them")
                .isGreaterThan(1);
        for (String trace : TRACES) {
            assertThat(server.console().toLowerCase(Locale.ROOT)).doesNotContain(trace.toLowerCase(Locale.ROOT));
            assertThat(written).as("files that hold " + trace).noneMatch(file -> holds(file, trace));
        }
    }

    private void ask() throws Exception {
        post(200, "/v1/help", "{\"topic\":\"intimate-image-abuse\",\"age\":113,\"postcode\":\"DE6 9ZQ\"}");
        post(200, "/v1/help", "{\"topic\":\"intimate-image-abuse\",\"age_band\":\"113_or_over\"}");
        post(200, "/v1/services/derbyshire-victim-services/eligibility", "{\"postcode\":\"DE69ZQ\"}");
        post(200, "/v1/eligibility", "{\"age\":113,\"postcode\":\"DE6 9ZQ\"}");
        post(200, "/v1/search", "{\"q\":\"canarywords 07700 900461\"}");
        post(200, "/v1/areas/lookup", "{\"postcode\":\"DE6 9ZQ\"}");
        get(200, "/v1/services?q=canarywords%2007700900461");
        get(200, "/v1/services/revenge-porn-helpline/status?at=2026-12-28T11:00:00Z");
        get(200, "/v1/sms/82228/dvs");
    }

    private void refuse() throws Exception {
        for (String path : List.of("/v1/help", "/v1/eligibility")) {
            post(422, path, "{\"age\":97531}");
            post(422, path, "{\"postcode\":\"canarywords\"}");
            post(422, path, "{\"canarywords\":\"DE6 9ZQ\"}");
            post(422, path, "{\"age\":113,\"age_in_image\":114,\"postcode\":\"DE6 9ZQ\"}");
            post(400, path, "{\"postcode\":\"DE6 9ZQ\",\"postcode\":\"DE69ZQ\"}");
            post(400, path, "{\"postcode\":\"DE6 9ZQ");
        }
        post(422, "/v1/help", "{\"topic\":\"canarywords\"}");
        get(404, "/v1/services/canarywords");
        get(404, "/v1/sms/97531/canarywords");
        get(400, "/v1/services?canarywords=97531");
        get(400, "/v1/services?cursor=canarywords");
        raw("GET /v1/services?q=%zzcanarywords HTTP/1.1\r\nHost: x\r\nUser-Agent: " + AGENT
                + "\r\nConnection: close\r\n\r\n");
    }

    private void get(int status, String path) throws Exception {
        send(status, HttpRequest.newBuilder(URI.create(server.api() + path)));
    }

    private void post(int status, String path, String body) throws Exception {
        send(
                status,
                HttpRequest.newBuilder(URI.create(server.api() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private void send(int status, HttpRequest.Builder request) throws Exception {
        assertThat(PackagedServer.send(request.header("User-Agent", AGENT)
                                .header("X-Forwarded-For", ADDRESS)
                                .header("Forwarded", "for=" + ADDRESS)
                                .header("Referer", "https://example.org/canarywords")
                                .header("X-Request-Id", COOKIE)
                                .header("Cookie", "session=" + COOKIE))
                        .statusCode())
                .isEqualTo(status);
        count(status);
    }

    private void raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(server.api()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
            count(400);
        }
    }

    private void count(int status) {
        if (status == 200) {
            answered++;
        } else {
            refused++;
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            // One character a byte, so that nothing is lost in files that are no text.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
