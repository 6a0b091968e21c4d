package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.opening.Timetable.Days;
import io.github.helplines.directory.core.opening.Timetable.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether somebody is there.
 *
 * <p>On each local date an exception outranks a bank holiday, and that the week. An interval belongs to the date on
 * which it opens, and holds past midnight whatever the next date is. A date outside the validity of the hours, outside
 * the calendar that they need, or a bank holiday of unknown policy is unknown. Between the dates on which something
 * special holds the week repeats, so that a search for the next change looks at days, and passes long steady stretches
 * in one step.
 */
public final class OpenStatuses {
    private OpenStatuses() {}

    /**
     * The status at an instant.
     *
     * @param hours null when nobody knows them: unknown, {@link OpenReason#HOURS_UNKNOWN}
     * @param at the instant, counted in whole seconds; one that {@link LondonTime#covers}
     * @param calendars the bank holidays by the slug of their calendar; one that is not there knows no date
     * @throws IllegalArgumentException for an instant before 1972 or after 2199
     */
    public static OpenStatus at(
            @Nullable OpeningHours hours, Instant at, Function<String, Optional<HolidayCalendar>> calendars) {
        if (!LondonTime.covers(requireNonNull(at, "at"))) {
            throw new IllegalArgumentException("an instant is from 1972 to 2199");
        }
        if (hours == null) {
            return OpenStatus.unknown(OpenReason.HOURS_UNKNOWN, at);
        }
        Timetable timetable = new Timetable(hours, requireNonNull(calendars, "calendars"));
        Days days = timetable.at(at);
        long second = at.getEpochSecond();
        Verdict verdict = days.at(second);
        OpenState state = verdict.state();
        OffsetDateTime closesAt =
                state == OpenState.OPEN ? nextChange(timetable, days, second, OpenState.OPEN, OpenState.CLOSED) : null;
        OffsetDateTime opensAt = state == OpenState.CLOSED
                ? nextChange(timetable, days, second, OpenState.CLOSED, OpenState.OPEN)
                : null;
        return new OpenStatus(
                state,
                verdict.decidedBy().reason(),
                at,
                closesAt,
                opensAt,
                verdict.decidedBy().holiday());
    }

    /** When one state next gives way to the other; null when it never ends, or another comes first. */
    private static @Nullable OffsetDateTime nextChange(
            Timetable timetable, Days start, long after, OpenState from, OpenState to) {
        Days days = start;
        long second = after;
        int ordinaryDays = 0;
        while (true) {
            LocalDate date = days.date();
            while (second < days.end()) {
                OpenState state = days.at(second).state();
                if (state != from) {
                    return state == to ? LondonTime.at(Instant.ofEpochSecond(second)) : null;
                }
                second = days.firstEdgeAfter(second);
            }
            ordinaryDays = from == OpenState.OPEN && timetable.isOrdinary(date) ? ordinaryDays + 1 : 0;
            boolean wholeWeek = ordinaryDays >= timetable.daysThatShowOpenHoursGoOn();
            LocalDate next = wholeWeek
                    ? timetable.firstSpecialAfter(date)
                    : timetable.steadyUntil(date).plusDays(1);
            if (next == null) {
                return null;
            }
            boolean follows = next.equals(date.plusDays(1));
            second = follows ? days.end() : LondonTime.opening(next, 0);
            days = follows ? timetable.after(days) : timetable.on(next);
        }
    }
}
