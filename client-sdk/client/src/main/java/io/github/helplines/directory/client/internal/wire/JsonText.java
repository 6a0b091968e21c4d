package io.github.helplines.directory.client.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.helplines.directory.core.json.JsonMembers;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON as RFC 8259 writes it: UTF-8, exactly one value, no member twice, at most 32 levels. */
public final class JsonText {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_INTEGER_DIGITS = 17;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private JsonText() {}

    /** The value, or empty when the bytes are anything else. */
    public static Optional<JsonValue> parse(byte[] utf8) {
        try (JsonParser parser = parser(utf8)) {
            parser.nextToken();
            JsonValue value = value(parser);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of ASCII without NUL no other encoding can be read; anything else is decoded before, which is strict. */
    private static JsonParser parser(byte[] utf8) throws IOException {
        for (byte each : utf8) {
            if (each <= 0) {
                return FACTORY.createParser(decode(utf8));
            }
        }
        return FACTORY.createParser(utf8);
    }

    private static String decode(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_TRUE -> JsonValue.of(true);
            case VALUE_FALSE -> JsonValue.of(false);
            case VALUE_NULL -> new JsonUnsupported("null");
            case VALUE_NUMBER_INT -> integer(parser.getText());
            default -> new JsonUnsupported("a number with a fraction or an exponent");
        };
    }

    private static JsonValue object(JsonParser parser) throws IOException {
        JsonMembers members = new JsonMembers();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.add(name, value(parser));
        }
        return members.build().orElseThrow(() -> new IOException("a member twice"));
    }

    private static JsonValue array(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonArray(items);
    }

    private static JsonValue integer(String digits) {
        if (digits.length() <= MAX_INTEGER_DIGITS) {
            long value = Long.parseLong(digits);
            if (Math.abs(value) <= JsonInteger.MAX) {
                return JsonValue.of(value);
            }
        }
        return new JsonUnsupported(JsonUnsupported.LARGE_INTEGER);
    }
}
