package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One limit that the contract sets to what is sent, with a value just within and one just beyond.
 *
 * @param name keyword and number, as the contract has them
 * @param within a value that has to be taken, as far as this limit goes
 * @param beyond one that has to be refused
 */
record ContractLimit(String name, JsonNode within, JsonNode beyond) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VALUES = "x-extensible-enum";

    /** What fits, where neither an example nor a long row of letters does. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("about", "contact"),
            Map.entry("acknowledge", "/changes/0/record/channels/0/number"),
            Map.entry("age_band", "18_or_over"),
            Map.entry("age_in_image_band", "under_18"),
            Map.entry("areas", "E07000035"),
            Map.entry("as_of", "32"),
            Map.entry("at", "2026-12-28T11:00:00Z"),
            Map.entry("base_revision", "24"),
            Map.entry("checked_on", "2026-11-20"),
            Map.entry("content_sha256", EditingExamples.CONTENT_SHA256),
            Map.entry("declined", "facts.of_its_own"),
            Map.entry("expires_at", "2027-12-31T23:59:59Z"),
            Map.entry("id", "2e57c93c-8278-4c60-a6d0-220f87f43f42"),
            Map.entry("If-Match", EditingExamples.IF_MATCH),
            Map.entry("language", "en-aaaaaaaa-bbbbbbbb-cccccccc-ddddd"),
            Map.entry("method", "confirmed_by_owner"),
            Map.entry("not_in_areas", "E07000035"),
            Map.entry("operation", "withdraw"),
            Map.entry("postcode", "DE1 2QY"),
            Map.entry("services", "samaritans"));

    /**
     * The limits of a member or parameter.
     *
     * @param schema what the contract says of it, references resolved
     * @param example what the contract gives for it, missing where it gives nothing
     */
    static List<ContractLimit> of(String member, JsonNode schema, JsonNode example) {
        return switch (schema.path("type").asText()) {
            case "string" -> ofString(member, schema, example);
            case "integer" -> ofInteger(schema);
            case "array" -> ofArray(member, schema, example);
            case "object" -> ofObject(schema);
            default -> List.of();
        };
    }

    private static List<ContractLimit> ofString(String member, JsonNode schema, JsonNode example) {
        List<ContractLimit> limits = new ArrayList<>();
        JsonNode fits = sample(member, schema, example);
        if (schema.has("maxLength")) {
            int most = schema.get("maxLength").asInt();
            // A cursor is what another answer gave.
            boolean letters = !(SAMPLES.containsKey(member) || member.equals("cursor") || schema.has(VALUES));
            limits.add(new ContractLimit(
                    "maxLength " + most,
                    letters ? JSON.textNode("a".repeat(most)) : fits,
                    JSON.textNode("a".repeat(most + 1))));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            limits.add(new ContractLimit("minLength 1", fits, JSON.textNode("")));
        }
        if (schema.has("pattern")) {
            limits.add(new ContractLimit("pattern " + schema.get("pattern"), fits, JSON.textNode("not so\u00e9!")));
        }
        if (schema.has("format")) {
            limits.add(new ContractLimit("format " + schema.get("format"), fits, JSON.textNode("not-so")));
        }
        if (schema.has(VALUES)) {
            limits.add(new ContractLimit("values", fits, JSON.textNode("not_so")));
        }
        return limits;
    }

    private static JsonNode sample(String member, JsonNode schema, JsonNode example) {
        if (SAMPLES.containsKey(member)) {
            return JSON.textNode(SAMPLES.get(member));
        }
        if (example.isTextual()) {
            return example;
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("format").asText().equals("uuid")) {
            return JSON.textNode(SAMPLES.get("id"));
        }
        return schema.has(VALUES) ? schema.get(VALUES).get(0) : JSON.textNode("a");
    }

    private static List<ContractLimit> ofInteger(JsonNode schema) {
        List<ContractLimit> limits = new ArrayList<>();
        for (String keyword : List.of("minimum", "maximum")) {
            if (schema.has(keyword)) {
                long end = schema.get(keyword).asLong();
                long beyond = keyword.equals("minimum") ? end - 1 : end + 1;
                limits.add(new ContractLimit(keyword + " " + end, JSON.numberNode(end), JSON.numberNode(beyond)));
            }
        }
        return limits;
    }

    private static List<ContractLimit> ofArray(String member, JsonNode schema, JsonNode example) {
        JsonNode item = schema.get("items");
        if (!item.path("type").asText().equals("string")) {
            JsonNode one = example.path(0).isMissingNode() ? JSON.objectNode() : example.get(0);
            return lengths(schema, one);
        }
        List<ContractLimit> limits = new ArrayList<>(lengths(schema, sample(member, item, example.path(0))));
        for (ContractLimit each : ofString(member, item, example.path(0))) {
            limits.add(new ContractLimit("items " + each.name(), list(each.within(), 1), list(each.beyond(), 1)));
        }
        return limits;
    }

    private static List<ContractLimit> lengths(JsonNode schema, JsonNode item) {
        List<ContractLimit> limits = new ArrayList<>();
        if (schema.has("maxItems")) {
            int most = schema.get("maxItems").asInt();
            limits.add(new ContractLimit("maxItems " + most, list(item, most), list(item, most + 1)));
        }
        if (schema.path("minItems").asInt(0) > 0) {
            limits.add(new ContractLimit("minItems 1", list(item, 1), list(item, 0)));
        }
        return limits;
    }

    private static ArrayNode list(JsonNode item, int count) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            list.add(item);
        }
        return list;
    }

    /** An object of lists of words, each under a name of its own. */
    private static List<ContractLimit> ofObject(JsonNode schema) {
        JsonNode values = schema.path("additionalProperties");
        if (!schema.has("maxProperties") || !values.path("type").asText().equals("array")) {
            return List.of();
        }
        int most = schema.get("maxProperties").asInt();
        List<ContractLimit> limits = new ArrayList<>();
        limits.add(new ContractLimit("maxProperties " + most, named(most), named(most + 1)));
        for (ContractLimit each : ofArray("of_its_own", values, JSON.missingNode())) {
            limits.add(new ContractLimit(
                    "values " + each.name(),
                    JSON.objectNode().set("of_its_own", each.within()),
                    JSON.objectNode().set("of_its_own", each.beyond())));
        }
        return limits;
    }

    private static ObjectNode named(int count) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < count; i++) {
            object.set("of_its_own_" + i, list(JSON.textNode("a"), 1));
        }
        return object;
    }

    /** Whether it is how many there are, and not how each is. */
    boolean isOfNumber() {
        return name.contains("maxItems") || name.contains("maxProperties");
    }

    @Override
    public String toString() {
        return name;
    }
}
