package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes values as YAML in one form only: the same value is always the same text, and {@link YamlTree} reads it back
 * as it was. Quoted is whatever some reader of YAML may take for anything but text. Not thread-safe.
 */
final class YamlText {
    private static final int WIDTH = 110;
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final Pattern PLAIN_START = Pattern.compile("[A-Za-z]");
    /** What would end a text without quotes, or begin a comment. */
    private static final Pattern NOT_PLAIN = Pattern.compile(":( |$)| #| $");

    private static final Pattern FLOW_SIGN = Pattern.compile("[,\\[\\]{}\"]");
    /** An identity, or digits with e: some readers take it for a number. */
    private static final Pattern HEX = Pattern.compile("[0-9a-f-]*[0-9][0-9a-f-]*");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** The records as one file. */
    static String file(List<JsonObject> records) {
        YamlText yaml = new YamlText();
        yaml.line("records:");
        records.forEach(record -> yaml.item(record, 2));
        return yaml.text.toString();
    }

    private void item(JsonValue value, int indent) {
        String dash = " ".repeat(indent) + "-";
        if (value instanceof JsonObject object) {
            String lead = dash + " ";
            for (Map.Entry<String, JsonValue> member : FieldOrder.sort(object.members())) {
                put(lead + member.getKey() + ":", member.getValue(), indent + 2);
                lead = " ".repeat(indent + 2);
            }
        } else {
            put(dash, value, indent);
        }
    }

    /**
     * @param lead what stands before the value on its line
     * @param indent of the member or item the value belongs to
     */
    private void put(String lead, JsonValue value, int indent) {
        if (value instanceof JsonObject object) {
            line(lead);
            for (Map.Entry<String, JsonValue> member : FieldOrder.sort(object.members())) {
                put(" ".repeat(indent + 2) + member.getKey() + ":", member.getValue(), indent + 2);
            }
        } else if (value instanceof JsonArray array) {
            putArray(lead, array.items(), indent);
        } else if (value instanceof JsonString string && isFoldable(string.value(), lead)) {
            fold(lead, string.value(), " ".repeat(indent + 2));
        } else {
            line(lead + " " + scalar(value));
        }
    }

    private void putArray(String lead, List<JsonValue> items, int indent) {
        boolean scalars = items.stream().noneMatch(item -> item instanceof JsonObject || item instanceof JsonArray);
        if (scalars) {
            List<String> words = items.stream().map(YamlText::scalar).toList();
            String flow = lead + " [" + String.join(", ", words) + "]";
            if (items.isEmpty() || (flow.length() <= WIDTH && words.stream().allMatch(YamlText::isFlowSafe))) {
                line(flow);
                return;
            }
        }
        line(lead);
        items.forEach(item -> item(item, indent + 2));
    }

    private static boolean isFlowSafe(String word) {
        return word.startsWith("\"") || !FLOW_SIGN.matcher(word).find();
    }

    /** Too long for its line, and made of words between single spaces, so that folding gives it back. */
    private static boolean isFoldable(String value, String lead) {
        return lead.length() + 1 + scalar(JsonValue.of(value)).length() > WIDTH
                && value.equals(value.strip())
                && !value.contains("  ")
                && value.chars().noneMatch(YamlText::isHidden);
    }

    /** Line breaks as some readers of YAML count them, and what cannot be seen. */
    private static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character == BYTE_ORDER_MARK;
    }

    private void fold(String lead, String value, String margin) {
        line(lead + " >-");
        StringBuilder row = new StringBuilder(margin);
        for (String word : value.split(" ")) {
            if (row.length() > margin.length()) {
                if (row.length() + 1 + word.length() > WIDTH) {
                    line(row.toString());
                    row.setLength(margin.length());
                } else {
                    row.append(' ');
                }
            }
            row.append(word);
        }
        line(row.toString());
    }

    private static String scalar(JsonValue value) {
        if (value instanceof JsonString string) {
            return isPlain(string.value()) ? string.value() : quoted(string.value());
        } else if (value instanceof JsonInteger integer) {
            return Long.toString(integer.value());
        } else if (value instanceof JsonBoolean flag) {
            return Boolean.toString(flag.value());
        }
        throw new IllegalArgumentException("only values of the directory can be written");
    }

    private static boolean isPlain(String value) {
        return PLAIN_START.matcher(value).lookingAt()
                && !NOT_PLAIN.matcher(value).find()
                && value.chars().noneMatch(YamlText::isHidden)
                && !PlainScalar.isWord(value)
                && !HEX.matcher(value).matches();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isHidden(character)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
                    } else {
                        quoted.appendCodePoint(character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
