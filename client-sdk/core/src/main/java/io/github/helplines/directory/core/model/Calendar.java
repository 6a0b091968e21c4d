package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.opening.HolidayCalendar;
import java.util.List;

/** The bank holidays of one division of the United Kingdom, as far as they are announced. */
public record Calendar(RecordId id, List<Slug> previousSlugs, HolidayCalendar holidays, Evidence evidence)
        implements DirectoryRecord {
    public Calendar {
        requireNonNull(id, "id");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(holidays, "holidays");
        requireNonNull(evidence, "evidence");
        Slug.of(holidays.slug());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CALENDAR;
    }

    @Override
    public Slug slug() {
        return Slug.of(holidays.slug());
    }

    @Override
    public String name() {
        return holidays.name();
    }
}
