package io.github.helplines.directory.core.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The evaluator's answer for one minute beside that of a painted timeline. */
final class TimelineComparison {
    private TimelineComparison() {}

    static void assertAgrees(
            PaintedTimeline.Clock clock,
            PaintedTimeline painted,
            OpeningHours hours,
            Map<String, HolidayCalendar> calendars,
            int minute) {
        Instant at = clock.instant(minute);
        OpenStatus status = OpenStatuses.at(hours, at, slug -> Optional.ofNullable(calendars.get(slug)));
        OpenState state = painted.stateAt(minute);
        boolean agrees = status.state() == state
                && status.reason() == painted.reasons[minute]
                && Objects.equals(status.holiday(), painted.holidays[minute])
                && changesAgree(clock, painted, status, minute);
        // Built only on failure: millions of descriptions would take longer than what they describe.
        if (!agrees) {
            int next = painted.nextChange[minute];
            assertThat(status)
                    .as(
                            "expected %s %s %s, next change %s to %s",
                            state,
                            painted.reasons[minute],
                            painted.holidays[minute],
                            next < 0 ? "none" : LondonTime.format(clock.instant(next)),
                            next < 0 ? "none" : painted.stateAt(next))
                    .isNull();
        }
    }

    private static boolean changesAgree(
            PaintedTimeline.Clock clock, PaintedTimeline painted, OpenStatus status, int minute) {
        int next = painted.nextChange[minute];
        OpenState state = painted.stateAt(minute);
        return isAt(clock, status.closesAt(), state == OpenState.OPEN, next, painted, OpenState.CLOSED)
                && isAt(clock, status.opensAt(), state == OpenState.CLOSED, next, painted, OpenState.OPEN);
    }

    private static boolean isAt(
            PaintedTimeline.Clock clock,
            OffsetDateTime time,
            boolean asked,
            int next,
            PaintedTimeline painted,
            OpenState following) {
        if (asked && next < 0) {
            // The window ends first: all that can be said is that nothing changes within it.
            return time == null || !time.toInstant().isBefore(clock.instant(clock.minutes));
        }
        if (!asked || painted.stateAt(next) != following) {
            return time == null;
        }
        return time != null && time.toEpochSecond() == clock.instant(next).getEpochSecond();
    }
}
