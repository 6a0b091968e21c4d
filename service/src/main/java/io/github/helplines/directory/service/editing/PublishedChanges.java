package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;

/**
 * What was published since a sequence, all of it as of one moment.
 *
 * @param position where the log stands
 * @param entries every entry since, in order
 * @param records the records that these entries are about, as far as they are published, as they stand
 * @param withdrawn those of them that are withdrawn, as they last stood; one whose text was emptied is left out
 * @param count how many records are published, those included that did not change
 */
public record PublishedChanges(
        Position position,
        List<StoredEntry> entries,
        List<CurrentRecord> records,
        List<CurrentRecord> withdrawn,
        long count) {
    public PublishedChanges {
        requireNonNull(position, "position");
        entries = List.copyOf(entries);
        records = List.copyOf(records);
        withdrawn = List.copyOf(withdrawn);
    }
}
