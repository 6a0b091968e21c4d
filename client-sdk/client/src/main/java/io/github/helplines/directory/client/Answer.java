package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

/**
 * An answer and where it comes from. Silent in {@link #toString()}.
 *
 * @param value what was answered
 * @param provenance where from, as of when
 */
public record Answer<T>(T value, Provenance provenance) {
    public Answer {
        requireNonNull(value, "value");
        requireNonNull(provenance, "provenance");
    }

    @Override
    public String toString() {
        return "Answer[" + provenance + "]";
    }
}
