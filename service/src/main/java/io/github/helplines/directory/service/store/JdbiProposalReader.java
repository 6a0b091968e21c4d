package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Proposals, from PostgreSQL. */
public final class JdbiProposalReader implements ProposalReader {
    private final Transactions transactions;

    public JdbiProposalReader(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return transactions.reading(handle -> find(handle, id));
    }

    static Optional<Proposal> find(Handle handle, UUID id) {
        return handle.createQuery("""
                        SELECT id, number, status, version, content, content_sha256, created_at, changed_at,
                               decided_at, decision_reason, first_sequence, last_sequence
                        FROM directory.proposal
                        WHERE id = :id
                        """).bind("id", id).map(new ProposalMapper()).findOne();
    }

    @Override
    public Optional<Desk.Standing> standing(RecordId id) {
        return transactions.reading(handle -> standing(handle, id));
    }

    static Optional<Desk.Standing> standing(Handle handle, RecordId id) {
        return handle.createQuery("""
                        SELECT kind, id, text, sequence, false AS withdrawn FROM directory.current_record
                        WHERE id = CAST(:id AS uuid)
                        UNION ALL
                        SELECT kind, id, record_text, sequence, true FROM directory.withdrawn
                        JOIN directory.entry_record USING (sequence)
                        WHERE id = CAST(:id AS uuid)
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Desk.Standing(
                        new CurrentRecord(
                                WireName.parse(RecordKind.class, row.getString("kind"))
                                        .orElseThrow(),
                                new RecordId(row.getString("id")),
                                row.getString("text")),
                        row.getLong("sequence"),
                        row.getBoolean("withdrawn")))
                .findOne();
    }

    @Override
    public List<Proposal> list(Proposal.@Nullable Status status, @Nullable Long before, int limit) {
        return transactions.reading(handle -> handle.createQuery("""
                        SELECT id, number, status, version, content, content_sha256, created_at, changed_at,
                               decided_at, decision_reason, first_sequence, last_sequence
                        FROM directory.proposal
                        WHERE (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:before AS bigint) IS NULL OR number < :before)
                        ORDER BY number DESC
                        LIMIT :limit
                        """)
                .bind("status", status == null ? null : status.wire())
                .bind("before", before)
                .bind("limit", limit)
                .map(new ProposalMapper())
                .list());
    }
}
