package io.github.helplines.directory.service.bundle;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One part of a record that is not what it was.
 *
 * @param pointer where, as an RFC 6901 pointer into the record; for what was taken out, into the record as it was
 * @param from what stood there; absent for what was put in
 * @param to what stands there; absent for what was taken out
 */
public record FieldChange(
        String pointer, @Nullable JsonValue from, @Nullable JsonValue to) {
    public FieldChange {
        requireNonNull(pointer, "pointer");
    }

    /** The smallest parts in which two values differ, in the order of their members. */
    static List<FieldChange> between(JsonValue from, JsonValue to) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", from, to, changes);
        return changes;
    }

    private static void compare(String pointer, JsonValue from, JsonValue to, List<FieldChange> changes) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof JsonObject before && to instanceof JsonObject after) {
            TreeSet<String> members = new TreeSet<>(before.members().keySet());
            members.addAll(after.members().keySet());
            for (String member : members) {
                either(
                        Fault.child(pointer, member),
                        before.members().get(member),
                        after.members().get(member),
                        changes);
            }
        } else if (from instanceof JsonArray before && to instanceof JsonArray after) {
            Optional<Map<String, Integer>> idsBefore = ids(before);
            Optional<Map<String, Integer>> idsAfter = ids(after);
            if (idsBefore.isPresent() && idsAfter.isPresent()) {
                compareById(pointer, before, idsBefore.get(), after, idsAfter.get(), changes);
            } else if (isOfObjects(before) && isOfObjects(after)) {
                compareByPlace(pointer, before.items(), after.items(), changes);
            } else {
                changes.add(new FieldChange(pointer, from, to));
            }
        } else {
            changes.add(new FieldChange(pointer, from, to));
        }
    }

    private static void either(
            String pointer, @Nullable JsonValue from, @Nullable JsonValue to, List<FieldChange> changes) {
        if (from != null && to != null) {
            compare(pointer, from, to, changes);
        } else if (from != null || to != null) {
            changes.add(new FieldChange(pointer, from, to));
        }
    }

    private static void compareByPlace(
            String pointer, List<JsonValue> before, List<JsonValue> after, List<FieldChange> changes) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            either(
                    Fault.child(pointer, i),
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null,
                    changes);
        }
    }

    /** Channels keep their identity when another is put before them. */
    private static void compareById(
            String pointer,
            JsonArray before,
            Map<String, Integer> idsBefore,
            JsonArray after,
            Map<String, Integer> idsAfter,
            List<FieldChange> changes) {
        idsBefore.forEach((id, place) -> {
            if (!idsAfter.containsKey(id)) {
                changes.add(new FieldChange(
                        Fault.child(pointer, place), before.items().get(place), null));
            }
        });
        idsAfter.forEach((id, place) -> {
            Integer old = idsBefore.get(id);
            JsonValue from = old == null ? null : before.items().get(old);
            either(Fault.child(pointer, place), from, after.items().get(place), changes);
        });
        List<String> keptBefore =
                idsBefore.keySet().stream().filter(idsAfter::containsKey).toList();
        List<String> keptAfter =
                idsAfter.keySet().stream().filter(idsBefore::containsKey).toList();
        if (!keptBefore.equals(keptAfter)) {
            changes.add(new FieldChange(pointer, JsonValue.ofStrings(keptBefore), JsonValue.ofStrings(keptAfter)));
        }
    }

    /** The identities of the items with their places; empty when any has none. */
    private static Optional<Map<String, Integer>> ids(JsonArray array) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (int i = 0; i < array.items().size(); i++) {
            if (!(array.items().get(i) instanceof JsonObject object)
                    || !(object.members().get("id") instanceof JsonString id)) {
                return Optional.empty();
            }
            ids.put(id.value(), i);
        }
        return Optional.of(ids);
    }

    private static boolean isOfObjects(JsonArray array) {
        return array.items().stream().allMatch(JsonObject.class::isInstance);
    }

    /** One line for a console. */
    @Override
    public String toString() {
        if (from == null) {
            return pointer + ": added " + text(to);
        } else if (to == null) {
            return pointer + ": removed " + text(from);
        }
        return pointer + ": " + text(from) + " → " + text(to);
    }

    private static String text(@Nullable JsonValue value) {
        return value == null ? "" : CanonicalJson.write(value);
    }
}
