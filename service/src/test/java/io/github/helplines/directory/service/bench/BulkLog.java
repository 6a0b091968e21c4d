package io.github.helplines.directory.service.bench;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.fixtures.InventedDirectory;
import io.github.helplines.directory.service.testing.TestEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A log written in bulk, past the functions that an editor's change goes through: they would take hours for a million
 * records. What is published is read from these three tables alone.
 */
final class BulkLog {
    private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

    private final Connection owner;
    private long sequence;
    private Sha256 head;

    /**
     * @param owner as the role that owns the tables
     * @param sequence of the newest entry; 0 while there is none
     * @param head the hash of its line
     */
    BulkLog(Connection owner, long sequence, Sha256 head) {
        this.owner = owner;
        this.sequence = sequence;
        this.head = head;
    }

    /** Writes an invented directory into an empty log, and returns how many records it has. */
    long write(InventedDirectory directory) throws SQLException, IOException {
        CopyIn entries = copy("""
                COPY directory.entry (sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason,
                    previous_hash, line, hash) FROM STDIN""");
        directory.write(line -> send(entries, entry(next(Operation.CREATE, line, null))));
        end(entries);
        CopyIn texts = copy("COPY directory.entry_record (sequence, record_text) FROM STDIN");
        long[] at = {0};
        directory.write(line -> send(texts, ++at[0] + "\t" + escaped(line) + "\n"));
        end(texts);
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    INSERT INTO directory.current_record (id, kind, sequence, text)
                    SELECT id, kind, sequence, record_text
                    FROM directory.entry JOIN directory.entry_record USING (sequence)""");
            statement.execute("ANALYZE");
        }
        return sequence;
    }

    /** Puts a record in the place of the one with its identity: committed, as a node then finds it. */
    void publish(DirectoryRecord record, Operation operation, Severity severity) throws SQLException {
        StoredEntry next = next(operation, TestEntries.text(record), severity);
        owner.setAutoCommit(false);
        insert(next);
        try (PreparedStatement current = owner.prepareStatement(
                "UPDATE directory.current_record SET sequence = ?, text = ? WHERE id = CAST(? AS uuid)")) {
            current.setLong(1, sequence);
            current.setString(2, next.recordText());
            current.setString(3, record.id().value());
            current.executeUpdate();
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private StoredEntry next(Operation operation, String text, @Nullable Severity severity) {
        sequence++;
        StoredEntry next = TestEntries.entry(operation, severity, text, sequence, head, AT, "approver");
        head = Sha256.hash(next.line());
        return next;
    }

    private void insert(StoredEntry next) throws SQLException {
        try (PreparedStatement entry = owner.prepareStatement("""
                        INSERT INTO directory.entry (sequence, recorded_at, operation, severity, kind, id, record_sha256,
                            role, reason, previous_hash, line, hash)
                        VALUES (?, CAST(? AS timestamptz), ?, ?, ?, CAST(? AS uuid), ?, ?, ?, ?, ?, ?)""");
                PreparedStatement text = owner.prepareStatement(
                        "INSERT INTO directory.entry_record (sequence, record_text) VALUES (?, ?)")) {
            String[] columns = columns(next);
            entry.setLong(1, sequence);
            for (int i = 1; i < columns.length; i++) {
                entry.setString(i + 1, columns[i]);
            }
            entry.executeUpdate();
            text.setLong(1, sequence);
            text.setString(2, next.recordText());
            text.executeUpdate();
        }
    }

    private static String[] columns(StoredEntry stored) {
        var entry = stored.entry();
        return new String[] {
            Long.toString(entry.sequence()),
            entry.recordedAt().toString(),
            entry.operation().wire(),
            entry.severity() == null ? null : entry.severity().wire(),
            entry.kind(),
            entry.id(),
            entry.recordSha256().hex(),
            entry.role(),
            entry.reason(),
            entry.previousHash().hex(),
            stored.line(),
            Sha256.hash(stored.line()).hex()
        };
    }

    private static String entry(StoredEntry stored) {
        StringBuilder row = new StringBuilder();
        for (String column : columns(stored)) {
            row.append(row.length() == 0 ? "" : "\t").append(column == null ? "\\N" : escaped(column));
        }
        return row.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private CopyIn copy(String sql) throws SQLException {
        return owner.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void send(CopyIn copy, String row) throws IOException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void end(CopyIn copy) throws SQLException {
        copy.endCopy();
    }
}
