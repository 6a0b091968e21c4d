package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One interval on each of some days of the week.
 *
 * @param days the days on which it opens, at least one; in the order of the week
 * @param interval when, local time
 */
public record DayInterval(Set<DayOfWeek> days, TimeInterval interval) {
    public DayInterval {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days is empty");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        requireNonNull(interval, "interval");
    }
}
