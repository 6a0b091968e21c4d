package io.github.helplines.directory.core.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OpenStatusesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Function<String, Optional<HolidayCalendar>> NONE = slug -> Optional.empty();
    private static final List<DayInterval> MONDAYS =
            List.of(new DayInterval(Set.of(DayOfWeek.MONDAY), TimeInterval.of("10:00", "16:00")));
    private static final HolidayRule AS_USUAL = HolidayRule.of("england-and-wales", HolidayPolicy.AS_USUAL);

    @Test
    void asksForNoCalendarWhereHolidaysChangeNothing() {
        AtomicInteger asked = new AtomicInteger();

        OpenStatus status = OpenStatuses.at(OpeningHours.weekly(MONDAYS, AS_USUAL), NOON, slug -> {
            asked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(status.state()).isEqualTo(OpenState.OPEN);
        assertThat(asked).hasValue(0);
    }

    @Test
    void keepsTheInstantAskedAboutAndIgnoresFractionsOfASecond() {
        Instant justBefore = Instant.parse("2026-11-23T15:59:59.999Z");

        OpenStatus status = OpenStatuses.at(OpeningHours.weekly(MONDAYS, AS_USUAL), justBefore, NONE);

        assertThat(status.asOf()).isEqualTo(justBefore);
        assertThat(status.findClosesAt()).contains(OffsetDateTime.of(2026, 11, 23, 16, 0, 0, 0, ZoneOffset.UTC));
    }

    @Test
    void findsTheOpeningAfterDecadesOfClosedMondays() {
        List<DatedException> closed = new ArrayList<>();
        LocalDate monday = LocalDate.of(2026, 11, 23);
        for (int week = 0; week < 52 * 40; week++) {
            closed.add(new DatedException(monday.plusWeeks(week), List.of(), null));
        }
        OpeningHours hours = OpeningHours.weekly(MONDAYS, AS_USUAL).withExceptions(closed);

        OpenStatus status = OpenStatuses.at(hours, NOON, NONE);

        assertThat(status.reason()).isEqualTo(OpenReason.EXCEPTION);
        assertThat(status.findOpensAt().map(OffsetDateTime::toLocalDate)).contains(monday.plusWeeks(52 * 40));
        assertThat(new Timetable(hours, NONE).steadyUntil(monday)).isEqualTo(monday.plusWeeks(52 * 40 - 1));
    }

    @Test
    void doesNotPassAHolidayThatOpensAmongClosedExceptions() {
        List<DatedException> closed = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            closed.add(new DatedException(LocalDate.of(2026, 12, 7).plusWeeks(week), List.of(), null));
        }
        HolidayRule rule = HolidayRule.theseHours("england-and-wales", List.of(TimeInterval.of("12:00", "13:00")));
        OpeningHours hours = OpeningHours.weekly(MONDAYS, rule).withExceptions(closed);

        OpenStatus status =
                OpenStatuses.at(hours, Instant.parse("2026-12-07T12:00:00Z"), OpenStatusVectors.calendarsBySlug());

        assertThat(status.findOpensAt().map(LondonTime::format)).contains("2026-12-25T12:00:00+00:00");
    }

    @Test
    void seesTheHourThatTheClocksSkipBetweenTheHoursOfTwoDays() {
        // Open all week by hours that overlap: from a quarter past one until two on the next day.
        List<DayInterval> overlapping = List.of(
                new DayInterval(Set.of(DayOfWeek.values()), TimeInterval.of("01:15", "02:15")),
                new DayInterval(Set.of(DayOfWeek.values()), TimeInterval.of("02:15", "02:00")));
        OpeningHours hours = OpeningHours.weekly(overlapping, AS_USUAL);

        OpenStatus weeksBefore = OpenStatuses.at(hours, Instant.parse("2026-03-02T12:00:00Z"), NONE);
        OpenStatus monthsBefore = OpenStatuses.at(hours, Instant.parse("2026-03-29T02:00:00Z"), NONE);
        OpenStatus afterTheLast = OpenStatuses.at(hours, Instant.parse("2199-06-01T12:00:00Z"), NONE);

        assertThat(weeksBefore.findClosesAt().map(LondonTime::format)).contains("2026-03-29T02:00:00+01:00");
        assertThat(monthsBefore.findClosesAt().map(LondonTime::format)).contains("2027-03-28T02:00:00+01:00");
        assertThat(afterTheLast.state()).isEqualTo(OpenState.OPEN);
        assertThat(afterTheLast.findClosesAt()).isEmpty();
    }

    @Test
    void answersFromTheFirstToTheLastInstantAndNoFurther() {
        OpeningHours hours = OpeningHours.weekly(MONDAYS, AS_USUAL);
        for (String first : List.of("1972-01-01T00:00:00Z", "2199-12-31T23:59:59Z")) {
            assertThat(LondonTime.format(OpenStatuses.at(hours, Instant.parse(first), NONE)
                            .findOpensAt()
                            .orElseThrow()))
                    .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T10:00:00\\+00:00");
        }
        for (String outside : List.of("1971-12-31T23:59:59Z", "2200-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> OpenStatuses.at(hours, Instant.parse(outside), NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAClosingTimeOfWhatIsNotOpen() {
        OffsetDateTime time = LondonTime.at(NOON);

        assertThatThrownBy(() -> new OpenStatus(OpenState.CLOSED, OpenReason.WEEKLY_HOURS, NOON, time, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenStatus(OpenState.UNKNOWN, OpenReason.WEEKLY_HOURS, NOON, null, time, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursAreTotalByConstruction() {
        TimeInterval morning = TimeInterval.of("09:00", "12:00");
        TimeInterval noon = TimeInterval.of("11:59", "13:00");
        DayInterval one = new DayInterval(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), morning);
        DayInterval other = new DayInterval(Set.of(DayOfWeek.TUESDAY), noon);
        DatedException exception = new DatedException(LocalDate.of(2026, 12, 24), List.of(), null);

        assertThatThrownBy(() -> OpeningHours.weekly(List.of(one, other), AS_USUAL))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> OpeningHours.weekly(List.of(), AS_USUAL)).hasMessageContaining("empty");
        assertThatThrownBy(() -> OpeningHours.always().withExceptions(List.of(exception, exception)))
                .hasMessageContaining("two exceptions");
        assertThatThrownBy(() -> HolidayRule.theseHours("scotland", List.of())).hasMessageContaining("these_hours");
        assertThatThrownBy(() -> TimeInterval.of("10:00", "10:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeInterval(600, 600 + 1440)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTimesWithSecondsAndTheOffsetOfLondon() {
        assertThat(LondonTime.format(Instant.parse("2026-07-01T09:00:00.5Z"))).isEqualTo("2026-07-01T10:00:00+01:00");
        assertThat(LondonTime.format(NOON)).isEqualTo("2026-11-23T12:00:00+00:00");
    }
}
