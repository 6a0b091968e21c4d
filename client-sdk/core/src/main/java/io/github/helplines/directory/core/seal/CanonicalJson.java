package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes a value in its one canonical form, RFC 8785 without fractions and null: member names ordered by
 * UTF-16 code unit, no white space, the shortest escapes, so that equal values have equal bytes.
 */
public final class CanonicalJson {
    private static final HexFormat HEX = HexFormat.of();

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException when the value holds something with no canonical form: a
     *     {@link JsonValue.JsonUnsupported}, or a lone surrogate in a string or name
     */
    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException as {@link #write}
     */
    public static byte[] bytes(JsonValue value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether these bytes are the canonical form of the value that was read from them. */
    static boolean matches(JsonValue value, byte[] bytes) {
        try {
            return CanonicalMatch.isPlain(value, bytes) || Arrays.equals(bytes(value), bytes);
        } catch (IllegalArgumentException e) {
            // It has none.
            return false;
        }
    }

    private static void append(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            appendObject(object, out);
        } else if (value instanceof JsonArray array) {
            appendArray(array, out);
        } else if (value instanceof JsonString text) {
            appendString(text.value(), out);
        } else if (value instanceof JsonInteger number) {
            out.append(number.value());
        } else if (value instanceof JsonBoolean flag) {
            out.append(flag.value());
        } else {
            throw new IllegalArgumentException("a value without canonical form cannot be written");
        }
    }

    private static void appendObject(JsonObject object, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.append(separator);
            appendString(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
            separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
    }

    private static void appendArray(JsonArray array, StringBuilder out) {
        String separator = "[";
        for (JsonValue item : array.items()) {
            out.append(separator);
            append(item, out);
            separator = ",";
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
    }

    private static void appendString(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (!standsForItself(codePoint)) {
                out.append(text, plain, at);
                appendCharacter(codePoint, out);
                plain = next;
            }
            at = next;
        }
        out.append(text, plain, text.length());
        out.append('"');
    }

    private static boolean standsForItself(int codePoint) {
        return codePoint >= 0x20
                && codePoint != '"'
                && codePoint != '\\'
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    private static void appendCharacter(int codePoint, StringBuilder out) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (codePoint < 0x20) {
                    out.append("\\u00").append(HEX.toHexDigits((byte) codePoint));
                } else if (Character.getType(codePoint) == Character.SURROGATE) {
                    throw new IllegalArgumentException("a lone surrogate cannot be written");
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }
}
