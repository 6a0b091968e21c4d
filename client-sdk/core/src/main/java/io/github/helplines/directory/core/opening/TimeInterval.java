package io.github.helplines.directory.core.opening;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A half-open stretch of local time, in minutes after midnight of the day on which it opens: {@code [opens, closes)}.
 *
 * @param opens 0 to 1439
 * @param closes after {@code opens} and at most a day later; above 1440 it closes on the following day
 */
public record TimeInterval(int opens, int closes) {
    static final int DAY = 24 * 60;

    /** Midnight to midnight. */
    public static final TimeInterval WHOLE_DAY = new TimeInterval(0, DAY);

    private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    public TimeInterval {
        if (opens < 0 || opens >= DAY) {
            throw new IllegalArgumentException("opens is not a time of day");
        }
        if (closes <= opens || closes > opens + DAY || (closes == opens + DAY && opens != 0)) {
            throw new IllegalArgumentException("closes is not within a day after opens");
        }
    }

    /** From two clock times; a closing time at or before the opening time is on the following day. */
    public static TimeInterval of(String opens, String closes) {
        return parse(opens, closes).orElseThrow(() -> new IllegalArgumentException("not an interval of clock times"));
    }

    /** As {@link #of}, or empty: a time that is none, or both the same. */
    public static Optional<TimeInterval> parse(String opens, String closes) {
        OptionalInt from = opensMinute(opens);
        OptionalInt to = closesMinute(closes);
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : between(from.getAsInt(), to.getAsInt());
    }

    /** From two minutes of the clock, {@code closes} up to 1440; empty when both are the same. */
    public static Optional<TimeInterval> between(int opens, int closes) {
        if (opens == closes) {
            return Optional.empty();
        }
        return Optional.of(new TimeInterval(opens, closes < opens ? closes + DAY : closes));
    }

    /** Minutes after midnight of {@code HH:mm}, 00:00 to 23:59. */
    public static OptionalInt opensMinute(String text) {
        if (!TIME.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text, 0, 2, 10) * 60 + Integer.parseInt(text, 3, 5, 10));
    }

    /** Minutes after midnight of {@code HH:mm}, 00:00 to 24:00. */
    public static OptionalInt closesMinute(String text) {
        return text.equals("24:00") ? OptionalInt.of(DAY) : opensMinute(text);
    }

    public LocalTime opensAt() {
        return LocalTime.of(opens / 60, opens % 60);
    }

    /** {@code HH:mm}. */
    public String opensText() {
        return text(opens);
    }

    /** {@code HH:mm}; midnight at the end of the day is 24:00, and a time of the following day is that day's. */
    public String closesText() {
        return text(closes > DAY ? closes - DAY : closes);
    }

    public boolean runsPastMidnight() {
        return closes > DAY;
    }

    /** Whether both, opening on the same day, have a minute in common. */
    public boolean overlaps(TimeInterval other) {
        return opens < other.closes && other.opens < closes;
    }

    /** Whether together they leave no minute of their own day out. */
    static boolean coverWholeDay(List<TimeInterval> intervals) {
        int covered = 0;
        for (boolean further = true; further && covered < DAY; ) {
            further = false;
            for (TimeInterval interval : intervals) {
                if (interval.opens <= covered && interval.closes > covered) {
                    covered = interval.closes;
                    further = true;
                }
            }
        }
        return covered >= DAY;
    }

    /** The first interval that has a minute in common with an earlier one of the list. */
    static OptionalInt firstOverlap(List<TimeInterval> intervals) {
        for (int later = 1; later < intervals.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (intervals.get(later).overlaps(intervals.get(earlier))) {
                    return OptionalInt.of(later);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static String text(int minute) {
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
