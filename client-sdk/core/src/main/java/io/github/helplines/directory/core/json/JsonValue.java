package io.github.helplines.directory.core.json;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value as the directory uses it: no null, no fractions. What a parser met besides these is kept as
 * {@link JsonUnsupported}, so that a reader can say where it stood; it can never be written.
 *
 * <p>Silent in {@link Object#toString()}, whatever it holds: every request body is one of these.
 */
public sealed interface JsonValue {

    /** Member names are ordered by UTF-16 code unit, as RFC 8785 section 3.2.3 asks. */
    record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = SortedMembers.of(members);
        }

        public static JsonObject of(Map<String, JsonValue> members) {
            return new JsonObject(new TreeMap<>(members));
        }

        @Override
        public String toString() {
            return "JsonObject[" + members.size() + " members]";
        }
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "JsonArray[" + items.size() + " items]";
        }
    }

    record JsonString(String value) implements JsonValue {
        public JsonString {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "JsonString[redacted]";
        }
    }

    record JsonInteger(long value) implements JsonValue {
        /** RFC 8785 appendix D: integers beyond this lose digits in readers that use binary64. */
        public static final long MAX = 1L << 53;

        public JsonInteger {
            if (value > MAX || value < -MAX) {
                throw new IllegalArgumentException("integer outside ±2^53");
            }
        }

        @Override
        public String toString() {
            return "JsonInteger[redacted]";
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String toString() {
            return "JsonBoolean[redacted]";
        }
    }

    /**
     * A null, a fraction, an integer beyond 2^53: present in the input, never acceptable.
     *
     * @param what in words, what kind of thing it is; never the thing itself
     */
    record JsonUnsupported(String what) implements JsonValue {
        /** An integer beyond {@link JsonInteger#MAX}: of the right type, and out of range wherever it stands. */
        public static final String LARGE_INTEGER = "an integer that is too large";

        public JsonUnsupported {
            requireNonNull(what, "what");
        }

        @Override
        public String toString() {
            return "JsonUnsupported[redacted]";
        }
    }

    static JsonValue of(String value) {
        return new JsonString(value);
    }

    static JsonValue of(long value) {
        return new JsonInteger(value);
    }

    static JsonValue of(boolean value) {
        return new JsonBoolean(value);
    }

    static JsonValue ofStrings(Iterable<String> values) {
        java.util.ArrayList<JsonValue> items = new java.util.ArrayList<>();
        values.forEach(value -> items.add(new JsonString(value)));
        return new JsonArray(items);
    }
}
