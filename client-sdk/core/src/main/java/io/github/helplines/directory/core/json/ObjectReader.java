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
    private final String pointer;
    private final Faults faults;
    /** One bit a member, in their order. */
    private final long[] asked;

    public ObjectReader(JsonObject object, String pointer, Faults faults) {
        this.members = SortedMembers.of(object.members());
        this.asked = new long[(members.size() + Long.SIZE - 1) / Long.SIZE];
        this.pointer = requireNonNull(pointer, "pointer");
        this.faults = requireNonNull(faults, "faults");
    }

    /** The value as an object, or empty and a fault. */
    public static Optional<ObjectReader> of(JsonValue value, String pointer, Faults faults) {
        if (value instanceof JsonObject found) {
            return Optional.of(new ObjectReader(found, pointer, faults));
        }
        faults.add(pointer, "wrong_type", "must be an object, is " + describe(value));
        return Optional.empty();
    }

    public String pointer() {
        return pointer;
    }

    public String pointer(String member) {
        return Fault.child(pointer, member);
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
        if (value == null) {
            return Optional.empty();
        }
        return value instanceof JsonString text ? Optional.of(text.value()) : wrongType(member, "a string", value);
    }

    public Optional<String> requiredString(String member) {
        return has(member) ? string(member) : required(member, Optional.empty());
    }

    /** A string that the given function understands; one it does not is a {@code bad_value}. */
    public <T> Optional<T> parsed(String member, String expected, Function<String, Optional<T>> parser) {
        Optional<String> text = string(member);
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
        return has(member) ? parsed(member, expected, parser) : required(member, Optional.empty());
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
        return value(member).flatMap(value -> of(value, pointer(member), faults));
    }

    public Optional<ObjectReader> requiredObject(String member) {
        return has(member) ? object(member) : required(member, Optional.empty());
    }

    /** The items of an array with their pointers; absent is empty. */
    public List<Item> items(String member) {
        Optional<JsonValue> value = value(member);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof JsonArray array) {
            List<Item> items = new ArrayList<>(array.items().size());
            String list = pointer(member);
            for (int i = 0; i < array.items().size(); i++) {
                items.add(new Item(array.items().get(i), Fault.child(list, i)));
            }
            return items;
        }
        wrongType(member, "an array", value.get());
        return List.of();
    }

    /** As {@link #items(String)}, and a fault where there are more than that. */
    public List<Item> items(String member, int most) {
        List<Item> items = items(member);
        if (items.size() > most) {
            fault(member, "too_many", "must hold at most " + most);
            return List.of();
        }
        return items;
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
        List<T> parsed = new ArrayList<>();
        for (Item item : items(member, most)) {
            if (item.value() instanceof JsonString text) {
                Optional<T> value = parser.apply(text.value());
                value.ifPresentOrElse(
                        parsed::add, () -> faults.add(item.pointer(), "bad_value", "must be " + expected));
            } else {
                faults.add(item.pointer(), "wrong_type", "must be a string, is " + describe(item.value()));
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
                String where = FIELD_NAME.matcher(member).matches() ? pointer(member) : pointer;
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
