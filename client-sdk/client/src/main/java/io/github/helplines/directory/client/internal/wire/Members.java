package io.github.helplines.directory.client.internal.wire;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.WireName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that was received. Members that nobody asks for are passed over. Every method throws {@link
 * UnreadableException} for what is of another type; those without {@code find} also for what is not there.
 */
public final class Members {
    private final JsonObject object;
    private final String pointer;

    private Members(JsonObject object, String pointer) {
        this.object = requireNonNull(object, "object");
        this.pointer = requireNonNull(pointer, "pointer");
    }

    /** Of a value that should be an object. */
    public static Members of(JsonValue value) {
        return of(value, "");
    }

    private static Members of(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            return new Members(object, pointer);
        }
        throw new UnreadableException("no object at " + pointer);
    }

    JsonObject json() {
        return object;
    }

    public String text(String name) {
        return required(findText(name), name);
    }

    public @Nullable String findText(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            return null;
        } else if (value instanceof JsonString text) {
            return text.value();
        }
        throw wrong(name);
    }

    public long number(String name) {
        return required(findNumber(name), name);
    }

    public @Nullable Long findNumber(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            return null;
        } else if (value instanceof JsonInteger number) {
            return number.value();
        }
        throw wrong(name);
    }

    /** False where it is not there. */
    public boolean flag(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            return false;
        } else if (value instanceof JsonBoolean flag) {
            return flag.value();
        }
        throw wrong(name);
    }

    public <E extends Enum<E> & WireName> OpenValue<E> open(String name, Class<E> type) {
        return new OpenValue<>(text(name), type);
    }

    public <E extends Enum<E> & WireName> @Nullable OpenValue<E> findOpen(String name, Class<E> type) {
        String text = findText(name);
        return text == null ? null : new OpenValue<>(text, type);
    }

    public LocalDate date(String name) {
        return required(findDate(name), name);
    }

    public @Nullable LocalDate findDate(String name) {
        return parsed(name, LocalDate::parse);
    }

    public OffsetDateTime time(String name) {
        return required(findTime(name), name);
    }

    public @Nullable OffsetDateTime findTime(String name) {
        return parsed(name, OffsetDateTime::parse);
    }

    public Members object(String name) {
        return required(findObject(name), name);
    }

    public @Nullable Members findObject(String name) {
        JsonValue value = object.members().get(name);
        return value == null ? null : of(value, Fault.child(pointer, name));
    }

    /** What an object is read as; null where it is not there. */
    public <T> @Nullable T find(String name, Function<Members, T> reader) {
        Members found = findObject(name);
        return found == null ? null : reader.apply(found);
    }

    /** The items of a list of objects; none where it is not there. */
    public <T> List<T> list(String name, Function<Members, T> reader) {
        List<T> read = new ArrayList<>();
        List<JsonValue> items = items(name);
        for (int i = 0; i < items.size(); i++) {
            read.add(reader.apply(of(items.get(i), Fault.child(Fault.child(pointer, name), i))));
        }
        return read;
    }

    /** The items of a list of strings; none where it is not there. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item instanceof JsonString text)) {
                throw wrong(name);
            }
            texts.add(text.value());
        }
        return texts;
    }

    private List<JsonValue> items(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            return List.of();
        } else if (value instanceof JsonArray array) {
            return array.items();
        }
        throw wrong(name);
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parser) {
        String text = findText(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    private <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new UnreadableException("nothing at " + Fault.child(pointer, name));
        }
        return value;
    }

    private UnreadableException wrong(String name) {
        return new UnreadableException("of another type: " + Fault.child(pointer, name));
    }
}
