package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.DirectoryRecord;
import java.time.Instant;
import java.util.List;

/**
 * Writes to the log; each call is one transaction, and calls never interleave. Safe for threads.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} when the store cannot be reached, and
 * {@link RecordsRefusedException} when the records break a rule of the store. Nothing is written then.
 */
public interface DirectoryLog {

    /**
     * Publishes a first directory, one entry a record, by kind and then identity. Whether the log is empty is
     * decided under the same lock as the writing: of several imports at once, one wins.
     *
     * @param records the whole directory; of none, none is published
     * @param author by whom
     * @param at when, by the clock of the service
     */
    Publication importIntoEmptyLog(List<? extends DirectoryRecord> records, Author author, Instant at);
}
