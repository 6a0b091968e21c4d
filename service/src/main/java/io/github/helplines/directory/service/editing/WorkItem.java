package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.opening.HolidayCalendar.Holiday;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an editor could look after.
 *
 * @param record whose it is
 * @param channel which of its channels; absent for the record as a whole
 * @param pointer where in the record (RFC 6901)
 * @param evidence how it is known until now; absent where there is none
 * @param reports how often which thing was said of the channel; empty unless it was
 * @param holiday the bank holiday whose hours nobody has said; absent for anything else
 */
public record WorkItem(
        Kind kind,
        DirectoryRecord record,
        @Nullable Channel channel,
        About about,
        String pointer,
        @Nullable Evidence evidence,
        Map<ReportReason, Integer> reports,
        @Nullable Holiday holiday)
        implements Comparable<WorkItem> {

    /** What there is to do, the most urgent first. */
    public enum Kind implements WireName {
        /** People say that it is wrong. */
        REPORTED,
        /** Its number was recalled, or all it had, and nothing is in the place of it. */
        RECALLED,
        /** It was confirmed more than half a year ago. */
        OVERDUE,
        /** A bank holiday comes, and nobody has said what happens then. */
        HOLIDAY_UNANSWERED,
        /** It was confirmed more than three months ago. */
        DUE,
        /** Nobody knows when it is answered. */
        UNKNOWN_HOURS,
        /** Nobody has asked the service itself. */
        UNVERIFIED;
    }

    /** What it is about. */
    public enum About implements WireName {
        CHANNEL,
        HOURS,
        RULE,
        ORGANISATION,
        STATEMENT,
        EMERGENCY,
        CALENDAR;
    }

    private static final Comparator<WorkItem> URGENCY = Comparator.comparing(WorkItem::kind)
            .thenComparing(WorkItem::reported, Comparator.reverseOrder())
            .thenComparing(item -> item.since().orElse(LocalDate.MAX))
            .thenComparing(item -> item.record.slug().value())
            .thenComparing(item -> item.record.id())
            .thenComparing(WorkItem::pointer);

    public WorkItem {
        requireNonNull(kind, "kind");
        requireNonNull(record, "record");
        requireNonNull(about, "about");
        requireNonNull(pointer, "pointer");
        reports = Collections.unmodifiableMap(new TreeMap<>(reports));
    }

    /** How often something was said of it. */
    public int reported() {
        return reports.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The day that makes it urgent: when it became due or overdue, when the unconfirmed page was read, the holiday. Empty
     * for reports, recalls and unknown hours.
     */
    public Optional<LocalDate> since() {
        Optional<Evidence> known = Optional.ofNullable(evidence);
        return switch (kind) {
            case REPORTED, RECALLED, UNKNOWN_HOURS -> Optional.empty();
            case HOLIDAY_UNANSWERED -> Optional.ofNullable(holiday).map(Holiday::date);
            case OVERDUE -> known.flatMap(Evidence::overdueOn);
            case DUE -> known.flatMap(Evidence::dueOn);
            case UNVERIFIED -> known.map(Evidence::readOn);
        };
    }

    /** The most urgent first. */
    @Override
    public int compareTo(WorkItem other) {
        return URGENCY.compare(this, other);
    }
}
