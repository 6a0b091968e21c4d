package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is published. Cannot write. Safe for threads.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} when the store cannot be reached.
 */
public interface DirectoryReader {

    /** The sequence of the newest entry; 0 while nothing was ever published. */
    long sequence();

    /** Which log this is and how far it has gone, all of it as of one moment. */
    Position position();

    /**
     * Everything that is published, all of it as of one sequence, whatever is published meanwhile.
     *
     * @param since no entry up to this sequence comes with it; 0 for the whole log
     * @param newestEntries at most so many of the newest entries come with it; 0 for none
     * @throws IllegalArgumentException when a number is negative
     */
    PublishedState read(long since, int newestEntries);

    /** As {@link #read(long, int)}, of the whole log. */
    default PublishedState read(int newestEntries) {
        return read(0, newestEntries);
    }

    /**
     * What was published since a sequence, all of it as of one moment.
     *
     * @param since a sequence that the log has
     * @param most entries at most, from 1
     * @return empty when more than so many were published
     */
    Optional<PublishedChanges> changes(long since, int most);

    /**
     * Entries in order of sequence, without gaps, beginning with the one after {@code since}.
     *
     * @param since a sequence; 0 for the whole log
     * @param limit at most so many
     * @throws IllegalArgumentException when the sequence is negative or the limit less than 1
     */
    List<StoredEntry> entriesAfter(long since, int limit);
}
