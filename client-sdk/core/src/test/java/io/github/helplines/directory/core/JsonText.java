package io.github.helplines.directory.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads JSON text into a value, for tests. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Likewise from bytes, which have to be UTF-8: what core is handed where it needs a parser. */
    public static Optional<JsonValue> parse(byte[] utf8) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Empty when the text is not JSON. */
    public static Optional<JsonValue> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(value(node));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonValue> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return JsonObject.of(members);
        } else if (node.isArray()) {
            List<JsonValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return new JsonArray(items);
        } else if (node.isTextual()) {
            return JsonValue.of(node.textValue());
        } else if (node.isBoolean()) {
            return JsonValue.of(node.booleanValue());
        } else if (node.isIntegralNumber()
                && node.canConvertToLong()
                && Math.abs(node.longValue()) <= JsonInteger.MAX) {
            return JsonValue.of(node.longValue());
        }
        return node.isIntegralNumber()
                ? new JsonUnsupported(JsonUnsupported.LARGE_INTEGER)
                : new JsonUnsupported("of no supported kind");
    }
}
