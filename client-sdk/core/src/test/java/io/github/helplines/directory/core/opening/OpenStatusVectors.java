package io.github.helplines.directory.core.opening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helplines.directory.core.codec.HolidayCalendarCodec;
import io.github.helplines.directory.core.codec.HoursCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The shared cases for open status, and the calendars that come with them. */
public final class OpenStatusVectors {
    private static final JsonNode FILE = read(Path.of("../../fixtures/vectors/open-status.json"));

    private OpenStatusVectors() {}

    static JsonNode cases() {
        return FILE.get("cases");
    }

    static Map<String, HolidayCalendar> calendars() {
        Map<String, HolidayCalendar> calendars = new LinkedHashMap<>();
        for (JsonNode node : FILE.get("calendars")) {
            Faults faults = new Faults();
            HolidayCalendar calendar = HolidayCalendarCodec.read(json(node), "", faults)
                    .orElseThrow(() -> new AssertionError(faults.toList()));
            calendars.put(calendar.slug(), calendar);
        }
        return calendars;
    }

    static Function<String, Optional<HolidayCalendar>> calendarsBySlug() {
        Map<String, HolidayCalendar> calendars = calendars();
        return slug -> Optional.ofNullable(calendars.get(slug));
    }

    /** Hours from JSON in which quotation marks may be single. */
    public static OpeningHours hours(String text) {
        Faults faults = new Faults();
        return HoursCodec.read(json(text), "", faults).orElseThrow(() -> new AssertionError(faults.toList()));
    }

    public static JsonValue json(String text) {
        try {
            return json(JsonMapper.builder().build().readTree(text.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonValue json(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonValue> members = new TreeMap<>();
            node.properties().forEach(entry -> members.put(entry.getKey(), json(entry.getValue())));
            return JsonValue.JsonObject.of(members);
        } else if (node.isArray()) {
            List<JsonValue> items = new ArrayList<>();
            node.forEach(item -> items.add(json(item)));
            return new JsonValue.JsonArray(items);
        } else if (node.isTextual()) {
            return JsonValue.of(node.textValue());
        } else if (node.isBoolean()) {
            return JsonValue.of(node.booleanValue());
        } else if (node.isIntegralNumber()) {
            return JsonValue.of(node.longValue());
        }
        return new JsonValue.JsonUnsupported(node.getNodeType().toString());
    }

    private static JsonNode read(Path path) {
        try {
            return JsonMapper.builder().build().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
