package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.DirectoryHistoryContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the port, kept by PostgreSQL, as the role that serves; and what is PostgreSQL's own in it. */
final class JdbiDirectoryHistoryIT extends DirectoryHistoryContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DirectoryHistory history() {
        return new JdbiDirectoryHistory(database.service());
    }

    @Override
    protected void write(List<StoredEntry> entries) {
        new OwnerLog(database.owner()).appendAll(OwnerLog.json(entries));
    }

    @Override
    protected void redact(StoredEntry redaction, long emptied) {
        new OwnerLog(database.owner()).redact(redaction, emptied);
    }

    @Override
    protected void takeStoreAway() {
        database.goAway();
    }

    @Test
    void theNewestStateIsWhatTheCurrentTablesHold() {
        var current = new JdbiDirectoryReader(database.service()).read(0);

        assertThat(history().stateAt(current.sequence())).contains(current);
    }

    @Test
    void looksNothingUpWithoutAnIndex() throws SQLException {
        try (Connection connection = database.connection()) {
            Jdbi jdbi = Jdbi.create(connection);
            try (Handle handle = jdbi.open()) {
                handle.execute("SET enable_seqscan = off");
                handle.execute("SET enable_sort = off");
                DirectoryHistory history = new JdbiDirectoryHistory(jdbi);
                history.findBySlug(RecordKind.SERVICE, Slug.of("meadow-window")).orElseThrow();
                long sequence = history.sequenceAt(Instant.parse("2026-11-03T10:00:00Z"));
                StoredEntry entry = history.entry(sequence).orElseThrow();
                history.entriesOf(RecordKind.SERVICE, new RecordId(entry.entry().id()), sequence + 1, 1);
                assertThat(usedIndexes(handle)).contains("entry_record_slugs", "entry_recorded_at", "entry_of_record");
            }
        }
    }

    private static List<String> usedIndexes(Handle handle) {
        handle.execute("SELECT pg_stat_force_next_flush()");
        handle.execute("SELECT 1");
        return handle.createQuery("""
                        SELECT indexrelname FROM pg_stat_user_indexes WHERE schemaname = 'directory' AND idx_scan > 0
                        """).mapTo(String.class).list();
    }

    @Test
    void aFailureSaysNothingOfWhatWasAsked() {
        database.owner().useHandle(handle -> handle.execute("ALTER TABLE directory.entry_record RENAME TO elsewhere"));

        Throwable thrown =
                catchThrowable(() -> history().findBySlug(RecordKind.SERVICE, Slug.of("somebodys-own-words")));

        assertThat(thrown).isInstanceOf(StatementException.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("somebodys-own-words");
    }
}
