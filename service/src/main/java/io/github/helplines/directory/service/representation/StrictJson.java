package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import io.github.helplines.directory.service.representation.UnreadableJsonException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads JSON as RFC 8259 writes it and no looser: UTF-8, one value, no duplicate keys, at most {@value #MAX_DEPTH}
 * levels, no NUL and no lone surrogate in a string.
 */
public final class StrictJson {
    public static final int MAX_DEPTH = 32;
    private static final int MAX_INTEGER_DIGITS = 17;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Names that a caller made up are kept nowhere: a table of them takes longer to fill than the body to read.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // The length of a body is limited where it is read; what is left to be too large is depth.
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    /** @throws UnreadableJsonException with the reason, when the bytes are anything else */
    public static JsonValue read(byte[] bytes) throws UnreadableJsonException {
        String text = decode(bytes);
        if (text.startsWith("\uFEFF")) {
            throw new UnreadableJsonException(Reason.BYTE_ORDER_MARK);
        }
        if (text.isBlank()) {
            throw new UnreadableJsonException(Reason.EMPTY);
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableJsonException(Reason.NOT_JSON);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new UnreadableJsonException(Reason.TOO_DEEP);
        } catch (IOException e) {
            throw new UnreadableJsonException(Reason.NOT_JSON);
        }
    }

    /** The value, or empty when the bytes are anything else: for core, which has no parser of its own. */
    public static Optional<JsonValue> parse(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    /** The same for text that is known to be well encoded, such as a stored record. */
    public static JsonValue read(String text) throws UnreadableJsonException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(byte[] bytes) throws UnreadableJsonException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableJsonException(Reason.BAD_ENCODING);
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException, UnreadableJsonException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new UnreadableJsonException(Reason.NOT_JSON);
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonValue.JsonString(wellFormed(parser.getText()));
            case VALUE_TRUE -> JsonValue.of(true);
            case VALUE_FALSE -> JsonValue.of(false);
            case VALUE_NULL -> new JsonUnsupported("null");
            case VALUE_NUMBER_INT -> integer(parser.getText());
            case VALUE_NUMBER_FLOAT -> new JsonUnsupported("a number with a fraction or an exponent");
            default -> throw new UnreadableJsonException(Reason.NOT_JSON);
        };
    }

    private static JsonValue object(JsonParser parser) throws IOException, UnreadableJsonException {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(parser.currentName());
            if (members.containsKey(name)) {
                throw new UnreadableJsonException(Reason.DUPLICATE_KEY);
            }
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonObject(members);
    }

    private static JsonValue array(JsonParser parser) throws IOException, UnreadableJsonException {
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

    private static String wellFormed(String text) throws UnreadableJsonException {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (unit == 0 || (Character.isSurrogate(unit) && !pair)) {
                throw new UnreadableJsonException(Reason.BAD_ENCODING);
            }
            i += pair ? 1 : 0;
        }
        return text;
    }
}
