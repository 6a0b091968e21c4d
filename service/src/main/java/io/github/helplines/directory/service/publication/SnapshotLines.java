package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.List;
import java.util.stream.Stream;

/** The canonical lines of a published state: the texts of its records, then what is left of those withdrawn. */
public final class SnapshotLines {
    private SnapshotLines() {}

    /**
     * In the order of the snapshot, over which its Merkle root is.
     *
     * @throws UnpublishableException when the text of a withdrawn record is none
     */
    public static List<String> of(PublishedState state) {
        return Stream.concat(
                        state.records().stream().map(CurrentRecord::text),
                        state.withdrawn().stream().map(SnapshotLines::withdrawn))
                .toList();
    }

    private static String withdrawn(CurrentRecord record) {
        return CanonicalJson.write(WithdrawnCodec.write(Withdrawn.of(StoredRecords.read(record.text()))));
    }
}
