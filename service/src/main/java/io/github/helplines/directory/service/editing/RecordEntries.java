package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of one record.
 *
 * @param entries the newest first
 * @param earlier the newest entry before all of these that said what the record is, as a redaction does not; absent when
 *     there is none
 * @param more whether the record has entries before these
 */
public record RecordEntries(
        List<StoredEntry> entries, @Nullable StoredEntry earlier, boolean more) {
    public RecordEntries {
        entries = List.copyOf(entries);
    }
}
