package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.PackedLinesBuilder;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.PublishedState;

/** The canonical lines of a published state: the texts of its records, then what is left of those withdrawn. */
public final class SnapshotLines {
    private SnapshotLines() {}

    /**
     * In the order of the snapshot, over which its Merkle root is.
     *
     * @throws UnpublishableException when the text of a withdrawn record is none
     */
    public static PackedLines of(PublishedState state) {
        PackedLines records = state.records().texts();
        PackedLinesBuilder all = new PackedLinesBuilder();
        all.addAll(records, 0, records.size());
        state.withdrawn().forEach(record -> all.add(withdrawn(record)));
        return all.build();
    }

    private static String withdrawn(CurrentRecord record) {
        return CanonicalJson.write(WithdrawnCodec.write(Withdrawn.of(StoredRecords.read(record.text()))));
    }
}
