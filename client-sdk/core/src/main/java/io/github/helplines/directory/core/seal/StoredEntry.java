package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a store holds it.
 *
 * @param line the line, to the byte
 * @param entry what was read from that line
 * @param recordText the record's canonical text; absent when it was redacted, or is not at hand
 */
public record StoredEntry(
        String line, LogEntry entry, @Nullable String recordText) {
    public StoredEntry {
        requireNonNull(line, "line");
        requireNonNull(entry, "entry");
    }

    public Optional<String> findRecordText() {
        return Optional.ofNullable(recordText);
    }
}
