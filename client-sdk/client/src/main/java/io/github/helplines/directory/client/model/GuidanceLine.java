package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do. Silent in {@link #toString()}: it depends on who asked.
 *
 * @param condition for whom it is, in words, while that is not known of the person; null when it is
 */
public record GuidanceLine(String text, @Nullable String condition) {
    public GuidanceLine {
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "GuidanceLine[redacted]";
    }
}
