package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there, in London time. For people to read: whether it is open is what {@link OpenStatus} says.
 *
 * @param always at every hour of every day
 * @param weekly intervals of the week
 * @param holidays what bank holidays do to it; null when nobody knows
 * @param exceptions days that differ
 * @param validFrom the first day on which this holds; null for no first day
 * @param validUntil the last day on which this holds; null for no last day
 */
public record OpeningHours(
        boolean always,
        List<Weekly> weekly,
        @Nullable Holidays holidays,
        List<Dated> exceptions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public OpeningHours {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * From one time to another.
     *
     * @param opens such as {@code 10:00}
     * @param closes up to {@code 24:00}; at or before {@code opens} it is of the next day
     */
    public record Interval(String opens, String closes) {
        public Interval {
            requireNonNull(opens, "opens");
            requireNonNull(closes, "closes");
        }
    }

    /** The same interval on some days of every week; days are {@code mon} to {@code sun}. */
    public record Weekly(List<String> days, Interval interval) {
        public Weekly {
            days = List.copyOf(days);
            requireNonNull(interval, "interval");
        }
    }

    /**
     * Bank holidays.
     *
     * @param calendar the slug of the calendar that names them
     * @param policy {@code as_usual}, {@code closed}, {@code these_hours} or {@code unknown}
     * @param intervals the hours of a holiday, for {@code these_hours}
     */
    public record Holidays(String calendar, String policy, List<Interval> intervals) {
        public Holidays {
            requireNonNull(calendar, "calendar");
            requireNonNull(policy, "policy");
            intervals = List.copyOf(intervals);
        }
    }

    /** The hours of one day; none for closed. */
    public record Dated(
            LocalDate date,
            List<Interval> intervals,
            @Nullable String note) {
        public Dated {
            requireNonNull(date, "date");
            intervals = List.copyOf(intervals);
        }
    }
}
