package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what was published before. Cannot write. Safe for threads.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} when the store cannot be reached, and
 * {@link IllegalArgumentException} when a sequence is negative or a limit less than 1.
 */
public interface DirectoryHistory {

    /** Where the log stood when this entry was its newest; empty when it has no such entry. */
    Optional<Position> positionAt(long sequence);

    /**
     * Everything that was published when this entry was the newest, each record as it stood then; empty when there is no
     * such entry. A record whose text of that time was emptied since is left out. No entries come with it.
     */
    Optional<PublishedState> stateAt(long sequence);

    /** The newest entry recorded at this instant or before; 0 when there is none. */
    long sequenceAt(Instant instant);

    /** Entries in order of sequence, beginning with the one after {@code since}, at most so many. */
    EntryPage entriesAfter(long since, int limit);

    /** Entries from the newest to the oldest, beginning with the one before {@code before}, at most so many. */
    EntryPage entriesBefore(long before, int limit);

    /** One entry; empty when the log has not come so far. */
    Optional<StoredEntry> entry(long sequence);

    /**
     * The entries of one record from the newest to the oldest, beginning with the one before {@code before}, at most so
     * many. A record that is withdrawn keeps its entries.
     *
     * @param before a sequence; {@link Long#MAX_VALUE} for the newest entry on
     */
    RecordEntries entriesOf(RecordKind kind, RecordId id, long before, int limit);

    /**
     * The record of that kind that had the slug, as its own or as a former one, whether it is still published or not; of
     * several, the one that said so last. A text that was emptied says nothing.
     */
    Optional<RecordId> findBySlug(RecordKind kind, Slug slug);
}
