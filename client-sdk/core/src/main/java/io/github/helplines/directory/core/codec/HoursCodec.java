package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.opening.DatedException;
import io.github.helplines.directory.core.opening.DayInterval;
import io.github.helplines.directory.core.opening.HolidayPolicy;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.OpeningHours;
import io.github.helplines.directory.core.opening.TimeInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opening hours to and from JSON: {@code {"always": true}}, or {@code {"weekly": [{"days": ["mon"], "opens": "10:00",
 * "closes": "16:00"}], "holidays": {"calendar": "england-and-wales", "policy": "closed"}}}; either with
 * {@code exceptions}, {@code valid_from} and {@code valid_until}. Hours that nobody knows are not written: the member
 * is absent.
 *
 * <p>Codes besides those of {@link ObjectReader}: {@code overlapping}, {@code duplicate}.
 */
public final class HoursCodec {
    private HoursCodec() {}

    public static JsonValue write(OpeningHours hours) {
        ObjectWriter writer = new ObjectWriter();
        if (hours.isAlwaysOpen()) {
            writer.put("always", true);
        }
        hours.holidays().ifPresent(rule -> writer.put("holidays", writeRule(rule)));
        return writer.putList("weekly", hours.weekly(), HoursCodec::writeDays)
                .putList("exceptions", hours.exceptions(), HoursCodec::writeException)
                .putIfPresent("valid_from", hours.validFrom())
                .putIfPresent("valid_until", hours.validUntil())
                .build();
    }

    private static JsonValue writeDays(DayInterval entry) {
        return IntervalCodec.put(new ObjectWriter(), entry.interval())
                .putStrings(
                        "days", entry.days().stream().map(HoursCodec::dayName).toList())
                .build();
    }

    private static JsonValue writeException(DatedException exception) {
        // An empty list is written too: it says that the date is closed.
        List<JsonValue> intervals =
                exception.intervals().stream().map(IntervalCodec::write).toList();
        return new ObjectWriter()
                .put("date", exception.date().toString())
                .put("intervals", new JsonArray(intervals))
                .putIfPresent("note", Optional.ofNullable(exception.note()))
                .build();
    }

    private static JsonValue writeRule(HolidayRule rule) {
        return new ObjectWriter()
                .put("calendar", rule.calendar())
                .put("policy", rule.policy().wire())
                .putList("intervals", rule.intervals(), IntervalCodec::write)
                .build();
    }

