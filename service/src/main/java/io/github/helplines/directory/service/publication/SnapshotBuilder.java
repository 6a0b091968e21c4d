package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns stored texts back into records, and refuses a directory that breaks a rule. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    /** @throws UnpublishableException naming the first record that is at fault */
    static SnapshotContent build(PublishedState state) {
        return build(
                state.directoryId().toString(),
                state.epoch(),
                state.sequence(),
                state.chainHead(),
                SnapshotLines.of(state),
                state.newestEntries());
    }

    /**
     * As it stood, whether it would be published today or not: rules are made later than records, and a record whose text
     * was emptied leaves those that name it.
     */
    static SnapshotContent ofThePast(PublishedState state) {
        return content(
                state.directoryId().toString(),
                state.epoch(),
                state.sequence(),
                state.chainHead(),
                SnapshotLines.of(state),
                state.newestEntries());
    }

    static SnapshotContent build(
            String directoryId,
            long epoch,
            long sequence,
            Sha256 chainHead,
            List<String> texts,
            List<StoredEntry> entries) {
        SnapshotContent content = content(directoryId, epoch, sequence, chainHead, texts, entries);
        // A text that mentions what a recall took away is shown without it, and keeps nobody from being told of the
        // recall.
        List<RecordFault> faults = DirectoryCheck.checkFollowed(content.directory());
        if (!faults.isEmpty()) {
            RecordFault first = faults.get(0);
            throw new UnpublishableException(
                    faults.size() + " faults, the first in " + first.kind().wire() + " " + first.id() + " at "
                            + first.fault().pointer() + ": " + first.fault().code());
        }
        return content;
    }

    private static SnapshotContent content(
            String directoryId,
            long epoch,
            long sequence,
            Sha256 chainHead,
            List<String> texts,
            List<StoredEntry> entries) {
        // Sorted by the record, so that the lines stand in the order of the snapshot whatever order they came in.
        Map<DirectoryRecord, String> lines =
                new TreeMap<>(Directory.SNAPSHOT_ORDER.thenComparing(Comparator.comparing(DirectoryRecord::slug)));
        Map<Withdrawn, String> gone = new TreeMap<>(Directory.WITHDRAWN_ORDER);
        for (String text : texts) {
            Optional<Withdrawn> withdrawn = StoredRecords.readWithdrawn(text);
            boolean twice = withdrawn.isPresent()
                    ? gone.put(withdrawn.get(), text) != null
                    : lines.put(StoredRecords.read(text), text) != null;
            if (twice) {
                throw new UnpublishableException("a record is there twice");
            }
        }
        Directory directory = Directory.of(sequence, lines.keySet(), gone.keySet());
        List<String> all = new ArrayList<>(lines.values());
        all.addAll(gone.values());
        return new SnapshotContent(directoryId, epoch, chainHead, directory, all, entries);
    }
}
