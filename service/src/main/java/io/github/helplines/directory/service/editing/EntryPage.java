package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;

/**
 * Some entries of the log, one after the other.
 *
 * @param entries in the order asked for
 * @param newest the newest sequence of the log when they were read; 0 while nothing was ever published
 */
public record EntryPage(List<StoredEntry> entries, long newest) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