    /** The hours, or empty and at least one fault. */
    public static Optional<OpeningHours> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(HoursCodec::read);
    }

    /** The object as hours. */
    static Optional<OpeningHours> read(ObjectReader reader) {
        return reader.once(OpeningHours.class, HoursCodec::readMembers);
    }

    private static Optional<OpeningHours> readMembers(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<Boolean> always = reader.bool("always");
        if (always.isPresent() && !always.get()) {
            reader.fault("always", "bad_value", "must be true, or left out");
        }
        List<DayInterval> weekly = readWeekly(reader);
        Optional<HolidayRule> holidays = reader.object("holidays").flatMap(HoursCodec::readRule);
        List<DatedException> exceptions = readExceptions(reader);
        Optional<LocalDate> from = reader.parsed("valid_from", IsoDate.EXPECTED, IsoDate::parse);
        Optional<LocalDate> until = reader.parsed("valid_until", IsoDate.EXPECTED, IsoDate::parse);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            reader.fault("valid_until", "bad_value", "must not be before valid_from");
        }
        if (reader.has("weekly") && reader.has("always")) {
            reader.fault("weekly", "bad_value", "must be left out where always is given");
        } else if (!reader.has("weekly") && !reader.has("always")) {
            reader.fault("weekly", "missing", "is required, unless always is given");
        } else if (reader.has("weekly") && !reader.has("holidays")) {
            reader.fault("holidays", "missing", "is required where weekly is given");
        }
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        OpeningHours hours = always.isPresent()
                ? holidays.map(OpeningHours.always()::withHolidays).orElseGet(OpeningHours::always)
                : OpeningHours.weekly(weekly, holidays.orElseThrow());
        return Optional.of(hours.withExceptions(exceptions).validBetween(from.orElse(null), until.orElse(null)));
    }

    private static List<DayInterval> readWeekly(ObjectReader reader) {
        List<DayInterval> weekly = new ArrayList<>();
        Map<DayOfWeek, List<TimeInterval>> taken = new EnumMap<>(DayOfWeek.class);
        List<ObjectReader.Item> items = reader.items("weekly");
        if (items.isEmpty() && reader.value("weekly").orElse(null) instanceof JsonArray) {
            reader.fault("weekly", "bad_value", "must not be empty");
        }
        for (ObjectReader.Item item : items) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(entry -> {
                Set<DayOfWeek> days = readDays(entry);
                Optional<TimeInterval> interval = IntervalCodec.read(entry);
                entry.finish();
                if (interval.isEmpty() || days.isEmpty()) {
                    return;
                }
                boolean free = true;
                for (DayOfWeek day : days) {
                    free &= IntervalCodec.take(taken.computeIfAbsent(day, unused -> new ArrayList<>()), interval.get());
                }
                if (!free) {
                    reader.faults().add(entry.pointer(), "overlapping", "overlaps other hours of the same day");
                }
                weekly.add(new DayInterval(days, interval.get()));
            });
        }
        return weekly;
    }

    private static Set<DayOfWeek> readDays(ObjectReader entry) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        JsonValue list = entry.requiredValue("days").orElse(null);
        if (list == null) {
            return days;
        }
        days.addAll(entry.parsedStrings("days", "one of mon tue wed thu fri sat sun", HoursCodec::day));
        List<JsonValue> names = list instanceof JsonArray array ? array.items() : List.of();
        if (list instanceof JsonArray && names.isEmpty()) {
            entry.fault("days", "bad_value", "must not be empty");
        }
        Set<JsonValue> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                entry.faults().add(Fault.child(entry.pointer("days"), i), "duplicate", "names a day twice");
            }
        }
        return days;
    }

    private static Optional<HolidayRule> readRule(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<String> calendar =
                reader.requiredParsed("calendar", HolidayCalendarCodec.SLUG_EXPECTED, HolidayCalendarCodec::parseSlug);
        Optional<HolidayPolicy> policy =
                reader.requiredParsed("policy", "one of as_usual, closed, these_hours, unknown", HolidayPolicy::parse);
        List<TimeInterval> intervals = IntervalCodec.readList(reader);
        boolean own = policy.filter(HolidayPolicy.THESE_HOURS::equals).isPresent();
        if (own && !reader.has("intervals")) {
            reader.fault("intervals", "missing", "is required where the policy is these_hours");
        } else if (own
                && reader.value("intervals").orElse(null) instanceof JsonArray array
                && array.items().isEmpty()) {
            reader.fault("intervals", "bad_value", "must not be empty: the policy closed says so");
        } else if (!own && policy.isPresent() && reader.has("intervals")) {
            reader.fault("intervals", "bad_value", "must be left out unless the policy is these_hours");
        }
        reader.finish();
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new HolidayRule(calendar.orElseThrow(), policy.orElseThrow(), intervals));
    }

    private static List<DatedException> readExceptions(ObjectReader reader) {
        List<DatedException> exceptions = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (ObjectReader.Item item : reader.items("exceptions")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(entry -> {
                int before = entry.faults().size();
                Optional<LocalDate> date = entry.requiredParsed("date", IsoDate.EXPECTED, IsoDate::parse);
                if (date.isPresent() && !dates.add(date.get())) {
                    entry.fault("date", "duplicate", "has an exception already");
                }
                if (!entry.has("intervals")) {
                    entry.fault("intervals", "missing", "is required; an empty list is closed");
                }
                List<TimeInterval> intervals = IntervalCodec.readList(entry);
                String note = entry.parsed("note", HolidayCalendarCodec.TEXT_EXPECTED, HolidayCalendarCodec::parseText)
                        .orElse(null);
                entry.finish();
                if (entry.faults().size() == before) {
                    exceptions.add(new DatedException(date.orElseThrow(), intervals, note));
                }
            });
        }
        return exceptions;
    }

    private static Optional<DayOfWeek> day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (dayName(day).equals(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static String dayName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
