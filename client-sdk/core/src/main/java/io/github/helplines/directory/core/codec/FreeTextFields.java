package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks the words that editors write in a record, wherever they stand in its JSON. */
final class FreeTextFields {
    private static final Set<String> NAMES = Set.of(
            "name",
            "discreet_name",
            "summary",
            "description",
            "on_contact",
            "rule_text",
            "note",
            "text",
            "condition",
            "safe_text",
            "asked_as",
            "aliases",
            "source");

    private FreeTextFields() {}

    /** Whether a mention has to be a channel. A source may name the page that was read: its address stands beside it. */
    static boolean mayBeChannel(String member, ContactMention mention) {
        return !member.equals("source") || mention.kind() != ContactMention.Kind.URL;
    }

    /** Takes one text, and may put another in its place. */
    interface Visitor {
        String visit(String member, String pointer, String text);
    }

    /** Takes one text, and may put another in its place, wherever it stands. */
    interface Replacement {
        String of(String member, String text);
    }

    /** The value with every free text as the replacement has it; the same object when all are as they were. */
    @SuppressWarnings("ReferenceEquality") // To compare would take as long as to replace.
    static JsonValue replace(String member, JsonValue value, Replacement replacement) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> replaced = null;
            for (Map.Entry<String, JsonValue> each : object.members().entrySet()) {
                JsonValue left = replace(each.getKey(), each.getValue(), replacement);
                if (left != each.getValue()) {
                    replaced = replaced == null ? new TreeMap<>(object.members()) : replaced;
                    replaced.put(each.getKey(), left);
                }
            }
            return replaced == null ? value : JsonObject.of(replaced);
        } else if (value instanceof JsonArray array) {
            List<JsonValue> replaced = null;
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue left = replace(member, array.items().get(i), replacement);
                if (left != array.items().get(i)) {
                    replaced = replaced == null ? new ArrayList<>(array.items()) : replaced;
                    replaced.set(i, left);
                }
            }
            return replaced == null ? value : new JsonArray(replaced);
        } else if (value instanceof JsonString text && NAMES.contains(member)) {
            String left = replacement.of(member, text.value());
            return left.equals(text.value()) ? value : JsonValue.of(left);
        }
        return value;
    }

    /** The value with every free text as the visitor leaves it; the same value when it leaves all as they are. */
    static JsonValue map(JsonValue value, Visitor visitor) {
        return map("", "", value, visitor);
    }

    private static JsonValue map(String member, String pointer, JsonValue value, Visitor visitor) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new TreeMap<>();
            object.members()
                    .forEach((name, each) -> members.put(name, map(name, Fault.child(pointer, name), each, visitor)));
            return members.equals(object.members()) ? value : JsonObject.of(members);
        } else if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                items.add(map(member, Fault.child(pointer, i), array.items().get(i), visitor));
            }
            return items.equals(array.items()) ? value : new JsonArray(items);
        } else if (value instanceof JsonString text && NAMES.contains(member)) {
            String visited = visitor.visit(member, pointer, text.value());
            return visited.equals(text.value()) ? value : JsonValue.of(visited);
        }
        return value;
    }
}
