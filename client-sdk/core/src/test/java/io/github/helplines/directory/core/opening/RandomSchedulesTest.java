package io.github.helplines.directory.core.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Schedules that nobody would write, around the changes of the clocks and at Christmas. */
class RandomSchedulesTest {
    private static final int DAYS = 40;
    private static final List<PaintedTimeline.Clock> CLOCKS = List.of(
            clock(LocalDate.of(2026, 3, 10)), clock(LocalDate.of(2026, 10, 10)), clock(LocalDate.of(2026, 12, 10)));

    @Property(tries = 2000)
    @Label("random schedules agree with the painted timeline at random instants and around every change")
    void randomSchedulesAgreeWithThePaintedTimeline(@ForAll long seed) {
        Random random = new Random(seed);
        PaintedTimeline.Clock clock = CLOCKS.get(random.nextInt(CLOCKS.size()));
        Map<String, HolidayCalendar> calendars = Map.of("somewhere", calendar(random, clock));
        OpeningHours hours = hours(random, clock);
        PaintedTimeline painted = new PaintedTimeline(clock, hours, calendars);

        for (int i = 0; i < 40; i++) {
            TimelineComparison.assertAgrees(clock, painted, hours, calendars, random.nextInt(clock.minutes));
        }
        int change = painted.nextChange[0];
        for (int i = 0; change > 0 && i < 40; change = painted.nextChange[change], i++) {
            TimelineComparison.assertAgrees(clock, painted, hours, calendars, change - 1);
            TimelineComparison.assertAgrees(clock, painted, hours, calendars, change);
        }
    }

    private static OpeningHours hours(Random random, PaintedTimeline.Clock clock) {
        OpeningHours hours;
        if (random.nextInt(5) == 0) {
            hours = OpeningHours.always();
            if (random.nextBoolean()) {
                hours = hours.withHolidays(rule(random));
            }
        } else {
            hours = OpeningHours.weekly(weekly(random), rule(random));
        }
        if (random.nextBoolean()) {
            hours = hours.withExceptions(exceptions(random, clock));
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = random.nextBoolean() ? clock.first.plusDays(random.nextInt(DAYS / 2)) : null;
            LocalDate until = random.nextBoolean() ? clock.last.minusDays(random.nextInt(DAYS / 2)) : null;
            hours = hours.validBetween(from, until);
        }
        return hours;
    }

    private static List<DayInterval> weekly(Random random) {
        List<DayInterval> weekly = new ArrayList<>();
        boolean alike = random.nextBoolean();
        List<TimeInterval> common = someIntervals(random);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeInterval> intervals = alike ? common : random.nextInt(3) == 0 ? List.of() : someIntervals(random);
            intervals.forEach(interval -> weekly.add(new DayInterval(Set.of(day), interval)));
        }
        return weekly.isEmpty() ? List.of(new DayInterval(Set.of(DayOfWeek.MONDAY), common.get(0))) : weekly;
    }

    /** At least one interval, on quarters of an hour, often touching, the last often past midnight. */
    private static List<TimeInterval> someIntervals(Random random) {
        if (random.nextInt(6) == 0) {
            return List.of(TimeInterval.WHOLE_DAY);
        }
        List<TimeInterval> intervals = new ArrayList<>();
        int from = random.nextInt(random.nextBoolean() ? 12 : 90) * 15;
        while (from < TimeInterval.DAY && intervals.size() < 4) {
            int longest = TimeInterval.DAY - 15;
            int length = random.nextInt(8) == 0 ? longest : 15 * (1 + random.nextInt(40));
            intervals.add(new TimeInterval(from, from + length));
            from += length + (random.nextBoolean() ? 0 : 15 * random.nextInt(20));
        }
        return intervals;
    }

    private static HolidayRule rule(Random random) {
        HolidayPolicy policy = HolidayPolicy.values()[random.nextInt(4)];
        String calendar = random.nextInt(10) == 0 ? "nowhere" : "somewhere";
        return policy == HolidayPolicy.THESE_HOURS
                ? HolidayRule.theseHours(calendar, someIntervals(random))
                : HolidayRule.of(calendar, policy);
    }

    private static List<DatedException> exceptions(Random random, PaintedTimeline.Clock clock) {
        List<DatedException> exceptions = new ArrayList<>();
        boolean dense = random.nextBoolean();
        for (int day = -1; day < DAYS; day++) {
            if (random.nextInt(10) < (dense ? 8 : 1)) {
                boolean closed = random.nextInt(10) < (dense ? 8 : 4);
                exceptions.add(new DatedException(
                        clock.first.plusDays(day), closed ? List.of() : someIntervals(random), null));
            }
        }
        return exceptions;
    }

    private static HolidayCalendar calendar(Random random, PaintedTimeline.Clock clock) {
        LocalDate from = clock.first.plusDays(random.nextInt(10) - 8);
        LocalDate until = clock.last.plusDays(random.nextInt(30) - 20);
        List<HolidayCalendar.Holiday> holidays = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(until); date = date.plusDays(1)) {
            if (random.nextInt(8) == 0) {
                holidays.add(new HolidayCalendar.Holiday(date, "Holiday " + date.getDayOfYear(), null));
            }
        }
        return new HolidayCalendar("somewhere", "Somewhere", from, until, holidays);
    }

    private static PaintedTimeline.Clock clock(LocalDate first) {
        return new PaintedTimeline.Clock(first, first.plusDays(DAYS - 1));
    }
}
