package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.seal.Sha256;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody asks, and is answered or refused, in every way there is; twice, the second time with every log let say all it
 * can. Afterwards there is no trace of them in anything that was written: the console with the log of requests, metrics,
 * health, errors, temporary files, the saved snapshot, the database with its tables, its log of changes and its own log
 * files. Nor is there any of a key; and of its holder only in the tables of the database, where the same search finds it.
 */
@Timeout(240)
class PrivacyIT {
    private static final String HOLDER = "canary-holder-5417";
    /** Where the service tells of itself, with something that is found there. */
    private static final Map<String, String> TOLD = Map.of(
            "/metrics", "ManagedPooledDataSource",
            "/metrics/prometheus", "\"/v1/help\"",
            "/healthcheck", "data_as_of",
            "/threads", "snapshot-watch");

    /** A field of a body that nobody knows: the pointer of a fault may name it to whoever sent it, and nothing else may. */
    private static final String FIELD = "canaryfield";

    @TempDir
    Path directory;

    private final Traces said = new Traces(CanaryTrail.SAID);
    private final Traces traces = new Traces(
            Stream.concat(CanaryTrail.SAID.stream(), Stream.of(FIELD)).toList());
    private final Traces published = new Traces(List.of("+448006126505"));
    private final Traces holder = new Traces(List.of(HOLDER));
    private PackagedServer server;
    private CanaryCaller caller;
    private int withKeys;

    @Test
    void whoAskedAndWhatTheySaidIsWrittenNowhere() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        PackagedProgram program = PackagedProgram.in(directory)
                .unpackedBefore()
                .with("REQUEST_LOG", "INFO")
                .with("TMPDIR", temporary.toString())
                .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        serve(program, () -> {
            sayEverything();
            useKeys();
            loseTheDatabase();
        });
        assertThat(caller.statuses())
                .contains(200, 202, 204, 304, 400, 401, 404, 405, 406, 413, 414, 415, 422, 431, 503);
        assertThat(withKeys).isEqualTo(12);
        serve(program.with("LOG_LEVEL", "ALL"), () -> {
            HttpResponse<byte[]> louder = PackagedServer.send(HttpRequest.newBuilder(server.admin("/tasks/log-level"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("logger=org.eclipse.jetty&logger=org.eclipse.jetty.server"
                            + "&logger=org.glassfish&logger=org.postgresql&logger=io.github.helplines&level=ALL")));
            assertThat(louder.statusCode()).isEqualTo(200);
            sayEverything();
        });

        List<Path> written = written();
        assertThat(written).anyMatch(file -> file.toString().contains("postgres-"));
        int withANumber = 0;
        int withTheHolder = 0;
        for (Path file : written) {
            byte[] text = Traces.bytes(file);
            assertThat(traces.in(text)).as(file.toString()).isEmpty();
            withANumber += published.in(text).size();
            if (!holder.in(text).isEmpty()) {
                withTheHolder++;
                assertThat(file.toString()).contains("/postgres/17/data/");
            }
        }
        // So that what is not found would have been.
        assertThat(withANumber)
                .as("files with a published number, the database's among them")
                .isGreaterThan(1);
        assertThat(withTheHolder).as("files with the holder of a key").isPositive();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** A server for that work; what it has written where files do not show it is searched before it ends. */
    private void serve(PackagedProgram program, Work work) throws Exception {
        server = program.serve();
        caller = new CanaryCaller(server.api());
        try {
            work.run();
            for (CanaryCaller.Answer refusal : caller.refusals()) {
                assertThat(said.in(refusal.text())).as(refusal.request()).isEmpty();
            }
            for (Map.Entry<String, String> place : TOLD.entrySet()) {
                String path = place.getKey();
                String told = new String(
                        PackagedServer.send(HttpRequest.newBuilder(server.admin(path)))
                                .body(),
                        StandardCharsets.UTF_8);
                assertThat(told).as(path).contains(place.getValue());
                assertThat(traces.in(told)).as(path).isEmpty();
                assertThat(holder.in(told)).as(path).isEmpty();
            }
            String tables = tables();
            assertThat(published.in(tables)).isNotEmpty();
            assertThat(holder.in(tables)).isNotEmpty();
            assertThat(traces.in(tables)).isEmpty();
        } finally {
            server.stop();
            server.close();
        }
        String console = server.console();
        assertThat(console.lines().filter(line -> !traces.in(line).isEmpty()).toList())
                .isEmpty();
        assertThat(holder.in(console)).isEmpty();
        assertThat(console)
                .as("refusals are logged")
                .contains("404 not_found request_id=", "invalid_request")
                .contains("\"route\":\"/v1/help\",\"status\":422", "\"route\":\"unmatched\",\"status\":404");
    }

    private void sayEverything() throws IOException {
        CanaryRequests requests = new CanaryRequests(caller);
        requests.ask();
        requests.refuse();
    }

    /** What cannot be answered without it, said to a service that has lost its database; which is soon back. */
    private void loseTheDatabase() throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!caller.statuses().contains(503) && System.nanoTime() < end) {
            server.postmaster().ifPresent(ProcessHandle::destroyForcibly);
            for (int i = 0; i < 10; i++) {
                caller.post(
                        "/v1/reports", "{\"channel\":\"b32e8131-e505-4ad3-9364-c5a35b6bff11\",\"reason\":\"dead\"}");
                caller.get("/v1/services/derbyshire-victim-services?as_of=1");
            }
        }
        server.await(
                "to have its database back",
                () -> server.health().getString("directory.state").equals("current"));
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
        assertThat(caller.get("/v1/keys?access_token=" + admin).status()).isEqualTo(401);
        assertThat(caller.get("/v1/services?access_token=" + admin).status()).isEqualTo(400);
    }

    /** The token, after which it is looked for, with its secret alone and what the store is shown in its place. */
    private String secret(String token) {
        for (String secret :
                List.of(token, token.substring(12, 64), Sha256.hash(token).hex())) {
            said.add(secret);
            traces.add(secret);
        }
        return token;
    }

    private String issued(String token, String path, String body) throws Exception {
        return new JsonPath(new String(withKey(201, token, "POST", path, body), StandardCharsets.UTF_8))
                .getString("token");
    }

    private byte[] withKey(int status, String token, String method, String path, String body) throws Exception {
        HttpResponse<byte[]> response = PackagedServer.send(HttpRequest.newBuilder(URI.create(server.api() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isEqualTo(status);
        withKeys++;
        return response.body();
    }

    /** Every row of every table, as text. */
    private String tables() throws SQLException {
        try (Database database = Database.open(new DatabaseSettings("", ""), directory.resolve("var"));
                Connection connection = database.owner().getConnection()) {
            return TableTexts.of(connection);
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
