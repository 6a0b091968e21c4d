package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.CurrentRecords;
import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.EntryPage;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RecordEntries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** What was published before, from the log in PostgreSQL. */
public final class JdbiDirectoryHistory implements DirectoryHistory {
    /** Rows fetched at a time, so that a large directory is not held twice. */
    private static final int FETCH_SIZE = 1000;

    private static final String PAGE = """
            SELECT log.newest, found.*
            FROM (SELECT coalesce(max(sequence), 0) AS newest FROM directory.entry) log
            LEFT JOIN LATERAL (
                SELECT sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason,
                       previous_hash, line, record_text
                FROM directory.entry
                JOIN directory.entry_record USING (sequence)
                WHERE sequence %1$s :from
                ORDER BY sequence %2$s
                LIMIT :limit) found ON true
            ORDER BY found.sequence %2$s
            """;

    private static final String AFTER = PAGE.formatted(">", "ASC");
    private static final String BEFORE = PAGE.formatted("<", "DESC");

    private final Transactions transactions;

    public JdbiDirectoryHistory(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public Optional<Position> positionAt(long sequence) {
        requireSequence(sequence);
        return transactions.asking(handle -> positionAt(handle, sequence));
    }

    @Override
    public Optional<PublishedState> stateAt(long sequence) {
        requireSequence(sequence);
        return transactions.reading(handle -> positionAt(handle, sequence)
                .map(position -> new PublishedState(
                        position.directoryId(),
                        position.epoch(),
                        position.sequence(),
                        position.chainHead(),
                        CurrentRecords.of(recordsAt(handle, sequence, false)),
                        recordsAt(handle, sequence, true).list(),
                        List.of())));
    }

    @Override
    public long sequenceAt(Instant instant) {
        return transactions.asking(handle -> handle.createQuery("""
                        SELECT sequence FROM directory.entry
                        WHERE recorded_at <= :instant
                        ORDER BY recorded_at DESC, sequence DESC
                        LIMIT 1
                        """)
                // The driver would round up, to an entry of later.
                .bind("instant", instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public EntryPage entriesAfter(long since, int limit) {
        requireSequence(since);
        requireLimit(limit);
        return page(AFTER, since, limit);
    }

    @Override
    public EntryPage entriesBefore(long before, int limit) {
        requireSequence(before);
        requireLimit(limit);
        return page(BEFORE, before, limit);
    }

    /** In one statement: two would need a transaction around them, whose beginning and end are exchanges of their own. */
    private EntryPage page(String query, long from, int limit) {
        EntryMapper mapper = new EntryMapper();
        List<Row> rows = transactions.asking(handle -> handle.createQuery(query)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) ->
                        new Row(row.getLong("newest"), row.getString("line") == null ? null : mapper.map(row, context)))
                .list());
        return new EntryPage(
                rows.stream().flatMap(row -> Stream.ofNullable(row.entry())).toList(),
                rows.get(0).newest());
    }

    /** The newest sequence, and an entry; none in the only row of a page without any. */
    private record Row(long newest, @Nullable StoredEntry entry) {}

    @Override
    public Optional<StoredEntry> entry(long sequence) {
        requireSequence(sequence);
        return transactions.asking(handle -> handle.createQuery("""
                        SELECT sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason,
                               previous_hash, line, record_text
                        FROM directory.entry
                        JOIN directory.entry_record USING (sequence)
                        WHERE sequence = :sequence
                        """)
                .bind("sequence", sequence)
                .map(new EntryMapper())
                .findOne());
    }

    @Override
    public RecordEntries entriesOf(RecordKind kind, RecordId id, long before, int limit) {
        requireSequence(before);
        requireLimit(limit);
        return transactions.reading(handle -> {
            List<StoredEntry> found = entriesOf(handle, kind, id, before, true, limit + 1L);
            if (found.size() <= limit) {
                return new RecordEntries(found, null, false);
            }
            List<StoredEntry> entries = found.subList(0, limit);
            long oldest = entries.get(limit - 1).entry().sequence();
            List<StoredEntry> earlier = entriesOf(handle, kind, id, oldest, false, 1);
            return new RecordEntries(entries, earlier.isEmpty() ? null : earlier.get(0), true);
        });
    }

    @Override
    public Optional<RecordId> findBySlug(RecordKind kind, Slug slug) {
        // The slugs of a text as entry_record_slugs has them, to the letter: the index is used for nothing else. On its
        // own first, so that no plan goes through the whole log instead.
        return transactions.asking(handle -> handle.createQuery("""
                        WITH named AS MATERIALIZED (
                            SELECT sequence FROM directory.entry_record
                            WHERE (coalesce(CAST(record_text AS jsonb) -> 'previous_slugs', '[]')
                                   || (CAST(record_text AS jsonb) -> 'slug')) @> to_jsonb(CAST(:slug AS text)))
                        SELECT id FROM named
                        JOIN directory.entry USING (sequence)
                        WHERE kind = :kind
                        ORDER BY sequence DESC
                        LIMIT 1
                        """)
                .bind("slug", slug.value())
                .bind("kind", kind.wire())
                .mapTo(String.class)
                .findOne()
                .map(RecordId::new));
    }

    private static Optional<Position> positionAt(Handle handle, long sequence) {
        return handle.createQuery("""
                        SELECT directory_id, epoch, sequence, hash
                        FROM directory.identity
                        CROSS JOIN directory.entry
                        WHERE sequence = :sequence
                        """)
                .bind("sequence", sequence)
                .map((row, context) -> new Position(
                        row.getObject("directory_id", UUID.class),
                        row.getLong("epoch"),
                        row.getLong("sequence"),
                        Sha256.of(row.getString("hash"))))
                .findOne();
    }

    /** The newest word on each record, to be gone through once, in parts; a redaction says nothing of the record itself. */
    private static ResultIterable<CurrentRecord> recordsAt(Handle handle, long sequence, boolean withdrawn) {
        return handle.createQuery("""
                        SELECT kind, id, record_text
                        FROM (SELECT DISTINCT ON (id, kind) sequence, operation, kind, id
                              FROM directory.entry
                              WHERE sequence <= :sequence AND operation <> 'redact'
                              ORDER BY id, kind, sequence DESC) newest
                        JOIN directory.entry_record USING (sequence)
                        WHERE (operation = 'withdraw') = :withdrawn AND record_text IS NOT NULL
                        ORDER BY CASE WHEN :withdrawn THEN '' ELSE kind END COLLATE "C", id
                        """)
                .bind("sequence", sequence)
                .bind("withdrawn", withdrawn)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new CurrentRecord(
                        WireName.parse(RecordKind.class, row.getString("kind")).orElseThrow(),
                        new RecordId(row.getString("id")),
                        row.getString("record_text")));
    }

    private static List<StoredEntry> entriesOf(
            Handle handle, RecordKind kind, RecordId id, long before, boolean redactions, long limit) {
        return handle.createQuery("""
                        SELECT sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason,
                               previous_hash, line, record_text
                        FROM directory.entry
                        JOIN directory.entry_record USING (sequence)
                        WHERE kind = :kind AND id = :id AND sequence < :before AND (:redactions OR operation <> 'redact')
                        ORDER BY sequence DESC
                        LIMIT :limit
                        """)
                .bind("kind", kind.wire())
                .bind("id", UUID.fromString(id.value()))
                .bind("before", before)
                .bind("redactions", redactions)
                .bind("limit", limit)
                .map(new EntryMapper())
                .list();
    }

    private static void requireSequence(long sequence) {
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence is negative");
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is less than 1");
        }
    }
}
