package io.github.helplines.directory.core.json;

import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does to a value what a difference says, so that a test can see where that leads. */
final class Patched {
    private final List<FieldChange> changes;

    private Patched(List<FieldChange> changes) {
        this.changes = changes;
    }

    static JsonValue by(List<FieldChange> changes, JsonValue before) {
        return new Patched(changes).patch("", before);
    }

    private JsonValue patch(String pointer, JsonValue value) {
        for (FieldChange change : changes) {
            if (change.pointer().equals(pointer) && value.equals(change.before())) {
                return change.after();
            }
        }
        if (value instanceof JsonObject object) {
            return patchMembers(pointer, object);
        }
        return value instanceof JsonArray array ? patchItems(pointer, array) : value;
    }

    private JsonValue patchMembers(String pointer, JsonObject object) {
        Map<String, JsonValue> members = new TreeMap<>(object.members());
        for (FieldChange change : changes) {
            if (isChildOf(pointer, change)) {
                String member = token(change).replace("~1", "/").replace("~0", "~");
                if (change.before() == null) {
                    members.put(member, change.after());
                } else if (change.after() == null) {
                    members.remove(member);
                }
            }
        }
        object.members().keySet().stream()
                .filter(members::containsKey)
                .forEach(member -> members.put(
                        member,
                        patch(Fault.child(pointer, member), object.members().get(member))));
        return JsonObject.of(members);
    }

    /** Takes out by the places before, puts in by the places after, and then goes into what stayed. */
    private JsonValue patchItems(String pointer, JsonArray array) {
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            String place = Fault.child(pointer, i);
            if (changes.stream().noneMatch(change -> change.pointer().equals(place) && change.after() == null)) {
                items.add(array.items().get(i));
            }
        }
        changes.stream()
                .filter(change -> change.pointer().equals(pointer))
                .findFirst()
                .ifPresent(order -> items.sort((one, other) -> Integer.compare(
                        ((JsonArray) order.after()).items().indexOf(id(one)),
                        ((JsonArray) order.after()).items().indexOf(id(other)))));
        List<Integer> added = new ArrayList<>();
        for (FieldChange change : changes) {
            if (isChildOf(pointer, change) && change.before() == null) {
                added.add(Integer.valueOf(token(change)));
                items.add(added.get(added.size() - 1), change.after());
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (!added.contains(i)) {
                items.set(i, patch(Fault.child(pointer, i), items.get(i)));
            }
        }
        return new JsonArray(items);
    }

    private static JsonString id(JsonValue item) {
        return (JsonString) ((JsonObject) item).members().get("id");
    }

    private static boolean isChildOf(String pointer, FieldChange change) {
        return change.pointer().startsWith(pointer + "/") && change.pointer().indexOf('/', pointer.length() + 1) < 0;
    }

    private static String token(FieldChange change) {
        return change.pointer().substring(change.pointer().lastIndexOf('/') + 1);
    }
}
