package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.util.List;
import java.util.Optional;

/** Turns stored canonical texts back into records. */
public final class StoredRecords {
    private StoredRecords() {}

    /** @throws UnpublishableException when a text is no record */
    public static List<DirectoryRecord> read(PublishedState state) {
        return state.records().stream().map(record -> read(record.text())).toList();
    }

    /** @throws UnpublishableException when the text is no record */
    public static DirectoryRecord read(String text) {
        Faults faults = new Faults();
        return RecordCodec.read(json(text), "", faults).orElseThrow(() -> atFault(faults));
    }

    /** What is left of a withdrawn record, when the text is that; empty when it should be a record. */
    static Optional<Withdrawn> readWithdrawn(String text) {
        JsonValue json = json(text);
        if (!WithdrawnCodec.isWithdrawn(json)) {
            return Optional.empty();
        }
        Faults faults = new Faults();
        return Optional.of(WithdrawnCodec.read(json, "", faults).orElseThrow(() -> atFault(faults)));
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
