package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is published at one sequence.
 *
 * @param directoryId which directory this is; made once, kept for ever
 * @param epoch raised when the store was restored from a copy; 1 for one that never was
 * @param sequence of the newest entry; 0 while nothing was ever published
 * @param chainHead the hash of the newest entry's line; {@link Sha256#ZERO} while there is none
 * @param records every current record, by kind and then identity
 * @param withdrawn every record that was withdrawn, as it last stood, by identity; one whose text was emptied is left out
 * @param newestEntries the newest entries asked for, the oldest of them first
 */
public record PublishedState(
        UUID directoryId,
        long epoch,
        long sequence,
        Sha256 chainHead,
        CurrentRecords records,
        List<CurrentRecord> withdrawn,
        List<StoredEntry> newestEntries) {
    public PublishedState {
        requireNonNull(directoryId, "directoryId");
        requireNonNull(chainHead, "chainHead");
        requireNonNull(records, "records");
        withdrawn = List.copyOf(withdrawn);
        newestEntries = List.copyOf(newestEntries);
    }

    /**
     * With the entries before its own.
     *
     * @param held entries without gaps, of which the last is the one before the oldest here, if there is one here
     * @param most as many of the newest as are kept
     */
    public PublishedState after(List<StoredEntry> held, int most) {
        List<StoredEntry> all =
                Stream.concat(held.stream(), newestEntries.stream()).toList();
        List<StoredEntry> kept = all.subList(Math.max(0, all.size() - most), all.size());
        return new PublishedState(directoryId, epoch, sequence, chainHead, records, withdrawn, kept);
    }

    /** Where the log stood. */
    public Position position() {
        return new Position(directoryId, epoch, sequence, chainHead);
    }
}
