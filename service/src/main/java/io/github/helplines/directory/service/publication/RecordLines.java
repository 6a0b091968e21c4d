package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.PackedLinesBuilder;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a snapshot with their lines, while some are changed: records that are left as they are stay the same
 * objects, lines stay in their blocks but for those beside a changed one. Not thread-safe.
 */
final class RecordLines {
    private final SnapshotContent held;
    /** By its place in the snapshot, the line of each record that is another now; null where it is gone. */
    private final TreeMap<DirectoryRecord, @Nullable String> records = new TreeMap<>(Directory.SNAPSHOT_ORDER);

    private final Set<RecordId> removed = new HashSet<>();
    private final TreeMap<Withdrawn, String> withdrawn = new TreeMap<>(Directory.WITHDRAWN_ORDER);

    RecordLines(SnapshotContent held) {
        this.held = held;
    }

    /** Takes out what has this identity, published or withdrawn. */
    void remove(RecordId id) {
        removed.add(id);
        held.directory().find(DirectoryRecord.class, id).ifPresent(record -> records.put(record, null));
    }

    /** Puts a record in the place of what was taken out, or where none was. */
    void put(DirectoryRecord record, String line) {
        // The key is to be the new record, and a map keeps the one it has.
        records.remove(record);
        records.put(record, line);
    }

    /** Leaves of a record what is left of one that was withdrawn. */
    void withdraw(DirectoryRecord record) {
        Withdrawn left = Withdrawn.of(record);
        withdrawn.put(left, CanonicalJson.write(WithdrawnCodec.write(left)));
    }

    SnapshotContent content(Position position, List<StoredEntry> entries) {
        List<DirectoryRecord> before = held.directory().records();
        List<DirectoryRecord> all = new ArrayList<>(before.size() + records.size());
        PackedLinesBuilder lines = new PackedLinesBuilder();
        int from = 0;
        for (var changed : records.entrySet()) {
            int found = Collections.binarySearch(before, changed.getKey(), Directory.SNAPSHOT_ORDER);
            int to = found < 0 ? -1 - found : found;
            all.addAll(before.subList(from, to));
            lines.addAll(held.lines(), from, to);
            String line = changed.getValue();
            if (line != null) {
                all.add(changed.getKey());
                lines.add(line);
            }
            from = found < 0 ? to : to + 1;
        }
        all.addAll(before.subList(from, before.size()));
        lines.addAll(held.lines(), from, before.size());
        List<Withdrawn> gone = held.directory().withdrawn();
        for (int i = 0; i < gone.size(); i++) {
            if (!removed.contains(gone.get(i).id())) {
                withdrawn.put(gone.get(i), held.lines().get(before.size() + i));
            }
        }
        withdrawn.values().forEach(lines::add);
        return new SnapshotContent(
                held.directoryId(),
                held.epoch(),
                position.chainHead(),
                held.directory().after(position.sequence(), all, withdrawn.keySet()),
                lines.build(),
                entries);
    }
}
