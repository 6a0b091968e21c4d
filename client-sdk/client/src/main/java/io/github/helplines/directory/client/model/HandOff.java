package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

/**
 * Somebody else to turn to, and why. Silent in {@link #toString()}: whom an answer names tells of the person.
 */
public record HandOff(Link service, String text) {
    public HandOff {
        requireNonNull(service, "service");
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "HandOff[redacted]";
    }
}
