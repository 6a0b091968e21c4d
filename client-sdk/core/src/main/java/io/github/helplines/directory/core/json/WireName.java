package io.github.helplines.directory.core.json;

import java.util.Optional;

/** A closed set of values that are written in lower snake case. Implemented by enums only. */
public interface WireName {

    String name();

    /** The value as written in JSON and YAML. */
    default String wire() {
        return WireNames.wire((Enum<?>) this);
    }

    /** The value written so, or empty. */
    static <E extends Enum<E> & WireName> Optional<E> parse(Class<E> type, String wire) {
        return WireNames.find(type, wire);
    }
}
