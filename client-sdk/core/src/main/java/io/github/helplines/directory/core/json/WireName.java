package io.github.helplines.directory.core.json;

import java.util.Locale;
import java.util.Optional;

/** A closed set of values that are written in lower snake case. Implemented by enums only. */
public interface WireName {

    String name();

    /** The value as written in JSON and YAML. */
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value written so, or empty. */
    static <E extends Enum<E> & WireName> Optional<E> parse(Class<E> type, String wire) {
        for (E value : type.getEnumConstants()) {
            if (value.wire().equals(wire)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
