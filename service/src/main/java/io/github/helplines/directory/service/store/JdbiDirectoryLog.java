package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.DirectoryLog;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.editing.RecordsRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The log in PostgreSQL. All writing goes through the database's own function, which keeps the rules of the log. */
public final class JdbiDirectoryLog implements DirectoryLog {
    /** Entries a call, so that no statement holds a whole directory. */
    private static final int BATCH = 500;

    private final Transactions transactions;

    public JdbiDirectoryLog(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public Publication importIntoEmptyLog(List<? extends DirectoryRecord> records, Author author, Instant at) {
        requireNonNull(author, "author");
        List<StoredEntry> entries = EntryWriter.ofEmptyLog()
                .create(records.stream().sorted(Directory.SNAPSHOT_ORDER).toList(), author, at);
        try {
            return transactions.writing(handle -> {
                batches(entries).forEach(batch -> publish(handle, batch, author));
                return new Publication.Imported(entries);
            });
        } catch (JdbiException e) {
            DatabaseFault fault = refusal(e);
            if (fault.state().equals(DatabaseFault.LOG_NOT_EMPTY)) {
                return new Publication.LogNotEmpty(sequence());
            }
            throw new RecordsRefusedException(fault.constraint(), e);
        }
    }

    /** At least one, for the log is to be found empty even by an import of nothing. */
    private static List<List<StoredEntry>> batches(List<StoredEntry> entries) {
        int count = Math.max(1, (entries.size() + BATCH - 1) / BATCH);
        return IntStream.range(0, count)
                .mapToObj(i -> entries.subList(i * BATCH, Math.min(entries.size(), (i + 1) * BATCH)))
                .toList();
    }

    private static void publish(Handle handle, List<StoredEntry> entries, Author author) {
        handle.createQuery("""
                        SELECT directory.publish(CAST(:entries AS jsonb))
                        """)
                .bind("entries", EntryJson.of(entries, Optional.ofNullable(author.holder())))
                .mapTo(Long.class)
                .findOne();
    }

    private static DatabaseFault refusal(JdbiException thrown) {
        return DatabaseFault.of(thrown).filter(DatabaseFault::isRefusal).orElseThrow(() -> thrown);
    }

    private long sequence() {
        return transactions.reading(
                handle -> handle.createQuery("""
                        SELECT coalesce(max(sequence), 0) FROM directory.entry
                        """).mapTo(Long.class).findOne().orElseThrow());
    }
}
