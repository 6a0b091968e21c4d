package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import io.github.helplines.directory.core.opening.HolidayCalendar.Holiday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A calendar of bank holidays to and from JSON: {@code {"slug": "england-and-wales", "name": "…", "from":
 * "2025-01-01", "until": "2028-12-26", "holidays": [{"date": "2026-12-28", "name": "Boxing Day", "note": "…"}]}}.
 *
 * <p>Codes besides those of {@link ObjectReader}: {@code duplicate}.
 */
public final class HolidayCalendarCodec {
    static final String SLUG_EXPECTED = "words of a-z and 0-9 joined by hyphens";

    private static final int MAX_SLUG = 80;
    private static final int MAX_TEXT = 200;
    static final String TEXT_EXPECTED = "text of at most " + MAX_TEXT + " characters";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private HolidayCalendarCodec() {}

    public static JsonValue write(HolidayCalendar calendar) {
        return put(new ObjectWriter(), calendar).build();
    }

    /** Adds the members of the calendar to those of a record around it. */
    public static ObjectWriter put(ObjectWriter writer, HolidayCalendar calendar) {
        return writer.put("slug", calendar.slug())
                .put("name", calendar.name())
                .put("from", calendar.from().toString())
                .put("until", calendar.until().toString())
                .putList(
                        "holidays",
                        calendar.holidays(),
                        holiday -> new ObjectWriter()
                                .put("date", holiday.date().toString())
                                .put("name", holiday.name())
                                .putIfPresent("note", Optional.ofNullable(holiday.note()))
                                .build());
    }

    /** The calendar, or empty and at least one fault. */
    public static Optional<HolidayCalendar> read(JsonValue value, String pointer, Faults faults) {
        int before = faults.size();
        Optional<HolidayCalendar> calendar = ObjectReader.of(value, pointer, faults)
                .flatMap(reader -> {
                    Optional<HolidayCalendar> read = readMembers(reader);
                    reader.finish();
                    return read;
                });
        return faults.size() == before ? calendar : Optional.empty();
    }

    /** Reads the members of the calendar from a record around it, which the caller finishes. */
    public static Optional<HolidayCalendar> readMembers(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<String> slug = reader.requiredParsed("slug", SLUG_EXPECTED, HolidayCalendarCodec::parseSlug);
        Optional<String> name = reader.requiredParsed("name", TEXT_EXPECTED, HolidayCalendarCodec::parseText);
        Optional<LocalDate> from = reader.requiredParsed("from", IsoDate.EXPECTED, IsoDate::parse);
        Optional<LocalDate> until = reader.requiredParsed("until", IsoDate.EXPECTED, IsoDate::parse);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            reader.fault("until", "bad_value", "must not be before from");
        }
        List<Holiday> holidays = readHolidays(reader, from, until);
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new HolidayCalendar(
                        slug.orElseThrow(), name.orElseThrow(), from.orElseThrow(), until.orElseThrow(), holidays));
    }

    private static List<Holiday> readHolidays(
            ObjectReader reader, Optional<LocalDate> from, Optional<LocalDate> until) {
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        if (reader.requiredValue("holidays").isEmpty()) {
            return holidays;
        }
        for (ObjectReader.Item item : reader.items("holidays")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(entry -> {
                Optional<LocalDate> date = entry.requiredParsed("date", IsoDate.EXPECTED, IsoDate::parse);
                Optional<String> name = entry.requiredParsed("name", TEXT_EXPECTED, HolidayCalendarCodec::parseText);
                Optional<String> note = entry.parsed("note", TEXT_EXPECTED, HolidayCalendarCodec::parseText);
                entry.finish();
                if (date.isPresent() && !dates.add(date.get())) {
                    entry.fault("date", "duplicate", "is a holiday already");
                }
                boolean early =
                        date.isPresent() && from.isPresent() && date.get().isBefore(from.get());
                boolean late =
                        date.isPresent() && until.isPresent() && date.get().isAfter(until.get());
                if (early || late) {
                    entry.fault("date", "bad_value", "must lie within the dates that the calendar covers");
                }
                if (date.isPresent() && name.isPresent()) {
                    holidays.add(new Holiday(date.get(), name.get(), note.orElse(null)));
                }
            });
        }
        return holidays;
    }

    static Optional<String> parseSlug(String text) {
        return Optional.of(text)
                .filter(candidate -> candidate.length() <= MAX_SLUG
                        && SLUG.matcher(candidate).matches());
    }

    static Optional<String> parseText(String text) {
        return Optional.of(text).filter(candidate -> !candidate.isBlank() && candidate.length() <= MAX_TEXT);
    }
}
