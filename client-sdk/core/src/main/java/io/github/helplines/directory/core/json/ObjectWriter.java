package io.github.helplines.directory.core.json;

import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Builds one JSON object; what is absent or an empty list leaves no member. Not thread-safe. */
public final class ObjectWriter {
    private final Map<String, JsonValue> members = new TreeMap<>();

    public ObjectWriter put(String member, JsonValue value) {
        members.put(member, value);
        return this;
    }

    public ObjectWriter put(String member, String value) {
        return put(member, JsonValue.of(value));
    }

    public ObjectWriter put(String member, long value) {
        return put(member, JsonValue.of(value));
    }

    public ObjectWriter put(String member, boolean value) {
        return put(member, JsonValue.of(value));
    }

    public ObjectWriter putIfPresent(String member, Optional<?> value) {
        value.ifPresent(present -> put(member, present.toString()));
        return this;
    }

    /** Leaves the member out when there is nothing to list. */
    public <T> ObjectWriter putList(String member, Collection<T> values, Function<T, JsonValue> writer) {
        if (!values.isEmpty()) {
            ArrayList<JsonValue> items = new ArrayList<>();
            values.forEach(value -> items.add(writer.apply(value)));
            put(member, new JsonArray(items));
        }
        return this;
    }

    /** Each value as its {@code toString()}; leaves the member out when there is nothing to list. */
    public ObjectWriter putStrings(String member, Collection<?> values) {
        return putList(member, values, value -> JsonValue.of(value.toString()));
    }

    public JsonObject build() {
        return JsonObject.of(members);
    }
}
