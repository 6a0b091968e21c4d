package io.github.helplines.directory.core.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dated exceptions of some opening hours, found by binary search, and how long each goes on unchanged: a year of
 * closed dates is passed in one step. Built once, with the hours.
 */
final class ExceptionRuns {
    private final List<DatedException> exceptions;
    private final long[] days;
    private final long[] unbroken;
    private final long[] bridged;

    /** Exceptions by date. */
    ExceptionRuns(List<DatedException> exceptions, Map<DayOfWeek, List<TimeInterval>> week) {
        this.exceptions = exceptions;
        this.days = exceptions.stream().mapToLong(e -> e.date().toEpochDay()).toArray();
        for (int i = 1; i < days.length; i++) {
            if (days[i] == days[i - 1]) {
                throw new IllegalArgumentException("two exceptions for one date");
            }
        }
        this.unbroken = days.clone();
        this.bridged = days.clone();
        for (int i = days.length - 2; i >= 0; i--) {
            Boolean steady = steady(exceptions.get(i).intervals());
            if (steady == null || !steady.equals(steady(exceptions.get(i + 1).intervals()))) {
                continue;
            }
            if (days[i + 1] == days[i] + 1) {
                unbroken[i] = unbroken[i + 1];
                bridged[i] = bridged[i + 1];
            } else if (weekIsSteady(days[i] + 1, days[i + 1], steady, week)) {
                bridged[i] = bridged[i + 1];
            }
        }
    }

    Optional<DatedException> on(LocalDate date) {
        int index = Arrays.binarySearch(days, date.toEpochDay());
        return index < 0 ? Optional.empty() : Optional.of(exceptions.get(index));
    }

    /** The first date with an exception after the given one. */
    Optional<LocalDate> firstAfter(LocalDate date) {
        int index = Arrays.binarySearch(days, date.toEpochDay());
        int next = index < 0 ? -index - 1 : index + 1;
        return next < days.length ? Optional.of(exceptions.get(next).date()) : Optional.empty();
    }

    /** The last date of the row of exceptions, one on each day, that are closed (or open) all day as this one is. */
    LocalDate unbrokenUntil(LocalDate date) {
        return until(date, unbroken);
    }

    /** As {@link #unbrokenUntil}, going on over days without an exception where the week is closed (or open) all day. */
    LocalDate bridgedUntil(LocalDate date) {
        return until(date, bridged);
    }

    private LocalDate until(LocalDate date, long[] ends) {
        int index = Arrays.binarySearch(days, date.toEpochDay());
        return index < 0 ? date : LocalDate.ofEpochDay(ends[index]);
    }

    private static boolean weekIsSteady(long from, long to, boolean open, Map<DayOfWeek, List<TimeInterval>> week) {
        for (long day = from; day < to && day < from + 7; day++) {
            DayOfWeek dayOfWeek = LocalDate.ofEpochDay(day).getDayOfWeek();
            Boolean steady = steady(week.getOrDefault(dayOfWeek, List.of()));
            if (steady == null || steady != open) {
                return false;
            }
        }
        return true;
    }

    /** True for open all day, false for closed all day, null for neither. */
    private static @Nullable Boolean steady(List<TimeInterval> intervals) {
        if (intervals.isEmpty()) {
            return false;
        }
        return TimeInterval.coverWholeDay(intervals) ? true : null;
    }
}
