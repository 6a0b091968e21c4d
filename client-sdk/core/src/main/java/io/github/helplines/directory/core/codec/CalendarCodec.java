package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import java.util.List;
import java.util.Optional;

/** {@link Calendar} to and from JSON. */
final class CalendarCodec {
    private CalendarCodec() {}

    static JsonObject write(Calendar calendar) {
        return HolidayCalendarCodec.put(Headers.write(calendar), calendar.holidays())
                .put("evidence", EvidenceCodec.write(calendar.evidence()))
                .build();
    }

    static Optional<Calendar> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        Optional<HolidayCalendar> holidays = HolidayCalendarCodec.readMembers(reader);
        Optional<Evidence> evidence = reader.requiredValue("evidence")
                .flatMap(value -> EvidenceCodec.read(value, reader.pointer("evidence"), reader.faults()));
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Calendar(id.orElseThrow(), previousSlugs, holidays.orElseThrow(), evidence.orElseThrow()));
    }
}
