package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of the log to an entry. The line is taken as it is stored, so that a chain check sees what is there. */
final class EntryMapper implements RowMapper<StoredEntry> {
    @Override
    public StoredEntry map(ResultSet row, StatementContext context) throws SQLException {
        LogEntry entry = new LogEntry(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Operation.parse(row.getString("operation")).orElseThrow(),
                severity(row.getString("severity")),
                row.getString("kind"),
                row.getString("id"),
                Sha256.of(row.getString("record_sha256")),
                row.getString("role"),
                row.getString("reason"),
                Sha256.of(row.getString("previous_hash")));
        return new StoredEntry(row.getString("line"), entry, row.getString("record_text"));
    }

    private static @Nullable Severity severity(@Nullable String wire) {
        return Optional.ofNullable(wire).flatMap(Severity::parse).orElse(null);
    }
}
