package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log as machines read it: JSON and nothing else, with a line for each request where that is asked for. */
@Timeout(120)
class JsonLogIT {
    private static final Pattern API = Pattern.compile("API http://localhost:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void everyLineIsAnObjectAndThoseOfRequestsSayWhatTheyMayAndNoMore() throws Exception {
        PackagedProgram.Running running = PackagedProgram.in(directory)
                .startedBefore()
                .with("LOG_FORMAT", "json")
                .with("REQUEST_LOG", "INFO")
                .start();
        try {
            String api = "http://localhost:" + port(running);
            List<String> ids = new ArrayList<>();
            for (String path : List.of(
                    "/v1/services/childline?canary=1",
                    "/v1/services/childline",
                    "/v1/services/canary/status",
                    "/canary",
                    "/privacy")) {
                ids.add(PackagedServer.send(HttpRequest.newBuilder(URI.create(api + path)))
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow());
            }
            ids.add(malformed(URI.create(api).getPort()));
            await(running, () -> lines(running).filter(JsonLogIT::isOfARequest).count() == 6);

            List<JsonNode> requests =
                    lines(running).filter(JsonLogIT::isOfARequest).toList();
            assertThat(requests)
                    .extracting(line -> line.get("route").asText() + " "
                            + line.get("status").asText())
                    .containsExactly(
                            "/v1/services/{service} 400",
                            "/v1/services/{service} 200",
                            "/v1/services/{service}/status 404",
                            "unmatched 404",
                            "/{page} 200",
                            "/v1/services 400");
            assertThat(requests)
                    .extracting(line -> line.get("request_id").asText())
                    .isEqualTo(ids);
            for (JsonNode line : requests) {
                assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly("timestamp", "route", "status", "duration_ms", "request_id");
                assertThat(Instant.parse(line.get("timestamp").asText())).isBefore(Instant.now());
                assertThat(line.get("duration_ms").asDouble()).isPositive();
            }
            JsonNode signed = lines(running)
                    .filter(line -> line.path("message").asText().contains("Heads are signed by key"))
                    .findFirst()
                    .orElseThrow();
            assertThat(signed.get("level").asText()).isEqualTo("INFO");
            assertThat(Instant.parse(signed.get("timestamp").asText())).isBefore(Instant.now());
            assertThat(running.said()).doesNotContain("canary");
        } finally {
            running.process().destroy();
            running.process().waitFor();
        }
    }

    private static boolean isOfARequest(JsonNode line) {
        return line.has("route");
    }

    /** Every line, each of which has to be an object. */
    private static Stream<JsonNode> lines(PackagedProgram.Running running) {
        String said = running.said();
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().map(line -> {
            try {
                JsonNode object = JSON.readTree(line);
                assertThat(object.isObject()).as(line).isTrue();
                return object;
            } catch (IOException e) {
                throw new UncheckedIOException(line, e);
            }
        });
    }

    private static String port(PackagedProgram.Running running) throws Exception {
        await(running, () -> API.matcher(running.said()).find());
        Matcher found = API.matcher(running.said());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void await(PackagedProgram.Running running, PackagedServer.Condition condition) throws Exception {
        while (!condition.holds()) {
            assertThat(running.process().isAlive()).as(running.said()).isTrue();
            Thread.sleep(50);
        }
    }

    private static String malformed(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /v1/services?q=%zzcanary HTTP/1.1\r\nHost: canary\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher id = Pattern.compile("(?i)x-request-id: (\\S+)").matcher(answer);
            assertThat(id.find()).as(answer).isTrue();
            return id.group(1);
        }
    }
}
