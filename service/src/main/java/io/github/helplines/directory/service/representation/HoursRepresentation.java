package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.opening.DatedException;
import io.github.helplines.directory.core.opening.DayInterval;
import io.github.helplines.directory.core.opening.HolidayPolicy;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.OpeningHours;
import io.github.helplines.directory.core.opening.TimeInterval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opening hours as they are written down; whether somebody is there at an instant is the status. */
@Schema(
        name = "OpeningHours",
        description = "Opening hours in London's local time. A channel without them: nobody knows its hours.")
public record HoursRepresentation(
        @Schema(description = "Open day and night; then there are no weekly hours.") @Nullable
        Boolean always,

        List<Weekly> weekly,
        @Nullable Holidays holidays,
        List<OnDate> exceptions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** One interval on some days of the week. */
    @Schema(name = "WeeklyHours")
    public record Weekly(
            @Schema(description = "mon to sun") List<String> days,
            @Schema(example = "10:00") String opens,

            @Schema(description = "24:00 is midnight; at or before opens it is the next day.", example = "16:00")
            String closes) {}

    /** One interval of a day. */
    @Schema(name = "Interval")
    public record Interval(
            @Schema(example = "10:00") String opens,
            @Schema(example = "16:00") String closes) {
        static Interval of(TimeInterval interval) {
            return new Interval(interval.opensText(), interval.closesText());
        }
    }

    /** What happens on bank holidays. */
    @Schema(name = "HolidayHours")
    public record Holidays(
            String calendar,
            @OpenValues(HolidayPolicy.class) String policy,
            List<Interval> intervals) {}

    /** The hours of one date. */
    @Schema(name = "DatedHours", description = "The hours of one date; no intervals: closed.")
    public record OnDate(
            LocalDate date,
            List<Interval> intervals,
            @Nullable String note) {}

    static @Nullable HoursRepresentation ofNullable(@Nullable OpeningHours hours) {
        return hours == null ? null : of(hours);
    }

    private static HoursRepresentation of(OpeningHours hours) {
        return new HoursRepresentation(
                hours.isAlwaysOpen() ? true : null,
                hours.weekly().stream().map(HoursRepresentation::weekly).toList(),
                hours.holidays().map(HoursRepresentation::holidays).orElse(null),
                hours.exceptions().stream().map(HoursRepresentation::exception).toList(),
                hours.validFrom().orElse(null),
                hours.validUntil().orElse(null));
    }

    private static Weekly weekly(DayInterval entry) {
        return new Weekly(
                entry.days().stream()
                        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .toList(),
                entry.interval().opensText(),
                entry.interval().closesText());
    }

    private static Holidays holidays(HolidayRule rule) {
        return new Holidays(rule.calendar(), rule.policy().wire(), intervals(rule.intervals()));
    }

    private static OnDate exception(DatedException exception) {
        return new OnDate(exception.date(), intervals(exception.intervals()), exception.note());
    }

    private static List<Interval> intervals(List<TimeInterval> intervals) {
        return intervals.stream().map(Interval::of).toList();
    }
}
