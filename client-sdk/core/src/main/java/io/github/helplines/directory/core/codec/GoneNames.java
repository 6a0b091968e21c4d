package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves out the names of what was withdrawn, where they stand in lists.
 *
 * @param names each a slug with the kind of what it names
 */
record GoneNames(Set<String> names) {
    /** Lists of names, and the kind of what they name. */
    private static final Map<String, RecordKind> LISTS = Map.of(
            "services", RecordKind.SERVICE,
            "hand_offs", RecordKind.SERVICE,
            "show_with", RecordKind.SERVICE,
            "topics", RecordKind.TOPIC);

    static GoneNames of(Directory directory) {
        Set<String> names = new HashSet<>();
        directory.withdrawn().forEach(each -> each.slugs().forEach(slug -> names.add(name(each.kind(), slug.value()))));
        return new GoneNames(names);
    }

    static String name(RecordKind kind, String slug) {
        return kind.wire() + " " + slug;
    }

    /** Every name in the lists of a record, whether it is gone or not. */
    static List<String> in(JsonObject record) {
        List<String> names = new ArrayList<>();
        LISTS.forEach((list, kind) -> {
            if (record.members().get(list) instanceof JsonArray named) {
                named.items().forEach(item -> names.add(name(kind, slug(item))));
            }
        });
        return names;
    }

    /** What is only here, or only there. */
    Set<String> differences(GoneNames other) {
        Set<String> differences = new HashSet<>(names);
        differences.addAll(other.names);
        differences.removeIf(name -> names.contains(name) && other.names.contains(name));
        return differences;
    }

    boolean hasService(String slug) {
        return names.contains(name(RecordKind.SERVICE, slug));
    }

    /** Without the items that name a record that is gone. */
    JsonObject without(JsonObject record) {
        if (names.isEmpty()) {
            return record;
        }
        Map<String, JsonValue> members = new TreeMap<>(record.members());
        LISTS.forEach((list, kind) -> {
            if (members.get(list) instanceof JsonArray named) {
                List<JsonValue> left = named.items().stream()
                        .filter(item -> !names.contains(name(kind, slug(item))))
                        .toList();
                members.put(list, new JsonArray(left));
            }
        });
        return JsonObject.of(members);
    }

    private static String slug(JsonValue item) {
        JsonValue named = item instanceof JsonObject handOff ? handOff.members().get("service") : item;
        return named instanceof JsonString text ? text.value() : "";
    }
}
