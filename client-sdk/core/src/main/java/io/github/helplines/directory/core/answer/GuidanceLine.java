package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do, as it may be said to this person. Silent in {@link #toString()}: it depends on who asked.
 *
 * @param text the step
 * @param condition for whom it is, in words, while that is not known of this person; null when it is
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
