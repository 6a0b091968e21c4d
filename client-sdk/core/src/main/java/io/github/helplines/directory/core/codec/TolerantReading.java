package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a directory from the lines of a snapshot that a later version may have written. Members that are not known are
 * passed over, and so are channels and items that cannot be read; a record of which nothing could be relied on is left
 * out. What is left never says more than the line did: a service whose rule cannot be read, or none of whose channels
 * can, is one that may help, never one that does. Not thread-safe.
 */
public final class TolerantReading {
    /**
     * Stands for a rule that cannot be read. It is settled by nothing that anybody could say, and asks nothing: an area
     * that is not listed, in which everybody may live and nobody is known to.
     */
    public static final Rule UNREADABLE_RULE = new Rule.LivesIn(new TreeSet<>(List.of(AreaCode.of("Z00000000"))));

    /** A repair may uncover what could not be seen before it, such as an empty list; it does not go on for ever. */
    private static final int MOST_ROUNDS = 8;

    private final List<DirectoryRecord> records = new ArrayList<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private int leftOut;

    /** What could be read of one line. Immutable. */
    public static final class Line {
        private static final Line LEFT_OUT = new Line(null, null);

        private final @Nullable DirectoryRecord record;
        private final @Nullable Withdrawn withdrawn;

        private Line(@Nullable DirectoryRecord record, @Nullable Withdrawn withdrawn) {
            this.record = record;
            this.withdrawn = withdrawn;
        }
    }

    /** Takes a line in. */
    public void add(JsonValue line) {
        add(read(line));
    }

    /** Takes a line in that was read elsewhere. */
    public void add(Line line) {
        if (line.record != null) {
            records.add(line.record);
        } else if (line.withdrawn != null) {
            withdrawn.add(line.withdrawn);
        } else {
            leftOut++;
        }
    }

    /** Reads a line, and takes it in nowhere; safe for threads. */
    public static Line read(JsonValue line) {
        JsonValue readable = line;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Faults faults = new Faults();
            Optional<Line> read = read(readable, faults);
            if (read.isPresent()) {
                return read.get();
            }
            Optional<JsonValue> repaired = Repairs.of(readable, faults.toList());
            if (repaired.isEmpty()) {
                break;
            }
            readable = withoutPromise(repaired.get(), line);
        }
        return Line.LEFT_OUT;
    }

    private static Optional<Line> read(JsonValue line, Faults faults) {
        return WithdrawnCodec.isWithdrawn(line)
                ? WithdrawnCodec.read(line, "", faults).map(gone -> new Line(null, gone))
                : RecordCodec.read(line, "", faults).map(record -> new Line(record, null));
    }

    /** Whoever cannot be reached here is not said to help: then those who can stand beside it. */
    private static JsonValue withoutPromise(JsonValue repaired, JsonValue line) {
        if (channels(line) == 0 || channels(repaired) > 0 || !(repaired instanceof JsonObject object)) {
            return repaired;
        }
        Map<String, JsonValue> members = new TreeMap<>(object.members());
        members.put("rule", RuleCodec.write(UNREADABLE_RULE));
        return JsonObject.of(members);
    }

    private static int channels(JsonValue record) {
        return record instanceof JsonObject object && object.members().get("channels") instanceof JsonArray channels
                ? channels.items().size()
                : 0;
    }

    /** How many lines were left out until now. */
    public int leftOut() {
        return leftOut;
    }

    /** What was taken in, as the directory at that sequence. */
    public Directory directory(long sequence) {
        return Directory.of(sequence, records, withdrawn);
    }
}
