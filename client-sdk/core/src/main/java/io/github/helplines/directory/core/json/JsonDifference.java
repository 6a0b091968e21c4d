package io.github.helplines.directory.core.json;

import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two values differ, in parts as small as somebody reviewing them would name: a member of an object, an item
 * of a list. Objects in a list are the same item when they have the same {@code id}; where they have none, when they
 * stand in the same place. A list of anything else is one part.
 */
public final class JsonDifference {
    private final List<FieldChange> changes = new ArrayList<>();

    private JsonDifference() {}

    /**
     * Every part that differs, in the order of members and places; none when the values are equal. Of a list whose items
     * have an {@code id}, what was taken out comes first. When those that stayed stand in another order, the last change
     * is one of the list itself: their ids in the order before, and in the order after.
     */
    public static List<FieldChange> between(JsonValue before, JsonValue after) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", before, after);
        return List.copyOf(difference.changes);
    }

    private void compare(String pointer, JsonValue before, JsonValue after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof JsonObject old && after instanceof JsonObject now) {
            compareMembers(pointer, old.members(), now.members());
        } else if (before instanceof JsonArray old && after instanceof JsonArray now && isOfObjects(old, now)) {
            Optional<Map<String, Integer>> idsBefore = ids(old);
            Optional<Map<String, Integer>> idsAfter = ids(now);
            if (idsBefore.isPresent() && idsAfter.isPresent()) {
                compareById(pointer, old.items(), idsBefore.get(), now.items(), idsAfter.get());
            } else {
                compareByPlace(pointer, old.items(), now.items());
            }
        } else {
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    private void compareEither(String pointer, @Nullable JsonValue before, @Nullable JsonValue after) {
        if (before != null && after != null) {
            compare(pointer, before, after);
        } else {
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    private void compareMembers(String pointer, Map<String, JsonValue> before, Map<String, JsonValue> after) {
        TreeSet<String> members = new TreeSet<>(before.keySet());
        members.addAll(after.keySet());
        for (String member : members) {
            compareEither(Fault.child(pointer, member), before.get(member), after.get(member));
        }
    }

    private void compareByPlace(String pointer, List<JsonValue> before, List<JsonValue> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compareEither(
                    Fault.child(pointer, i),
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null);
        }
    }

    /** Channels keep their identity when another is put before them. */
    private void compareById(
            String pointer,
            List<JsonValue> before,
            Map<String, Integer> idsBefore,
            List<JsonValue> after,
            Map<String, Integer> idsAfter) {
        idsBefore.forEach((id, place) -> {
            if (!idsAfter.containsKey(id)) {
                changes.add(new FieldChange(Fault.child(pointer, place), before.get(place), null));
            }
        });
        idsAfter.forEach((id, place) -> {
            Integer old = idsBefore.get(id);
            compareEither(Fault.child(pointer, place), old == null ? null : before.get(old), after.get(place));
        });
        List<String> keptBefore =
                idsBefore.keySet().stream().filter(idsAfter::containsKey).toList();
        List<String> keptAfter =
                idsAfter.keySet().stream().filter(idsBefore::containsKey).toList();
        if (!keptBefore.equals(keptAfter)) {
            changes.add(new FieldChange(pointer, JsonValue.ofStrings(keptBefore), JsonValue.ofStrings(keptAfter)));
        }
    }

    /** The identities of the items with their places; empty when any has none, or two have the same. */
    private static Optional<Map<String, Integer>> ids(JsonArray array) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (int i = 0; i < array.items().size(); i++) {
            boolean alone = array.items().get(i) instanceof JsonObject object
                    && object.members().get("id") instanceof JsonString id
                    && ids.putIfAbsent(id.value(), i) == null;
            if (!alone) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    private static boolean isOfObjects(JsonArray before, JsonArray after) {
        return before.items().stream().allMatch(JsonObject.class::isInstance)
                && after.items().stream().allMatch(JsonObject.class::isInstance);
    }
}
