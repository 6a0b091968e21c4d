package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.CurrentRecords;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/** What is published, from PostgreSQL. */
public final class JdbiDirectoryReader implements DirectoryReader {
    /** Rows fetched at a time, so that a large directory is not held twice. */
    private static final int FETCH_SIZE = 1000;

    private static final String CURRENT = """
            SELECT kind, id, text FROM directory.current_record ORDER BY kind COLLATE "C", id
            """;

    private static final String WITHDRAWN = """
            SELECT kind, id, record_text AS text
            FROM directory.withdrawn
            JOIN directory.entry_record USING (sequence)
            WHERE record_text IS NOT NULL
            ORDER BY id
            """;

    /** As the two above, of some identities. */
    private static final String CURRENT_OF = """
            SELECT kind, id, text FROM directory.current_record WHERE id = ANY(CAST(:ids AS uuid[]))
            """;

    private static final String WITHDRAWN_OF = """
            SELECT kind, id, record_text AS text
            FROM directory.withdrawn
            JOIN directory.entry_record USING (sequence)
            WHERE record_text IS NOT NULL AND id = ANY(CAST(:ids AS uuid[]))
            """;

    private final Transactions transactions;

    public JdbiDirectoryReader(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public long sequence() {
        return transactions.reading(
                handle -> handle.createQuery("""
                        SELECT coalesce(max(sequence), 0) FROM directory.entry
                        """).mapTo(Long.class).findOne().orElseThrow());
    }

    @Override
    public Position position() {
        return transactions.reading(JdbiDirectoryReader::position);
    }

    @Override
    public PublishedState read(long since, int newestEntries) {
        if (since < 0 || newestEntries < 0) {
            throw new IllegalArgumentException("since or newestEntries is negative");
        }
        return transactions.reading(handle -> state(handle, since, newestEntries));
    }

    /** As {@link #read(long, int)}, in a transaction of the caller's. */
    static PublishedState state(Handle handle, long since, int newestEntries) {
        Position head = position(handle);
        return new PublishedState(
                head.directoryId(),
                head.epoch(),
                head.sequence(),
                head.chainHead(),
                current(handle),
                records(handle, WITHDRAWN),
                entries(handle, Math.max(since, head.sequence() - newestEntries), newestEntries)
                        .list());
    }

    @Override
    public Optional<PublishedChanges> changes(long since, int most) {
        if (since < 0 || most < 1) {
            throw new IllegalArgumentException("since is negative, or most less than 1");
        }
        return transactions.reading(handle -> {
            Position head = position(handle);
            if (head.sequence() - since > most) {
                return Optional.empty();
            }
            List<StoredEntry> entries = entries(handle, since, most).list();
            String ids = entries.stream()
                    .map(entry -> entry.entry().id())
                    .distinct()
                    .collect(Collectors.joining(",", "{", "}"));
            long count = handle.createQuery("SELECT count(*) FROM directory.current_record")
                    .mapTo(Long.class)
                    .one();
            return Optional.of(new PublishedChanges(
                    head, entries, records(handle, CURRENT_OF, ids), records(handle, WITHDRAWN_OF, ids), count));
        });
    }

    @Override
    public List<StoredEntry> entriesAfter(long since, int limit) {
        if (since < 0 || limit < 1) {
            throw new IllegalArgumentException("since is negative, or limit less than 1");
        }
        return transactions.reading(handle -> entries(handle, since, limit).list());
    }

    static Position position(Handle handle) {
        return handle.createQuery("""
                        SELECT identity.directory_id, identity.epoch,
                               coalesce(newest.sequence, 0) AS sequence,
                               coalesce(newest.hash, :nothing) AS hash
                        FROM directory.identity
                        LEFT JOIN (SELECT sequence, hash FROM directory.entry ORDER BY sequence DESC LIMIT 1) newest
                               ON true
                        """)
                .bind("nothing", Sha256.ZERO.hex())
                .map((row, context) -> new Position(
                        row.getObject("directory_id", UUID.class),
                        row.getLong("epoch"),
                        row.getLong("sequence"),
                        Sha256.of(row.getString("hash"))))
                .findOne()
                .orElseThrow();
    }

    /** Packed while they are fetched. */
    private static CurrentRecords current(Handle handle) {
        try (ResultIterator<CurrentRecord> records =
                records(handle.createQuery(CURRENT)).iterator()) {
            return CurrentRecords.of(() -> records);
        }
    }

    private static List<CurrentRecord> records(Handle handle, String sql) {
        return records(handle.createQuery(sql)).list();
    }

    private static List<CurrentRecord> records(Handle handle, String sql, String ids) {
        return records(handle.createQuery(sql).bind("ids", ids)).list();
    }

    private static ResultIterable<CurrentRecord> records(Query query) {
        return query.setFetchSize(FETCH_SIZE)
                .map((row, context) -> new CurrentRecord(
                        WireName.parse(RecordKind.class, row.getString("kind")).orElseThrow(),
                        new RecordId(row.getString("id")),
                        row.getString("text")));
    }

    /** Entries after a sequence, in order; fetched in parts while they are gone through. */
    static ResultIterable<StoredEntry> entries(Handle handle, long since, long limit) {
        return handle.createQuery("""
                        SELECT sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason,
                               previous_hash, line, record_text
                        FROM directory.entry
                        JOIN directory.entry_record USING (sequence)
                        WHERE sequence > :since
                        ORDER BY sequence
                        LIMIT :limit
                        """)
                .bind("since", since)
                .bind("limit", limit)
                .setFetchSize(FETCH_SIZE)
                .map(new EntryMapper());
    }
}
