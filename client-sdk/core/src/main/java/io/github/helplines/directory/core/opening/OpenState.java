package io.github.helplines.directory.core.opening;

import java.util.Locale;

/** Whether somebody is there; unknown is an answer of its own, never a guess at one of the others. */
public enum OpenState {
    OPEN,
    CLOSED,
    UNKNOWN;

    /** The word used on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
