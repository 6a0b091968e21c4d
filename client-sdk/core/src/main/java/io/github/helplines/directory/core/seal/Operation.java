package io.github.helplines.directory.core.seal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of the log does to its record. */
public enum Operation {
    CREATE,
    UPDATE,
    WITHDRAW,
    RECALL,
    REINSTATE,
    VERIFY,
    REDACT;

    /** The name in an entry's line, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operation> parse(String wire) {
        return Stream.of(values()).filter(value -> value.wire().equals(wire)).findFirst();
    }
}
