package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.json.JsonDifference;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.bundle.RecordChange.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle would change in a directory.
 *
 * @param records by kind and identity; empty when the two are the same
 */
public record BundleDifference(List<RecordChange> records) {
    public BundleDifference {
        records = List.copyOf(records);
    }

    /**
     * @param current every record that is published
     * @param bundle every record of the bundle; one that it lacks counts as removed
     */
    public static BundleDifference between(
            Collection<? extends DirectoryRecord> current, Collection<? extends DirectoryRecord> bundle) {
        Map<RecordId, DirectoryRecord> before = byId(current);
        Map<RecordId, DirectoryRecord> after = byId(bundle);
        List<DirectoryRecord> all = new ArrayList<>(after.values());
        before.values().stream()
                .filter(record -> !after.containsKey(record.id()))
                .forEach(all::add);
        all.sort(Directory.SNAPSHOT_ORDER);
        List<RecordChange> changes = new ArrayList<>();
        for (DirectoryRecord record : all) {
            DirectoryRecord old = before.get(record.id());
            if (!after.containsKey(record.id())) {
                changes.add(change(Type.REMOVED, record, List.of()));
            } else if (old == null) {
                changes.add(change(Type.CREATED, record, List.of()));
            } else {
                List<FieldChange> fields = JsonDifference.between(RecordCodec.write(old), RecordCodec.write(record));
                if (!fields.isEmpty()) {
                    changes.add(change(Type.CHANGED, record, fields));
                }
            }
        }
        return new BundleDifference(changes);
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** For a console: a line a record, and below it, indented, a line a field. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (RecordChange record : records) {
            lines.add(record.title());
            record.fields().forEach(field -> lines.add("  " + line(field)));
        }
        return lines;
    }

    private static String line(FieldChange change) {
        String before = text(change.before());
        String after = text(change.after());
        if (before.isEmpty()) {
            return change.pointer() + ": added " + after;
        } else if (after.isEmpty()) {
            return change.pointer() + ": removed " + before;
        }
        return change.pointer() + ": " + before + " → " + after;
    }

    private static String text(@Nullable JsonValue value) {
        return value == null ? "" : CanonicalJson.write(value);
    }

    private static RecordChange change(Type type, DirectoryRecord record, List<FieldChange> fields) {
        return new RecordChange(type, record.kind(), record.id(), record.slug(), fields);
    }

    private static Map<RecordId, DirectoryRecord> byId(Collection<? extends DirectoryRecord> records) {
        Map<RecordId, DirectoryRecord> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.id(), record));
        return byId;
    }
}
