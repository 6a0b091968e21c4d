package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.json.JsonDifference;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.representation.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a proposal would have changed beside what it was based on, where something else is published now: once it
 * is decided, or the record has changed since.
 */
final class Comparison {
    /** The member of a change that says in words what its differences are from, where it is not what is published. */
    static final String COMPARED_WITH = "compared_with";

    private final EditorsApi api;

    Comparison(EditorsApi api) {
        this.api = requireNonNull(api, "api");
    }

    /** The proposal, with the differences that its authors had before them. */
    JsonNode of(JsonNode proposal) throws InterruptedException {
        boolean open = proposal.path("status").asText().equals("open");
        for (JsonNode change : proposal.path("changes")) {
            boolean differs = !open || change.path("stale").asBoolean();
            if (differs && change instanceof ObjectNode found && !found.hasNonNull("redacts")) {
                compare(found);
            }
        }
        return proposal;
    }

    private void compare(ObjectNode change) throws InterruptedException {
        long revision = change.path("base_revision").asLong();
        JsonNode after = change.path("record");
        if (revision == 0) {
            set(change, "nothing: it was a new record", null, after);
            return;
        }
        Optional<JsonNode> entry = entry(revision);
        boolean gone = entry.filter(found -> found.path("operation").asText().equals("withdraw"))
                .isPresent();
        JsonNode before = entry.map(found -> found.path("record")).orElse(null);
        if (before == null || !before.isObject()) {
            change.put(COMPARED_WITH, "what is published now: entry " + revision + " cannot be read");
        } else {
            set(change, "entry " + revision + ", which it was based on", gone ? null : before, after);
        }
    }

    private Optional<JsonNode> entry(long sequence) throws InterruptedException {
        try {
            return Optional.of(api.get("/v1/entries/" + sequence));
        } catch (ServiceRefusalException e) {
            return Optional.empty();
        }
    }

    private static void set(ObjectNode change, String with, @Nullable JsonNode before, JsonNode after) {
        change.set("differences", differences(before, after));
        change.put(COMPARED_WITH, with);
    }

    /** Where one record differs from another, as the service says it of a proposal. */
    static ArrayNode differences(@Nullable JsonNode before, JsonNode after) {
        ArrayNode differences = EditorsApi.JSON.createArrayNode();
        for (FieldChange difference : between(value(before), value(after))) {
            ObjectNode json = differences.addObject().put("pointer", difference.pointer());
            put(json, "before", difference.before());
            put(json, "after", difference.after());
        }
        return differences;
    }

    private static List<FieldChange> between(@Nullable JsonValue before, @Nullable JsonValue after) {
        if (before == null && after == null) {
            return List.of();
        }
        return before == null || after == null
                ? List.of(new FieldChange("", before, after))
                : JsonDifference.between(before, after);
    }

    private static @Nullable JsonValue value(@Nullable JsonNode node) {
        return node == null || !node.isObject()
                ? null
                : StrictJson.parse(node.toString().getBytes(StandardCharsets.UTF_8))
                        .orElse(null);
    }

    private static void put(ObjectNode json, String member, @Nullable JsonValue value) {
        if (value == null) {
            return;
        }
        try {
            json.set(member, EditorsApi.JSON.readTree(CanonicalJson.write(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("canonical JSON is JSON", e);
        }
    }
}
