package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.util.List;

/** Turns stored canonical texts back into records. */
public final class StoredRecords {
    private StoredRecords() {}

    /** @throws UnpublishableException when a text is no record */
    public static List<DirectoryRecord> read(PublishedState state) {
        return state.records().stream().map(record -> read(record.text())).toList();
    }

    static DirectoryRecord read(String text) {
        Faults faults = new Faults();
        try {
            return RecordCodec.read(StrictJson.read(text), "", faults).orElseThrow(() -> {
                Fault first = faults.toList().get(0);
                return new UnpublishableException("a record is at fault at " + first.pointer() + ": " + first.code());
            });
        } catch (UnreadableJsonException e) {
            throw new UnpublishableException("a record is no JSON: " + e.reason());
        }
    }
}
