package io.github.helplines.directory.core.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** Who is writing, as seen from the person the help is for. */
public enum AskingAs {
    SELF("self"),
    PARENT_OR_CARER("parent_or_carer"),
    FRIEND_OR_RELATIVE("friend_or_relative"),
    PROFESSIONAL("professional");

    private final String wire;

    AskingAs(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<AskingAs> parse(String text) {
        return Arrays.stream(values()).filter(value -> value.wire.equals(text)).findAny();
    }
}
