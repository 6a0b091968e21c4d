package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What happens on bank holidays.
 *
 * @param calendar the slug of the calendar that says which dates they are
 * @param policy what happens on them
 * @param intervals when open on them, for {@link HolidayPolicy#THESE_HOURS} only
 */
public record HolidayRule(String calendar, HolidayPolicy policy, List<TimeInterval> intervals) {
    public HolidayRule {
        requireNonNull(calendar, "calendar");
        requireNonNull(policy, "policy");
        intervals = List.copyOf(intervals);
        if (intervals.isEmpty() == (policy == HolidayPolicy.THESE_HOURS)) {
            throw new IllegalArgumentException("intervals belong to the policy these_hours, and to no other");
        }
        if (TimeInterval.firstOverlap(intervals).isPresent()) {
            throw new IllegalArgumentException("intervals overlap");
        }
    }

    /** A rule without hours of its own. */
    public static HolidayRule of(String calendar, HolidayPolicy policy) {
        return new HolidayRule(calendar, policy, List.of());
    }

    public static HolidayRule theseHours(String calendar, List<TimeInterval> intervals) {
        return new HolidayRule(calendar, HolidayPolicy.THESE_HOURS, intervals);
    }
}
