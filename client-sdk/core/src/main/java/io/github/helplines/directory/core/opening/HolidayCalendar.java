package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bank holidays of one division of the United Kingdom. Outside the range it covers nothing is known, neither that
 * a date is a holiday nor that it is none.
 *
 * @param slug what opening hours name it by
 * @param name for people
 * @param from the first date covered
 * @param until the last date covered
 * @param holidays one at most a date, all within the range; kept by date
 */
public record HolidayCalendar(String slug, String name, LocalDate from, LocalDate until, List<Holiday> holidays) {
    public HolidayCalendar {
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until is before from");
        }
        for (int i = 0; i < holidays.size(); i++) {
            LocalDate date = holidays.get(i).date();
            if (date.isBefore(from) || date.isAfter(until)) {
                throw new IllegalArgumentException("a holiday lies outside the covered range");
            }
            if (i > 0 && date.equals(holidays.get(i - 1).date())) {
                throw new IllegalArgumentException("two holidays on one date");
            }
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /** The holiday on a date, by binary search. */
    public Optional<Holiday> on(LocalDate date) {
        return firstFrom(date).filter(holiday -> holiday.date().equals(date));
    }

    /** The first holiday on or after a date, by binary search. */
    public Optional<Holiday> firstFrom(LocalDate date) {
        int low = 0;
        int high = holidays.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holidays.get(middle).date().isBefore(date)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < holidays.size() ? Optional.of(holidays.get(low)) : Optional.empty();
    }

    /**
     * One bank holiday.
     *
     * @param date when it is kept
     * @param name what it is called
     * @param note such as "Substitute day"
     */
    public record Holiday(
            LocalDate date, String name, @Nullable String note) {
        public Holiday {
            requireNonNull(date, "date");
            requireNonNull(name, "name");
        }
    }
}
