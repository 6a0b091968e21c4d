package io.github.helplines.directory.core.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every minute of 2026 to 2028 against the timeline painted by hand. */
class EveryMinuteTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    // What comes after the last minute asked about is painted as well, so that its next change is seen.
    private static final PaintedTimeline.Clock CLOCK = new PaintedTimeline.Clock(FIRST, LAST.plusDays(200));

    static List<Schedule> schedules() {
        List<Schedule> schedules = new ArrayList<>();
        schedules.add(schedule("an office closed on bank holidays", """
                {'weekly': [{'days': ['mon', 'tue', 'wed', 'thu', 'fri'], 'opens': '10:00', 'closes': '16:00'}],
                 'holidays': {'calendar': 'england-and-wales', 'policy': 'closed'}}"""));
        schedules.add(schedule("nights over midnight", """
                {'weekly': [{'days': ['mon', 'tue', 'wed', 'thu', 'sun'], 'opens': '22:00', 'closes': '01:30'},
                            {'days': ['fri', 'sat'], 'opens': '20:00', 'closes': '06:00'},
                            {'days': ['sun'], 'opens': '01:15', 'closes': '01:45'}],
                 'holidays': {'calendar': 'northern-ireland', 'policy': 'unknown'}}"""));
        schedules.add(schedule("split days with touching intervals", """
                {'weekly': [{'days': ['sat', 'sun'], 'opens': '00:00', 'closes': '01:30'},
                            {'days': ['sat', 'sun'], 'opens': '01:30', 'closes': '02:15'},
                            {'days': ['fri', 'sat'], 'opens': '13:00', 'closes': '24:00'},
                            {'days': ['mon', 'tue', 'wed'], 'opens': '09:00', 'closes': '12:00'},
                            {'days': ['mon', 'wed'], 'opens': '12:00', 'closes': '17:30'}],
                 'holidays': {'calendar': 'scotland', 'policy': 'as_usual'}}"""));
        schedules.add(withLongClosure(schedule("exceptions, bank-holiday hours and validity", """
                {'weekly': [{'days': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 'opens': '08:00', 'closes': '20:00'}],
                 'holidays': {'calendar': 'england-and-wales', 'policy': 'these_hours', 'intervals': [
                     {'opens': '10:00', 'closes': '12:00'}, {'opens': '22:00', 'closes': '03:00'}]},
                 'valid_from': '2026-02-10', 'valid_until': '2028-11-14'}""")));
        schedules.add(schedule("always", "{'always': true}"));
        schedules.add(schedule("always but for bank holidays and some dates", """
                {'always': true, 'valid_until': '2028-10-31',
                 'holidays': {'calendar': 'scotland', 'policy': 'closed'},
                 'exceptions': [{'date': '2026-03-29', 'intervals': []},
                                {'date': '2026-10-25', 'intervals': [{'opens': '01:30', 'closes': '01:45'}]},
                                {'date': '2027-06-01', 'intervals': [{'opens': '00:00', 'closes': '24:00'}]},
                                {'date': '2027-06-02', 'intervals': [{'opens': '00:00', 'closes': '24:00'}]}]}"""));
        return schedules;
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void everyMinuteAgreesWithThePaintedTimeline(Schedule schedule) {
        Map<String, HolidayCalendar> calendars = OpenStatusVectors.calendars();
        PaintedTimeline painted = new PaintedTimeline(CLOCK, schedule.hours, calendars);
        int minutes = CLOCK.opening(LAST.plusDays(1), 0);
        assertThat(minutes).isEqualTo(1096 * 1440);

        for (int minute = 0; minute < minutes; minute++) {
            TimelineComparison.assertAgrees(CLOCK, painted, schedule.hours, calendars, minute);
        }
    }

    private static Schedule schedule(String name, String hours) {
        return new Schedule(name, OpenStatusVectors.hours(hours));
    }

    /** Closed from April to October 2027, but for one day on which it opens in the hour that the clocks skip. */
    private static Schedule withLongClosure(Schedule schedule) {
        List<DatedException> exceptions = new ArrayList<>();
        exceptions.add(exception(LocalDate.of(2027, 3, 28), TimeInterval.of("01:15", "03:00")));
        exceptions.add(exception(LocalDate.of(2026, 12, 25), TimeInterval.of("23:00", "05:00")));
        for (int day = 0; day < 200; day++) {
            LocalDate date = LocalDate.of(2027, 4, 6).plusDays(day);
            if (day % 7 != 5) {
                exceptions.add(exception(date));
            }
        }
        return new Schedule(schedule.name, schedule.hours.withExceptions(exceptions));
    }

    private static DatedException exception(LocalDate date, TimeInterval... intervals) {
        return new DatedException(date, List.of(intervals), null);
    }

    private record Schedule(String name, OpeningHours hours) {
        @Override
        public String toString() {
            return name;
        }
    }
}
