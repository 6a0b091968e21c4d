package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a channel is staffed, in London's local time: day and night, or by the week; with exceptions for dates, a rule
 * for bank holidays, and dates between which all this is known to hold. Immutable and thread-safe.
 *
 * <p>Hours that nobody knows are no value of this type: the channel has none.
 */
public final class OpeningHours {
    private final boolean alwaysOpen;
    private final List<DayInterval> weekly;
    private final @Nullable HolidayRule holidays;
    private final List<DatedException> exceptions;
    private final @Nullable LocalDate validFrom;
    private final @Nullable LocalDate validUntil;
    private final Map<DayOfWeek, List<TimeInterval>> week;
    private final boolean openAllWeek;
    private final ExceptionRuns runs;

    private OpeningHours(
            boolean alwaysOpen,
            List<DayInterval> weekly,
            @Nullable HolidayRule holidays,
            List<DatedException> exceptions,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        this.alwaysOpen = alwaysOpen;
        this.weekly = List.copyOf(weekly);
        this.holidays = holidays;
        this.exceptions = exceptions.stream()
                .sorted(Comparator.comparing(DatedException::date))
                .toList();
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("validUntil is before validFrom");
        }
        this.week = byDay(alwaysOpen, this.weekly);
        this.openAllWeek = week.values().stream().allMatch(TimeInterval::coverWholeDay);
        this.runs = new ExceptionRuns(this.exceptions, week);
    }

    /** Open day and night, bank holidays included. */
    public static OpeningHours always() {
        return new OpeningHours(true, List.of(), null, List.of(), null, null);
    }

    /** Open at these times of the week; intervals that open on the same day do not overlap. */
    public static OpeningHours weekly(List<DayInterval> weekly, HolidayRule holidays) {
        if (weekly.isEmpty()) {
            throw new IllegalArgumentException("weekly is empty");
        }
        return new OpeningHours(false, weekly, requireNonNull(holidays, "holidays"), List.of(), null, null);
    }

    public OpeningHours withHolidays(HolidayRule rule) {
        return new OpeningHours(alwaysOpen, weekly, requireNonNull(rule, "rule"), exceptions, validFrom, validUntil);
    }

    /** One at most for a date. */
    public OpeningHours withExceptions(List<DatedException> exceptions) {
        return new OpeningHours(alwaysOpen, weekly, holidays, exceptions, validFrom, validUntil);
    }

    /** Known to hold from the first date to the last, both included; null leaves that end open. */
    public OpeningHours validBetween(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new OpeningHours(alwaysOpen, weekly, holidays, exceptions, from, until);
    }

    public boolean isAlwaysOpen() {
        return alwaysOpen;
    }

    /** As written; empty when always open. */
    public List<DayInterval> weekly() {
        return weekly;
    }

    /** Absent only when always open: then bank holidays change nothing. */
    public Optional<HolidayRule> holidays() {
        return Optional.ofNullable(holidays);
    }

    /** By date. */
    public List<DatedException> exceptions() {
        return exceptions;
    }

    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** What the week says of one of its days; a day without an interval is closed. */
    public List<TimeInterval> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** Whether no day of the week leaves a minute out. */
    boolean isOpenAllWeek() {
        return openAllWeek;
    }

    boolean isValidOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validUntil == null || !date.isAfter(validUntil));
    }

    ExceptionRuns runs() {
        return runs;
    }

    private static Map<DayOfWeek, List<TimeInterval>> byDay(boolean alwaysOpen, List<DayInterval> weekly) {
        Map<DayOfWeek, List<TimeInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeInterval> intervals = new ArrayList<>();
            if (alwaysOpen) {
                intervals.add(TimeInterval.WHOLE_DAY);
            }
            for (DayInterval entry : weekly) {
                if (entry.days().contains(day)) {
                    intervals.add(entry.interval());
                }
            }
            if (TimeInterval.firstOverlap(intervals).isPresent()) {
                throw new IllegalArgumentException("intervals of one day overlap");
            }
            week.put(day, List.copyOf(intervals));
        }
        return week;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours that
                && alwaysOpen == that.alwaysOpen
                && weekly.equals(that.weekly)
                && Objects.equals(holidays, that.holidays)
                && exceptions.equals(that.exceptions)
                && Objects.equals(validFrom, that.validFrom)
                && Objects.equals(validUntil, that.validUntil);
    }

    @Override
    public int hashCode() {
        return Objects.hash(alwaysOpen, weekly, holidays, exceptions, validFrom, validUntil);
    }

    @Override
    public String toString() {
        return "OpeningHours[always=" + alwaysOpen + ", weekly=" + weekly + ", holidays=" + holidays + ", exceptions="
                + exceptions + ", validFrom=" + validFrom + ", validUntil=" + validUntil + "]";
    }
}
