package io.github.helplines.directory.core.json;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the members of a JSON object as a parser meets them, in whatever order. Not thread-safe. */
public final class JsonMembers {
    private static final int FEW = 8;

    private String[] names = new String[FEW];
    private JsonValue[] values = new JsonValue[FEW];
    private int size;
    private boolean ascending = true;

    public void add(String name, JsonValue value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        ascending = ascending && (size == 0 || names[size - 1].compareTo(name) < 0);
        names[size] = requireNonNull(name, "name");
        values[size] = requireNonNull(value, "value");
        size++;
    }

    /** The object; empty when a name was given twice, which RFC 8259 section 4 leaves open and nothing here allows. */
    public Optional<JsonObject> build() {
        if (ascending) {
            return Optional.of(
                    new JsonObject(new SortedMembers(Arrays.copyOf(names, size), Arrays.copyOf(values, size))));
        }
        TreeMap<String, JsonValue> sorted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (sorted.put(names[i], values[i]) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new JsonObject(sorted));
    }
}
