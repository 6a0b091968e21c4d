package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;

/**
 * What one snapshot is made from, as read at one sequence.
 *
 * @param directoryId the identity of this directory, made once
 * @param epoch raised by a restore
 * @param chainHead the hash of the newest entry's line
 * @param directory the records
 * @param lines their canonical lines, in the order of the snapshot
 * @param entries the newest entries, oldest first
 */
public record SnapshotContent(
        String directoryId,
        long epoch,
        Sha256 chainHead,
        Directory directory,
        PackedLines lines,
        List<StoredEntry> entries) {
    public SnapshotContent {
        requireNonNull(directoryId, "directoryId");
        requireNonNull(chainHead, "chainHead");
        requireNonNull(directory, "directory");
        requireNonNull(lines, "lines");
        entries = List.copyOf(entries);
    }
}
