package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.seal.Sha256;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
 * console, the saved snapshot, the database with its tables, its log of changes and its own log files. Nor is there any
 * of a key; and of its holder only in the tables of the database.
 */
@Timeout(180)
class PrivacyIT {
    @TempDir
    Path directory;

    private static final String AGENT = "canary-agent-5417";
    private static final String ADDRESS = "203.0.113.217";
    private static final String COOKIE = "canary-cookie-5417";
    private static final String HOLDER = "canary-holder-5417";
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
    private final List<String> secrets = new ArrayList<>();
    private int answered;
    private int refused;

    @Test
    void whoAskedAndWhatTheySaidIsWrittenNowhere() throws Exception {
        server = PackagedProgram.in(directory).unpackedBefore().serve();
        try {
            ask();
            refuse();
            useKeys();
            assertThat(server.console())
                    .as("refusals are logged")
                    .contains("not_found", "invalid_request", "unauthorized", "last_admin_key");
        } finally {
            server.stop();
            server.close();
        }
        assertThat(answered).isEqualTo(13 + 5);
        assertThat(refused).isEqualTo(24 + 9);
        assertThat(secrets).hasSize(9);

        List<Path> written = written();
        assertThat(written).anyMatch(file -> file.toString().contains("postgres-"));
        assertThat(written.stream().filter(file -> holds(file, "+448006126505")).count())
                .as("files in which a published number is found, the database's among them")
                .isGreaterThan(1);
        for (String trace : TRACES) {
            assertThat(server.console().toLowerCase(Locale.ROOT)).doesNotContain(trace.toLowerCase(Locale.ROOT));
            assertThat(written).as("files that hold " + trace).noneMatch(file -> holds(file, trace));
        }
        for (String secret : secrets) {
            assertThat(server.console()).doesNotContain(secret);
            assertThat(written).as("files that hold a key").noneMatch(file -> holds(file, secret));
        }
        assertThat(server.console()).doesNotContain(HOLDER);
        assertThat(written.stream().filter(file -> holds(file, HOLDER)).toList())
                .as("files that hold the holder's name")
                .isNotEmpty()
                .allMatch(file -> file.toString().contains("/postgres/17/data/"));
    }

    private void useKeys() throws Exception {
        PackagedProgram.Ended made =
                PackagedProgram.in(directory).run("keys", "create", "--holder", HOLDER, "--scope", "admin");
        String admin = secret(made.out().strip());
        String editor = secret(issued(admin, "/v1/keys", "{\"holder\":\"" + HOLDER + "\",\"scopes\":[\"editor\"]}"));
        String id = editor.substring(3, 11);
        String replacement = secret(issued(editor, "/v1/keys/" + id + "/rotate", "{\"overlap_seconds\":60}"));
        withKey(200, admin, "GET", "/v1/keys", "");
        withKey(204, admin, "DELETE", "/v1/keys/" + id, "");
        withKey(200, admin + "x", "GET", "/v1/services/revenge-porn-helpline/status", "");

        withKey(401, editor, "GET", "/v1/keys", "");
        withKey(401, admin + "x", "GET", "/v1/keys", "");
        withKey(403, replacement, "GET", "/v1/keys", "");
        withKey(404, admin, "DELETE", "/v1/keys/" + editor, "");
        withKey(409, admin, "DELETE", "/v1/keys/" + admin.substring(3, 11), "");
        withKey(
                422,
                admin,
                "POST",
                "/v1/keys",
                "{\"holder\":\"" + HOLDER.toUpperCase(Locale.ROOT) + "\",\"scopes\":[\"editor\"]}");
        withKey(422, admin, "POST", "/v1/keys", "{\"holder\":\" " + HOLDER + "\",\"scopes\":[\"" + editor + "\"]}");
        get(401, "/v1/keys?access_token=" + admin);
        get(400, "/v1/services?access_token=" + admin);
    }

    /** The token, after which it is looked for, with its secret alone and what the store is shown in its place. */
    private String secret(String token) {
        secrets.add(token);
        secrets.add(token.substring(12, 64));
        secrets.add(Sha256.hash(token).hex());
        return token;
    }

    private String issued(String token, String path, String body) throws Exception {
        return new JsonPath(new String(withKey(201, token, "POST", path, body), StandardCharsets.UTF_8))
                .getString("token");
    }

    private byte[] withKey(int status, String token, String method, String path, String body) throws Exception {
        return send(
                status,
                HttpRequest.newBuilder(URI.create(server.api() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private void ask() throws Exception {
        post(200, "/v1/help", "{\"topic\":\"intimate-image-abuse\",\"age\":113,\"postcode\":\"DE6 9ZQ\"}");
        post(200, "/v1/help", "{\"topic\":\"intimate-image-abuse\",\"age_band\":\"113_or_over\"}");
        post(200, "/v1/services/derbyshire-victim-services/eligibility", "{\"postcode\":\"DE69ZQ\"}");
        post(200, "/v1/eligibility", "{\"age\":113,\"postcode\":\"DE6 9ZQ\"}");
        post(200, "/v1/search", "{\"q\":\"canarywords 07700 900461\"}");
        post(200, "/v1/areas/lookup", "{\"postcode\":\"DE6 9ZQ\"}");
        post(202, "/v1/reports", "{\"channel\":\"b32e8131-e505-4ad3-9364-c5a35b6bff11\",\"reason\":\"dead\"}");
        post(
                200,
                "/widget/v1/services/derbyshire-victim-services/for-me?lang=cy",
                "{\"age\":113,\"postcode\":\"DE6 9ZQ\"}");
        post(200, "/search", "q=canarywords+07700+900461");
        get(200, "/services/derbyshire-victim-services?canarywords=97531");
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
        post(422, "/widget/v1/services/derbyshire-victim-services/for-me", "{\"postcode\":\"canarywords\"}");
        get(404, "/services/canarywords");
        get(404, "/embed/topics/canarywords/fragment");
        post(422, "/v1/help", "{\"topic\":\"canarywords\"}");
        post(
                422,
                "/v1/reports",
                "{\"channel\":\"b32e8131-e505-4ad3-9364-c5a35b6bff11\",\"reason\":\"canarywords\",\"note\":\"07700 900461\"}");
        get(404, "/v1/services/canarywords");
        get(404, "/v1/services/canarywords/history");
        get(400, "/v1/services?as_of=canarywords");
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

    private byte[] send(int status, HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> response = PackagedServer.send(request.header("User-Agent", AGENT)
                .header("X-Forwarded-For", ADDRESS)
                .header("Forwarded", "for=" + ADDRESS)
                .header("Referer", "https://example.org/canarywords")
                .header("X-Request-Id", COOKIE)
                .header("Cookie", "session=" + COOKIE));
        assertThat(response.statusCode()).isEqualTo(status);
        count(status);
        return response.body();
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
        if (status < 300) {
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
