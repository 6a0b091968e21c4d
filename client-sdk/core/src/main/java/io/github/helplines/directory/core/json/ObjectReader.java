package io.github.helplines.directory.core.json;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object, noting every fault with its pointer and going on. Call
 * {@link #finish()} last: members nobody asked for are faults too. Not thread-safe.
 *
 * <p>Codes noted here: {@code wrong_type}, {@code missing}, {@code unknown_field}, {@code bad_value}, {@code
 * out_of_range}, {@code too_many}.
 */
public final class ObjectReader {
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final SortedMembers members;
    private final Pointer pointer;
    private final Faults faults;
    /** One bit a member, in their order. */
    private final long[] asked;

    public ObjectReader(JsonObject object, String pointer, Faults faults) {
        this(object, new Pointer(null, requireNonNull(pointer, "pointer"), Pointer.NO_ITEM), faults);
    }

    private ObjectReader(JsonObject object, Pointer pointer, Faults faults) {
        this.members = SortedMembers.of(object.members());
        this.asked = new long[(members.size() + Long.SIZE - 1) / Long.SIZE];
        this.pointer = pointer;
        this.faults = requireNonNull(faults, "faults");
    }

    /**
     * Where something stands, which is put into words where it is at fault.
     *
     * @param parent in which object; null for none
     * @param text as which member of that; the whole pointer where there is none
     * @param index as which item of that member; {@link #NO_ITEM} for the member itself
     */
    private record Pointer(@Nullable Pointer parent, String text, int index) {
        static final int NO_ITEM = -1;

        @Override
        public String toString() {
            String member = parent == null ? text : Fault.child(parent.toString(), text);
            return index == NO_ITEM ? member : Fault.child(member, index);
        }
    }

    /** The value as an object, or empty and a fault. */
    public static Optional<ObjectReader> of(JsonValue value, String pointer, Faults faults) {
        return of(value, new Pointer(null, requireNonNull(pointer, "pointer"), Pointer.NO_ITEM), faults);
    }

    private static Optional<ObjectReader> of(JsonValue value, Pointer pointer, Faults faults) {
        if (value instanceof JsonObject found) {
            return Optional.of(new ObjectReader(found, pointer, faults));
        }
        faults.add(pointer.toString(), "wrong_type", "must be an object, is " + describe(value));
        return Optional.empty();
    }

    /**
     * What the function makes of this object, which it reads whole. The same object may stand in thousands of places: where
     * nothing is wrong with it, what was made of it is made once.
     *
     * @param type of which an object makes the same whoever reads it
     * @param reading looks at nothing but the object, and makes what nobody can change
     */
    public <T> Optional<T> once(Class<T> type, Function<ObjectReader, Optional<T>> reading) {
        Object made = members.made();
        if (type.isInstance(made)) {
            return Optional.of(type.cast(made));
        }
        int before = faults.size();
        Optional<T> read = reading.apply(this);
        if (read.isPresent() && faults.size() == before) {
            members.made(read.get());
        }
        return read;
    }

    public String pointer() {
        return pointer.toString();
    }

    public String pointer(String member) {
        return Fault.child(pointer(), member);
    }

    public Faults faults() {
        return faults;
    }

    public void fault(String member, String code, String message) {
        faults.add(pointer(member), code, message);
    }

    /** Whether the member is there, whatever it holds. */
    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** The member as it stands; the caller reads it. */
    public Optional<JsonValue> value(String member) {
        return Optional.ofNullable(find(member));
    }

    private @Nullable JsonValue find(String member) {
        int index = members.indexOf(member);
        if (index < 0) {
            return null;
        }
        asked[index / Long.SIZE] |= 1L << index;
        return members.value(index);
    }

    public Optional<JsonValue> requiredValue(String member) {
        return required(member, value(member));
    }

    public Optional<String> string(String member) {
        JsonValue value = find(member);
        return value == null ? Optional.empty() : string(member, value);
    }

    private Optional<String> string(String member, JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.value()) : wrongType(member, "a string", value);
    }

    public Optional<String> requiredString(String member) {
        JsonValue value = find(member);
        return value == null ? required(member, Optional.empty()) : string(member, value);
    }

    /** A string that the given function understands; one it does not is a {@code bad_value}. */
    public <T> Optional<T> parsed(String member, String expected, Function<String, Optional<T>> parser) {
        JsonValue value = find(member);
        return value == null ? Optional.empty() : parsed(member, value, expected, parser);
    }

    private <T> Optional<T> parsed(
            String member, JsonValue value, String expected, Function<String, Optional<T>> parser) {
        Optional<String> text = string(member, value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = parser.apply(text.get());
        if (parsed.isEmpty()) {
            fault(member, "bad_value", "must be " + expected);
        }
        return parsed;
    }

    public <T> Optional<T> requiredParsed(String member, String expected, Function<String, Optional<T>> parser) {
        JsonValue value = find(member);
        return value == null ? required(member, Optional.empty()) : parsed(member, value, expected, parser);
    }

    public OptionalLong integer(String member) {
        Optional<JsonValue> value = value(member);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.get() instanceof JsonInteger number) {
            return OptionalLong.of(number.value());
        }
        if (value.get() instanceof JsonUnsupported unsupported
                && unsupported.what().equals(JsonUnsupported.LARGE_INTEGER)) {
            fault(member, "out_of_range", "must be an integer within ±2^53");
            return OptionalLong.empty();
        }
        wrongType(member, "an integer", value.get());
        return OptionalLong.empty();
    }

    public Optional<Boolean> bool(String member) {
        return value(member).flatMap(value -> {
            if (value instanceof JsonBoolean flag) {
                return Optional.of(flag.value());
            }
            return wrongType(member, "true or false", value);
        });
    }

    public Optional<ObjectReader> object(String member) {
        return value(member).flatMap(value -> of(value, new Pointer(pointer, member, Pointer.NO_ITEM), faults));
    }

    public Optional<ObjectReader> requiredObject(String member) {
        return has(member) ? object(member) : required(member, Optional.empty());
    }

    /** Hands over each item of an array, in order; one that is no object is a fault. Absent is empty. */
    public void objects(String member, Consumer<ObjectReader> reading) {
        List<JsonValue> values = values(member);
        for (int i = 0; i < values.size(); i++) {
            of(values.get(i), new Pointer(pointer, member, i), faults).ifPresent(reading);
        }
    }

    /** The items of an array with their pointers; absent is empty. */
    public List<Item> items(String member) {
        List<JsonValue> values = values(member);
        if (values.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>(values.size());
        String list = pointer(member);
        for (int i = 0; i < values.size(); i++) {
            items.add(new Item(values.get(i), Fault.child(list, i)));
        }
        return items;
    }

    private List<JsonValue> values(String member) {
        JsonValue value = find(member);
        if (value == null) {
            return List.of();
        } else if (value instanceof JsonArray array) {
            return array.items();
        }
        wrongType(member, "an array", value);
        return List.of();
    }

    /** As {@link #items(String)}, and a fault where there are more than that. */
    public List<Item> items(String member, int most) {
        List<Item> items = items(member);
        return areTooMany(member, items.size(), most) ? List.of() : items;
    }

    private boolean areTooMany(String member, int items, int most) {
        if (items > most) {
            fault(member, "too_many", "must hold at most " + most);
        }
        return items > most;
    }

    public List<String> strings(String member) {
        return parsedStrings(member, "a string", Optional::of);
    }

    /** The strings of an array, each understood by the given function; the others are faults. */
    public <T> List<T> parsedStrings(String member, String expected, Function<String, Optional<T>> parser) {
        return parsedStrings(member, Integer.MAX_VALUE, expected, parser);
    }

    /** As {@link #parsedStrings(String, String, Function)}, and a fault where there are more than that. */
    public <T> List<T> parsedStrings(String member, int most, String expected, Function<String, Optional<T>> parser) {
        List<JsonValue> values = values(member);
        if (values.isEmpty() || areTooMany(member, values.size(), most)) {
            return List.of();
        }
        List<T> parsed = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            JsonValue item = values.get(i);
            if (item instanceof JsonString text) {
                Optional<T> value = parser.apply(text.value());
                if (value.isPresent()) {
                    parsed.add(value.get());
                } else {
                    faults.add(Fault.child(pointer(member), i), "bad_value", "must be " + expected);
                }
            } else {
                faults.add(Fault.child(pointer(member), i), "wrong_type", "must be a string, is " + describe(item));
            }
        }
        return parsed;
    }

    /** Notes every member that was never asked for. */
    public void finish() {
        for (int i = 0; i < members.size(); i++) {
            if ((asked[i / Long.SIZE] & 1L << i) == 0) {
                String member = members.name(i);
                // A name that is no field name may be something a person typed: then its parent is named.
                String where = FIELD_NAME.matcher(member).matches() ? pointer(member) : pointer();
                faults.add(where, "unknown_field", "is not a field known here");
            }
        }
    }

    private <T> Optional<T> required(String member, Optional<T> value) {
        if (value.isEmpty()) {
            fault(member, "missing", "is required");
        }
        return value;
    }

    private <T> Optional<T> wrongType(String member, String expected, JsonValue found) {
        fault(member, "wrong_type", "must be " + expected + ", is " + describe(found));
        return Optional.empty();
    }

    static String describe(JsonValue value) {
        if (value instanceof JsonObject) {
            return "an object";
        } else if (value instanceof JsonArray) {
            return "an array";
        } else if (value instanceof JsonString) {
            return "a string";
        } else if (value instanceof JsonInteger) {
            return "an integer";
        } else if (value instanceof JsonBoolean) {
            return "true or false";
        }
        return ((JsonUnsupported) value).what();
    }

    /**
     * One item of an array.
     *
     * @param value what stands there
     * @param pointer where
     */
    public record Item(JsonValue value, String pointer) {}
}
