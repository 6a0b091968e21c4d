package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RecordsRefusedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes a directory of the entries of a copy. What the entries are worth is for the caller to have proved. */
public final class JdbiRestore {
    /** The rule that there is nothing in the database yet. */
    public static final String LOG_EMPTY = "log_empty";

    /** The rule that what was restored is what the caller expects. */
    public static final String EXPECTED = "restored_as_expected";

    /** Entries a call, so that no statement holds a whole log. */
    private static final int BATCH = 500;

    private final Transactions transactions;

    /** @param owner of the database: no other role may do this */
    public JdbiRestore(Jdbi owner) {
        this.transactions = new Transactions(owner);
    }

    /**
     * Fills an empty log, in one transaction.
     *
     * @param entries from the first, in order
     * @param directoryId which directory it is again
     * @param epoch higher than any it had
     * @param expected looks at what has come of it, before anybody else can see it
     * @return what has come of it
     * @throws RecordsRefusedException when the database is not empty, or the entries make no directory, or another one
     *     than expected; nothing is written then
     */
    public PublishedState restore(
            Iterator<StoredEntry> entries, UUID directoryId, long epoch, Predicate<PublishedState> expected) {
        try {
            return transactions.writing(handle -> {
                waitAsLongAsItTakes(handle);
                write(handle, entries);
                handle.createQuery("""
                                SELECT directory.restore_directory(:directory_id, :epoch)
                                """)
                        .bind("directory_id", directoryId)
                        .bind("epoch", epoch)
                        .map((row, context) -> Boolean.TRUE)
                        .one();
                handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
                PublishedState restored = JdbiDirectoryReader.state(handle, 0, 0);
                if (!expected.test(restored)) {
                    throw new RecordsRefusedException(EXPECTED);
                }
                return restored;
            });
        } catch (JdbiException e) {
            Optional<DatabaseFault> fault = DatabaseFault.of(e).filter(DatabaseFault::isRefusal);
            throw fault.<RuntimeException>map(found -> new RecordsRefusedException(found.constraint(), e))
                    .orElse(e);
        }
    }

    /** A large directory takes longer to prove than any other statement may. */
    private static void waitAsLongAsItTakes(Handle handle) {
        try {
            handle.getConnection().setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** At least once, for the log is to be found empty even by a copy of nothing. */
    private static void write(Handle handle, Iterator<StoredEntry> entries) {
        do {
            List<StoredEntry> batch = new ArrayList<>();
            while (batch.size() < BATCH && entries.hasNext()) {
                batch.add(entries.next());
            }
            handle.createQuery("""
                            SELECT directory.restore_entries(CAST(:entries AS jsonb))
                            """)
                    .bind("entries", EntryJson.of(batch, Optional.empty()))
                    .map((row, context) -> Boolean.TRUE)
                    .one();
        } while (entries.hasNext());
    }
}
