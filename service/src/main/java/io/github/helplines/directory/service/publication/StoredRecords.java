package io.github.helplines.directory.service.publication;

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
import java.util.Optional;
import java.util.stream.IntStream;

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
     * What many texts are, in their order.
     *
     * @param areRecordsFirst whether none of the records comes after what is left of a withdrawn one
     */
    record All(List<DirectoryRecord> records, List<Withdrawn> withdrawn, boolean areRecordsFirst) {}

    /**
     * Reads them in the threads that the machine has; what they have in common is kept once.
     *
     * @throws UnpublishableException when a text is neither a record nor what is left of one
     */
    static All readAll(PackedLines texts) {
        SharedReader reader = new SharedReader();
        List<List<Object>> blocks = IntStream.range(0, texts.blocks())
                .parallel()
                .mapToObj(block -> readBlock(texts.block(block), reader))
                .toList();
        List<DirectoryRecord> records = new ArrayList<>(texts.size());
        List<Withdrawn> withdrawn = new ArrayList<>();
        boolean first = true;
        for (List<Object> block : blocks) {
            for (Object each : block) {
                if (each instanceof Withdrawn left) {
                    withdrawn.add(left);
                } else {
                    first &= withdrawn.isEmpty();
                    records.add((DirectoryRecord) each);
                }
            }
        }
        return new All(records, withdrawn, first);
    }

    private static List<Object> readBlock(byte[] lines, SharedReader reader) {
        List<Object> all = new ArrayList<>();
        int from = 0;
        while (from < lines.length) {
            int to = from;
            while (lines[to] != '\n') {
                to++;
            }
            int begin = from;
            int end = to;
            JsonValue json = reader.read(lines, begin, end)
                    .orElseGet(() -> json(new String(lines, begin, end - begin, StandardCharsets.UTF_8)));
            all.add(WithdrawnCodec.isWithdrawn(json) ? withdrawn(json) : read(json));
            from = to + 1;
        }
        return all;
    }

    /** What is left of a withdrawn record, when the text is that; empty when it should be a record. */
    static Optional<Withdrawn> readWithdrawn(String text) {
        JsonValue json = json(text);
        return WithdrawnCodec.isWithdrawn(json) ? Optional.of(withdrawn(json)) : Optional.empty();
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
