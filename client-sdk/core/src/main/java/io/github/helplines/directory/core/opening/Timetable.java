package io.github.helplines.directory.core.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opening hours together with the calendar that they name: what holds on each date. */
final class Timetable {
    private final OpeningHours hours;
    private final @Nullable HolidayRule rule;
    private final @Nullable HolidayCalendar calendar;

    Timetable(OpeningHours hours, Function<String, Optional<HolidayCalendar>> calendars) {
        this.hours = hours;
        // Where bank holidays change nothing, no calendar is needed and none can run out.
        this.rule = hours.holidays()
                .filter(found -> found.policy() != HolidayPolicy.AS_USUAL)
                .orElse(null);
        this.calendar = rule == null ? null : calendars.apply(rule.calendar()).orElse(null);
    }

    /** The two dates that decide an instant. */
    Days at(Instant instant) {
        LocalDate date = LondonTime.dateAt(instant);
        return Days.of(date, plan(date.minusDays(1)), plan(date));
    }

    Days on(LocalDate date) {
        return Days.of(date, plan(date.minusDays(1)), plan(date));
    }

    Days after(Days days) {
        LocalDate next = days.date().plusDays(1);
        return Days.of(next, days.today(), plan(next));
    }

    private DayPlan plan(LocalDate date) {
        if (!hours.isValidOn(date)) {
            return DayPlan.unknown(date, OpenReason.OUTSIDE_VALIDITY, null, possible(date));
        }
        Optional<DatedException> exception = hours.runs().on(date);
        if (exception.isPresent()) {
            return DayPlan.known(
                    date, OpenReason.EXCEPTION, null, exception.get().intervals());
        }
        if (rule != null) {
            if (calendar == null || !calendar.covers(date)) {
                return DayPlan.unknown(date, OpenReason.BEYOND_CALENDAR, null, possible(date));
            }
            Optional<HolidayCalendar.Holiday> holiday = calendar.on(date);
            if (holiday.isPresent()) {
                String name = holiday.get().name();
                return rule.policy() == HolidayPolicy.UNKNOWN
                        ? DayPlan.unknown(date, OpenReason.HOLIDAY_POLICY_UNKNOWN, name, possible(date))
                        : DayPlan.known(date, OpenReason.BANK_HOLIDAY, name, rule.intervals());
            }
        }
        OpenReason ordinary = hours.isAlwaysOpen() ? OpenReason.ALWAYS_OPEN : OpenReason.WEEKLY_HOURS;
        return DayPlan.known(date, ordinary, null, hours.on(date.getDayOfWeek()));
    }

    /** The hours that a date may have of which none are known. */
    private List<TimeInterval> possible(LocalDate date) {
        List<TimeInterval> usual = hours.on(date.getDayOfWeek());
        if (rule == null || rule.intervals().isEmpty()) {
            return usual;
        }
        List<TimeInterval> either = new ArrayList<>(usual);
        either.addAll(rule.intervals());
        return either;
    }

    /** How many ordinary days in a row show that open hours go on through any number of them. */
    int daysThatShowOpenHoursGoOn() {
        // Otherwise a whole week, and a day before it whose intervals may run into it.
        return hours.isOpenAllWeek() ? 1 : 8;
    }

    /** Whether nothing but the week decides a date. */
    boolean isOrdinary(LocalDate date) {
        return hours.isValidOn(date)
                && hours.runs().on(date).isEmpty()
                && (rule == null
                        || (calendar != null
                                && calendar.covers(date)
                                && calendar.on(date).isEmpty()));
    }

    /** The first date after an ordinary one that is not ordinary, or may be shorter than others; null for none. */
    @Nullable
    LocalDate firstSpecialAfter(LocalDate ordinary) {
        LocalDate exception = hours.runs().firstAfter(ordinary).orElse(null);
        // Where the hours of two days overlap, the later ones may open in the hour that the clocks skip in spring, and
        // so after the earlier ones have closed. Within one day they can only touch, which no change of clocks parts.
        LocalDate shorter = hours.isOpenAllWeek() ? null : LondonTime.firstSkippedHourAfter(ordinary);
        return earlier(earlier(exception, shorter), earlier(endOfValidity(), firstHolidayOrEndAfter(ordinary)));
    }

    /**
     * The last date, of those from the given one, that is closed (or open) all day as the exception on the given one
     * is; the date itself when it has none. Never before the given date.
     */
    LocalDate steadyUntil(LocalDate date) {
        LocalDate end;
        LocalDate obstacle = endOfValidity();
        if (rule == null) {
            end = hours.runs().bridgedUntil(date);
        } else if (calendar != null && calendar.covers(date)) {
            end = hours.runs().bridgedUntil(date);
            obstacle = earlier(obstacle, firstHolidayOrEndAfter(date));
        } else {
            end = hours.runs().unbrokenUntil(date);
        }
        LocalDate free = obstacle != null && !end.isBefore(obstacle) ? obstacle.minusDays(1) : end;
        return free.isBefore(date) ? date : free;
    }

    private @Nullable LocalDate endOfValidity() {
        return hours.validUntil().map(last -> last.plusDays(1)).orElse(null);
    }

    private @Nullable LocalDate firstHolidayOrEndAfter(LocalDate date) {
        if (calendar == null) {
            return null;
        }
        return calendar.firstFrom(date.plusDays(1))
                .map(HolidayCalendar.Holiday::date)
                .orElse(calendar.until().plusDays(1));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * A date and the day before it, whose intervals may still hold.
     *
     * @param end the epoch second of the midnight after the date
     */
    record Days(LocalDate date, long end, DayPlan yesterday, DayPlan today) {
        static Days of(LocalDate date, DayPlan yesterday, DayPlan today) {
            return new Days(date, LondonTime.opening(date, TimeInterval.DAY), yesterday, today);
        }

        /** What decides an instant of the date. */
        Verdict at(long epochSecond) {
            if (today.isKnown() && today.spansHold(epochSecond)) {
                return new Verdict(OpenState.OPEN, today);
            }
            boolean held = yesterday.spansHold(epochSecond);
            if (held && yesterday.isKnown()) {
                return new Verdict(OpenState.OPEN, yesterday);
            }
            if (!today.isKnown()) {
                return new Verdict(OpenState.UNKNOWN, today);
            }
            return held ? new Verdict(OpenState.UNKNOWN, yesterday) : new Verdict(OpenState.CLOSED, today);
        }

        /** The first instant after another at which the verdict may change; at the latest the end of the date. */
        long firstEdgeAfter(long epochSecond) {
            return Math.min(end, Math.min(yesterday.firstEdgeAfter(epochSecond), today.firstEdgeAfter(epochSecond)));
        }
    }

    record Verdict(OpenState state, DayPlan decidedBy) {}
}
