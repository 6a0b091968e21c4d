package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import java.util.Optional;

/**
 * A word of a list that may grow: one of {@code E}, or one that a later version of the directory made up.
 *
 * @param text the word as the directory says it, such as {@code web_chat}
 * @param type the words that this version knows
 */
public record OpenValue<E extends Enum<E> & WireName>(String text, Class<E> type) {
    public OpenValue {
        requireNonNull(text, "text");
        requireNonNull(type, "type");
    }

    /** One that is known. */
    public static <E extends Enum<E> & WireName> OpenValue<E> of(E value) {
        return new OpenValue<>(value.wire(), value.getDeclaringClass());
    }

    /** The word, where this version knows it. */
    public Optional<E> known() {
        return WireName.parse(type, text);
    }

    /** Whether it is this word. */
    public boolean is(E value) {
        return text.equals(value.wire());
    }

    @Override
    public String toString() {
        return text;
    }
}
