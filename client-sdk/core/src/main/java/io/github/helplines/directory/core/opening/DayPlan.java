package io.github.helplines.directory.core.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one local date, placed on the line of time. When nothing is known, the spans are those that may be:
 * one that runs past midnight leaves the first hours of the following day unknown too.
 */
final class DayPlan {
    private final boolean known;
    private final OpenReason reason;
    private final @Nullable String holiday;
    private final long[] opens;
    private final long[] closes;

    private DayPlan(
            boolean known, OpenReason reason, @Nullable String holiday, LocalDate date, List<TimeInterval> intervals) {
        this.known = known;
        this.reason = reason;
        this.holiday = holiday;
        this.opens = new long[intervals.size()];
        this.closes = new long[intervals.size()];
        if (opens.length == 0) {
            return;
        }
        boolean even = LondonTime.keepsOffset(date);
        long midnight = even ? LondonTime.opening(date, 0) : 0;
        for (int i = 0; i < opens.length; i++) {
            TimeInterval interval = intervals.get(i);
            opens[i] = even ? midnight + interval.opens() * 60L : LondonTime.opening(date, interval.opens());
            closes[i] = even ? midnight + interval.closes() * 60L : LondonTime.closing(date, interval.closes());
        }
    }

    static DayPlan known(LocalDate date, OpenReason reason, @Nullable String holiday, List<TimeInterval> intervals) {
        return new DayPlan(true, reason, holiday, date, intervals);
    }

    static DayPlan unknown(LocalDate date, OpenReason reason, @Nullable String holiday, List<TimeInterval> possible) {
        return new DayPlan(false, reason, holiday, date, possible);
    }

    boolean isKnown() {
        return known;
    }

    OpenReason reason() {
        return reason;
    }

    @Nullable
    String holiday() {
        return holiday;
    }

    boolean spansHold(long epochSecond) {
        for (int i = 0; i < opens.length; i++) {
            if (opens[i] <= epochSecond && epochSecond < closes[i]) {
                return true;
            }
        }
        return false;
    }

    /** The first beginning or end of a span after an instant; {@code Long.MAX_VALUE} for none. */
    long firstEdgeAfter(long epochSecond) {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < opens.length; i++) {
            if (opens[i] > epochSecond) {
                first = Math.min(first, opens[i]);
            }
            if (closes[i] > epochSecond) {
                first = Math.min(first, closes[i]);
            }
        }
        return first;
    }
}
