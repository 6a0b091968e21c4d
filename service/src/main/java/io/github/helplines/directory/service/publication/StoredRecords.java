package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.SharedReader;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns stored canonical texts back into records. */
public final class StoredRecords {
    private StoredRecords() {}

    /** @throws UnpublishableException when a text is no record */
    public static List<DirectoryRecord> read(PublishedState state) {
        return state.records().stream().map(record -> read(record.text())).toList();
    }

    /** @throws UnpublishableException when the text is no record */
    public static DirectoryRecord read(String text) {
        return read(json(text));
    }

    private static DirectoryRecord read(JsonValue json) {
        Faults faults = new Faults();
        return RecordCodec.read(json, "", faults).orElseThrow(() -> atFault(faults));
    }

    /**
     * Reads many texts in the threads that the machine has; what they have in common is kept once.
     *
     * @return of each text, in their order, the record, or what is left of a withdrawn one
     * @throws UnpublishableException when a text is neither; of several, the first
     */
    static List<StoredRecord> readAll(PackedLines texts) {
        SharedReader reader = new SharedReader();
        List<List<Reading>> blocks = IntStream.range(0, texts.blocks())
                .parallel()
                .mapToObj(block -> readBlock(texts, block, reader))
                .toList();
        List<StoredRecord> all = new ArrayList<>(texts.size());
        for (List<Reading> block : blocks) {
            for (Reading each : block) {
                all.add(each.record());
            }
        }
        return all;
    }

    /** What came of reading a text: a fault is thrown in the order of the texts, not in that of the threads. */
    private record Reading(
            @Nullable StoredRecord read, @Nullable UnpublishableException fault) {
        StoredRecord record() {
            if (fault != null) {
                throw fault;
            }
            return requireNonNull(read);
        }
    }

    private static List<Reading> readBlock(PackedLines texts, int block, SharedReader reader) {
        List<Reading> all = new ArrayList<>();
        texts.forEachOf(block, (bytes, from, to) -> {
            try {
                JsonValue json = reader.read(bytes, from, to)
                        .orElseGet(() -> json(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
                StoredRecord read = WithdrawnCodec.isWithdrawn(json)
                        ? new StoredRecord(null, withdrawn(json))
                        : new StoredRecord(read(json), null);
                all.add(new Reading(read, null));
            } catch (UnpublishableException e) {
                all.add(new Reading(null, e));
            }
        });
        return all;
    }

    private static Withdrawn withdrawn(JsonValue json) {
        Faults faults = new Faults();
        return WithdrawnCodec.read(json, "", faults).orElseThrow(() -> atFault(faults));
    }

    private static UnpublishableException atFault(Faults faults) {
        Fault first = faults.toList().get(0);
        return new UnpublishableException("a record is at fault at " + first.pointer() + ": " + first.code());
    }

    /** @throws UnpublishableException when the text is no JSON */
    public static JsonValue json(String text) {
        try {
            return StrictJson.read(text);
        } catch (UnreadableJsonException e) {
            throw new UnpublishableException("a record is no JSON: " + e.reason());
        }
    }
}
