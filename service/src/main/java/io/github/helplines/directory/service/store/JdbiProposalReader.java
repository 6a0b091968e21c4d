package io.github.helplines.directory.service.store;

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
