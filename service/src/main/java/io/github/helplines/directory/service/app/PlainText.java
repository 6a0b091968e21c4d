package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.contact.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts what the service answers into words for a terminal: what others wrote cannot move the cursor or turn text round. */
final class PlainText {
    private PlainText() {}

    /** On one line: signs that are not seen are written as {@code \}u and their code. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            int type = Character.getType(sign);
            boolean unseen = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (unseen) {
                plain.append(String.format("\\u%04x", sign));
            } else {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }

    /** A member's text on one line; empty where there is none. */
    static String of(JsonNode object, String member) {
        return of(object.path(member).asText());
    }

    /** A value: a number whole and in its groups, as somebody reads it aloud; anything else as it is written. */
    static String of(String pointer, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return of(
                    pointer.endsWith("/number")
                            ? PhoneNumber.parse(text).map(PhoneNumber::display).orElse(text)
                            : text);
        }
        return of(value.toString());
    }

    /** A value part by part: each pointer with what stands there. */
    static List<Map.Entry<String, JsonNode>> leaves(String pointer, JsonNode value) {
        List<Map.Entry<String, JsonNode>> leaves = new ArrayList<>();
        collect(pointer, value, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode value, List<Map.Entry<String, JsonNode>> leaves) {
        if (value.isEmpty() || isListOfTexts(value)) {
            leaves.add(Map.entry(pointer, value));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(pointer + "/" + i, value.get(i), leaves);
            }
        } else {
            value.properties().forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), leaves));
        }
    }

    private static boolean isListOfTexts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode item : value) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    /** Two columns, the first as wide as its widest, each line indented. */
    static List<String> columns(List<Map.Entry<String, String>> rows) {
        int width = rows.stream().mapToInt(row -> row.getKey().length()).max().orElse(0);
        return rows.stream()
                .map(row ->
                        "  " + row.getKey() + " ".repeat(width - row.getKey().length() + 3) + row.getValue())
                .toList();
    }
}
