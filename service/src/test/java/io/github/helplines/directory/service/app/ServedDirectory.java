package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a running service says of its log and of its records, to whoever asks without a key. */
final class ServedDirectory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<URI> service;

    /** @param service where it is now */
    ServedDirectory(Supplier<URI> service) {
        this.service = requireNonNull(service, "service");
    }

    /** Every entry, from the first one on. */
    List<StoredEntry> log() throws IOException, InterruptedException {
        List<StoredEntry> log = new ArrayList<>();
        while (true) {
            JsonNode page = JSON.readTree(get("/v1/entries?limit=100&since=" + log.size()));
            if (page.get("items").isEmpty()) {
                return log;
            }
            page.get("items").forEach(item -> log.add(entry(item)));
        }
    }

    private static StoredEntry entry(JsonNode item) {
        String line = item.get("line").asText();
        LogEntry entry = LogEntry.read(
                        StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow(), "", new Faults())
                .orElseThrow();
        return new StoredEntry(line, entry, canonical(item.get("record")));
    }

    /** A JSON text as the log has it. */
    static String canonical(JsonNode json) {
        return CanonicalJson.write(StrictJson.parse(json.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow());
    }

    /** The canonical text of each record in the snapshot, by id. */
    Map<String, String> texts() throws IOException, InterruptedException {
        Map<String, String> texts = new TreeMap<>();
        for (String line : get("/v1/snapshot").lines().toList()) {
            texts.put(JSON.readTree(line).get("id").asText(), line);
        }
        return texts;
    }

    /** Kind and id of every record that says what it is in a summary: services first. */
    List<String> records() throws IOException, InterruptedException {
        List<String> services = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : texts().values()) {
            JsonNode record = JSON.readTree(line);
            if (record.has("summary")) {
                String kind = record.get("kind").asText();
                (kind.equals("service") ? services : others)
                        .add(kind + "/" + record.get("id").asText());
            }
        }
        services.addAll(others);
        return services;
    }

    /** That each service is answered as the snapshot has it. */
    void answersServicesAsInTheSnapshot() throws IOException, InterruptedException {
        for (Map.Entry<String, String> each : texts().entrySet()) {
            JsonNode record = JSON.readTree(each.getValue());
            if (record.get("kind").asText().equals("service")) {
                assertThat(summary(each.getKey()))
                        .isEqualTo(record.get("summary").asText());
            }
        }
    }

    /** The summary of a service as it is answered. */
    String summary(String id) throws IOException, InterruptedException {
        return JSON.readTree(get("/v1/services/" + id)).get("summary").asText();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                PackagedServer.send(HttpRequest.newBuilder(service.get().resolve(path)));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
