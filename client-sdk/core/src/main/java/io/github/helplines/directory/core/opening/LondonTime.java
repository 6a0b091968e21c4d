package io.github.helplines.directory.core.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** The one zone that opening hours are written in. */
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Instant FIRST = Instant.parse("1972-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final ZoneRules RULES = ZONE.getRules();
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private LondonTime() {}

    /**
     * Whether an instant is one that may be asked about: from 1972-01-01T00:00:00Z, when UTC began and the clocks in
     * London kept whole hours from it, to 2199-12-31T23:59:59Z. Outside, an offset might have seconds and a year five
     * digits, and RFC 3339 can write neither.
     */
    public static boolean covers(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST);
    }

    /** The instant in London, to the second. */
    public static OffsetDateTime at(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return OffsetDateTime.ofInstant(second, RULES.getOffset(second));
    }

    /** RFC 3339 with seconds and a numeric offset: {@code 2026-12-29T10:00:00+00:00}. */
    public static String format(OffsetDateTime time) {
        return RFC_3339.format(time);
    }

    /** RFC 3339 with seconds and the offset of London. */
    public static String format(Instant instant) {
        return format(at(instant));
    }

    static LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Whether the clocks go on evenly through a date and the one after it. */
    static boolean keepsOffset(LocalDate date) {
        ZoneOffset before = RULES.getOffset(date.atStartOfDay());
        return before.equals(RULES.getOffset(date.plusDays(2).atStartOfDay()));
    }

    /** The first date after another on which the clocks skip an hour; null when {@link #covers} no longer holds. */
    static @Nullable LocalDate firstSkippedHourAfter(LocalDate date) {
        Instant from = date.plusDays(1).atStartOfDay(ZONE).toInstant();
        ZoneOffsetTransition next = RULES.nextTransition(from);
        while (next != null && !next.isGap()) {
            next = RULES.nextTransition(next.getInstant());
        }
        return next == null || !covers(next.getInstant())
                ? null
                : next.getDateTimeBefore().toLocalDate();
    }

    /**
     * Epoch second at which something opens: a time that the clocks skip in spring moves forward by what they skip; of
     * a time that they show twice in autumn, the first.
     */
    static long opening(LocalDate date, int minute) {
        return epochSecond(date, minute, false);
    }

    /** As {@link #opening}, but of a time that the clocks show twice, the second. */
    static long closing(LocalDate date, int minute) {
        return epochSecond(date, minute, true);
    }

    private static long epochSecond(LocalDate date, int minute, boolean later) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition transition = RULES.getTransition(local);
        ZoneOffset offset;
        if (transition == null) {
            offset = RULES.getOffset(local);
        } else if (transition.isGap()) {
            // Read with the offset before the change, a skipped time comes out later by the length of the gap.
            offset = transition.getOffsetBefore();
        } else {
            offset = later ? transition.getOffsetAfter() : transition.getOffsetBefore();
        }
        return local.toEpochSecond(offset);
    }
}
