package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.opening.TimeInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The members {@code opens} and {@code closes}, alone or in a list of intervals that open on one day. */
final class IntervalCodec {
    private IntervalCodec() {}

    static ObjectWriter put(ObjectWriter writer, TimeInterval interval) {
        return writer.put("opens", interval.opensText()).put("closes", interval.closesText());
    }

    static JsonValue write(TimeInterval interval) {
        return put(new ObjectWriter(), interval).build();
    }

    static Optional<TimeInterval> read(ObjectReader entry) {
        Optional<Integer> opens = entry.requiredParsed(
                "opens", "a time from 00:00 to 23:59", text -> boxed(TimeInterval.opensMinute(text)));
        Optional<Integer> closes = entry.requiredParsed(
                "closes", "a time from 00:00 to 24:00", text -> boxed(TimeInterval.closesMinute(text)));
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeInterval> interval = TimeInterval.between(opens.get(), closes.get());
        if (interval.isEmpty()) {
            entry.fault("closes", "bad_value", "must not be the same as opens; a whole day is 00:00 to 24:00");
        }
        return interval;
    }

    /** The member {@code intervals}; absent is empty. */
    static List<TimeInterval> readList(ObjectReader reader) {
        List<TimeInterval> intervals = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("intervals")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(entry -> {
                Optional<TimeInterval> interval = read(entry);
                entry.finish();
                if (interval.isPresent() && !take(intervals, interval.get())) {
                    reader.faults().add(item.pointer(), "overlapping", "overlaps other hours of the same day");
                }
            });
        }
        return intervals;
    }

    /** Adds an interval to those of its day, unless its time is taken; says whether it was free. */
    static boolean take(List<TimeInterval> taken, TimeInterval interval) {
        boolean free = taken.stream().noneMatch(interval::overlaps);
        if (free) {
            taken.add(interval);
        }
        return free;
    }

    private static Optional<Integer> boxed(OptionalInt minute) {
        return minute.isPresent() ? Optional.of(minute.getAsInt()) : Optional.empty();
    }
}
