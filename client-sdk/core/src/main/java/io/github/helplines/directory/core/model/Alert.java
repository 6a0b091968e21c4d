package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Something to know about a service for a while.
 *
 * @param from the first day it is shown, in the United Kingdom
 * @param until the last day
 */
public record Alert(String text, LocalDate from, LocalDate until) {
    public Alert {
        requireNonNull(text, "text");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until before from");
        }
    }
}
