package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;

/** What came of an attempt to publish. */
public sealed interface Publication {

    /**
     * It is published.
     *
     * @param entries the entries written, in order of sequence
     */
    record Imported(List<StoredEntry> entries) implements Publication {
        public Imported {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Nothing was written: the log has entries already.
     *
     * @param sequence of the newest one
     */
    record LogNotEmpty(long sequence) implements Publication {}
}
