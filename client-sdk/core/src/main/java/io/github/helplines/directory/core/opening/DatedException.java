package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one date, in place of everything that would otherwise hold on it.
 *
 * @param date the local date
 * @param intervals when open; empty is closed all day
 * @param note why, in words for the public
 */
public record DatedException(
        LocalDate date,
        List<TimeInterval> intervals,
        @Nullable String note) {
    public DatedException {
        requireNonNull(date, "date");
        intervals = List.copyOf(intervals);
        if (TimeInterval.firstOverlap(intervals).isPresent()) {
            throw new IllegalArgumentException("intervals overlap");
        }
    }

    public boolean isClosedAllDay() {
        return intervals.isEmpty();
    }
}
