package io.github.helplines.directory.core.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The naive answer to "open or not": every minute of a window painted, one local date after another. Shares nothing
 * with the evaluator but the values that go in.
 */
final class PaintedTimeline {
    private static final int MINUTES_A_DAY = 1440;

    final byte[] states;
    final OpenReason[] reasons;
    final String[] holidays;
    /** The index of the next minute of another state; -1 when there is none in the window. */
    final int[] nextChange;

    private final Clock clock;
    private final OpeningHours hours;
    private final Map<String, HolidayCalendar> calendars;

    PaintedTimeline(Clock clock, OpeningHours hours, Map<String, HolidayCalendar> calendars) {
        this.clock = clock;
        this.hours = hours;
        this.calendars = calendars;
        this.states = new byte[clock.minutes];
        this.reasons = new OpenReason[clock.minutes];
        this.holidays = new String[clock.minutes];
        this.nextChange = new int[clock.minutes];
        paint();
        for (int i = clock.minutes - 1; i >= 0; i--) {
            if (i == clock.minutes - 1) {
                nextChange[i] = -1;
            } else {
                nextChange[i] = states[i + 1] == states[i] ? nextChange[i + 1] : i + 1;
            }
        }
    }

    OpenState stateAt(int minute) {
        return OpenState.values()[states[minute]];
    }

    private void paint() {
        List<Day> days = new ArrayList<>();
        for (LocalDate date = clock.first.minusDays(1); !date.isAfter(clock.last); date = date.plusDays(1)) {
            days.add(dayOf(date));
        }
        for (Day day : days) {
            OpenState base = day.known ? OpenState.CLOSED : OpenState.UNKNOWN;
            fill(clock.opening(day.date, 0), clock.opening(day.date, MINUTES_A_DAY), base, day);
        }
        for (Day day : days) {
            if (!day.known) {
                for (TimeInterval interval : day.intervals) {
                    int nextMidnight = clock.opening(day.date, MINUTES_A_DAY);
                    int until = clock.closing(day.date, interval.closes());
                    for (int i = Math.max(0, nextMidnight); i < Math.min(until, clock.minutes); i++) {
                        if (states[i] == OpenState.CLOSED.ordinal()) {
                            fill(i, i + 1, OpenState.UNKNOWN, day);
                        }
                    }
                }
            }
        }
        for (Day day : days) {
            if (day.known) {
                for (TimeInterval interval : day.intervals) {
                    fill(
                            clock.opening(day.date, interval.opens()),
                            clock.closing(day.date, interval.closes()),
                            OpenState.OPEN,
                            day);
                }
            }
        }
    }

    private void fill(int from, int to, OpenState state, Day day) {
        int start = Math.max(0, from);
        int end = Math.min(to, clock.minutes);
        if (start < end) {
            Arrays.fill(states, start, end, (byte) state.ordinal());
            Arrays.fill(reasons, start, end, day.reason);
            Arrays.fill(holidays, start, end, day.holiday);
        }
    }

    private Day dayOf(LocalDate date) {
        List<TimeInterval> usual = new ArrayList<>();
        if (hours.isAlwaysOpen()) {
            usual.add(TimeInterval.of("00:00", "24:00"));
        }
        for (DayInterval entry : hours.weekly()) {
            if (entry.days().contains(date.getDayOfWeek())) {
                usual.add(entry.interval());
            }
        }
        HolidayRule rule = hours.holidays().orElse(null);
        List<TimeInterval> possible = new ArrayList<>(usual);
        if (rule != null) {
            possible.addAll(rule.intervals());
        }
        if (hours.validFrom().map(date::isBefore).orElse(false)
                || hours.validUntil().map(date::isAfter).orElse(false)) {
            return new Day(date, false, OpenReason.OUTSIDE_VALIDITY, null, possible);
        }
        for (DatedException exception : hours.exceptions()) {
            if (exception.date().equals(date)) {
                return new Day(date, true, OpenReason.EXCEPTION, null, exception.intervals());
            }
        }
        if (rule != null && rule.policy() != HolidayPolicy.AS_USUAL) {
            HolidayCalendar calendar = calendars.get(rule.calendar());
            if (calendar == null || date.isBefore(calendar.from()) || date.isAfter(calendar.until())) {
                return new Day(date, false, OpenReason.BEYOND_CALENDAR, null, possible);
            }
            Optional<String> name = calendar.holidays().stream()
                    .filter(holiday -> holiday.date().equals(date))
                    .map(HolidayCalendar.Holiday::name)
                    .findFirst();
            if (name.isPresent() && rule.policy() == HolidayPolicy.UNKNOWN) {
                return new Day(date, false, OpenReason.HOLIDAY_POLICY_UNKNOWN, name.get(), possible);
            } else if (name.isPresent()) {
                return new Day(date, true, OpenReason.BANK_HOLIDAY, name.get(), rule.intervals());
            }
        }
        OpenReason reason = hours.isAlwaysOpen() ? OpenReason.ALWAYS_OPEN : OpenReason.WEEKLY_HOURS;
        return new Day(date, true, reason, null, usual);
    }

    private record Day(
            LocalDate date, boolean known, OpenReason reason, String holiday, List<TimeInterval> intervals) {}

    /** What the wall clock shows at every minute of a window, found by looking at it minute by minute. */
    static final class Clock {
        private static final int MARGIN = 3 * MINUTES_A_DAY;

        final LocalDate first;
        final LocalDate last;
        final int minutes;
        private final long start;
        private final long firstShown;
        private final int[] earliest;
        private final int[] latest;

        Clock(LocalDate first, LocalDate last) {
            ZoneId london = ZoneId.of("Europe/London");
            this.first = first;
            this.last = last;
            this.start = first.atStartOfDay(london).toEpochSecond() / 60;
            this.minutes = (int) (last.plusDays(1).atStartOfDay(london).toEpochSecond() / 60 - start);
            this.firstShown = first.toEpochDay() * MINUTES_A_DAY - MARGIN;
            this.earliest = new int[minutes + 2 * MARGIN];
            this.latest = new int[earliest.length];
            Arrays.fill(earliest, Integer.MIN_VALUE);
            Arrays.fill(latest, Integer.MIN_VALUE);
            for (int i = -MARGIN; i < minutes + MARGIN; i++) {
                Instant instant = Instant.ofEpochSecond((start + i) * 60);
                long shown = start + i + london.getRules().getOffset(instant).getTotalSeconds() / 60;
                int index = (int) (shown - firstShown);
                if (index >= 0 && index < earliest.length) {
                    earliest[index] = earliest[index] == Integer.MIN_VALUE ? i : earliest[index];
                    latest[index] = i;
                }
            }
        }

        Instant instant(int minute) {
            return Instant.ofEpochSecond((start + minute) * 60);
        }

        int opening(LocalDate date, int minute) {
            return shown(earliest, date, minute);
        }

        int closing(LocalDate date, int minute) {
            return shown(latest, date, minute);
        }

        private int shown(int[] table, LocalDate date, int minute) {
            int index = (int) (date.toEpochDay() * MINUTES_A_DAY + minute - firstShown);
            // A time never shown is as many minutes after the hour before it as on any other day.
            return table[index] == Integer.MIN_VALUE ? table[index - 60] + 60 : table[index];
        }
    }
}
