package io.github.helplines.directory.core.seal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How soon whoever holds a copy must take a change over. */
public enum Severity {
    ROUTINE,
    IMPORTANT,
    CRITICAL;

    /** The name in an entry's line, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> parse(String wire) {
        return Stream.of(values()).filter(value -> value.wire().equals(wire)).findFirst();
    }
}
