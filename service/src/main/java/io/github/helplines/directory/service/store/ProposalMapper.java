package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of proposals to a proposal. */
final class ProposalMapper implements RowMapper<Proposal> {

    @Override
    public Proposal map(ResultSet row, StatementContext context) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                WireName.parse(Proposal.Status.class, row.getString("status")).orElseThrow(),
                row.getInt("version"),
                row.getString("content"),
                Sha256.of(row.getString("content_sha256")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision_reason"),
                row.getObject("first_sequence", Long.class),
                row.getObject("last_sequence", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
