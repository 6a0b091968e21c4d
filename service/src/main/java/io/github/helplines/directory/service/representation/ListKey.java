package io.github.helplines.directory.service.representation;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import java.util.Comparator;
import java.util.Locale;

/**
 * Where a record stands in a list: by name, whatever its capitals, then by identity. It says where to go on even when
 * the record it was taken from is gone.
 *
 * @param name the name in lower case
 * @param id the identity, for records of the same name
 */
public record ListKey(String name, RecordId id) implements Comparable<ListKey> {
    /** The order of every list. */
    public static final Comparator<DirectoryRecord> ORDER = Comparator.comparing(ListKey::of);

    private static final Comparator<ListKey> KEYS =
            Comparator.comparing(ListKey::name).thenComparing(ListKey::id);

    public ListKey {
        requireNonNull(name, "name");
        requireNonNull(id, "id");
    }

    public static ListKey of(DirectoryRecord record) {
        return new ListKey(record.name().toLowerCase(Locale.ROOT), record.id());
    }

    @Override
    public int compareTo(ListKey other) {
        return KEYS.compare(this, other);
    }
}
