package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalContent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** One transaction at the desk. */
final class JdbiDeskSession implements Desk.Session {
    private final Handle handle;
    private final ActingKey who;

    JdbiDeskSession(Handle handle, ActingKey who) {
        this.handle = handle;
        this.who = who;
    }

    @Override
    public Desk.LogEnd lockLog() {
        return calling("""
                SELECT coalesce(sequence, 0) AS sequence, coalesce(hash, :nothing) AS hash, recorded_at
                FROM directory.lock_log(:key_id, :credential)
                """)
                .bind("nothing", Sha256.ZERO.hex())
                .map((row, context) -> new Desk.LogEnd(
                        row.getLong("sequence"),
                        Sha256.of(row.getString("hash")),
                        Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(Instant.EPOCH)))
                .one();
    }

    @Override
    public Optional<Desk.Standing> standing(RecordId id) {
        return JdbiProposalReader.standing(handle, id);
    }

    @Override
    public Optional<String> agreed(RecordId id) {
        return calling("""
                SELECT directory.agreed_text(:key_id, :credential, CAST(:id AS uuid))
                """)
                .bind("id", id.value())
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one();
    }

    @Override
    public Optional<Proposal> find(UUID proposal) {
        return JdbiProposalReader.find(handle, proposal);
    }

    @Override
    public void propose(UUID id, ProposalContent content, Instant at) {
        calling("""
                SELECT directory.propose(:key_id, :credential, :id, :content, :at)
                """)
                .bind("id", id)
                .bind("content", content.text())
                .bind("at", utc(at))
                .map((row, context) -> Boolean.TRUE)
                .one();
    }

    @Override
    public void revise(UUID id, Sha256 read, ProposalContent content, Instant at) {
        calling("""
                SELECT directory.revise_proposal(:key_id, :credential, :id, :read, :content, :at)
                """)
                .bind("id", id)
                .bind("read", read.hex())
                .bind("content", content.text())
                .bind("at", utc(at))
                .map((row, context) -> Boolean.TRUE)
                .one();
    }

    @Override
    public void reject(UUID id, Sha256 read, String reason, Instant at) {
        calling("""
                SELECT directory.reject_proposal(:key_id, :credential, :id, :read, :reason, :at)
                """)
                .bind("id", id)
                .bind("read", read.hex())
                .bind("reason", reason)
                .bind("at", utc(at))
                .map((row, context) -> Boolean.TRUE)
                .one();
    }

    @Override
    public void publish(UUID id, Sha256 read, List<StoredEntry> entries, Instant at) {
        calling("""
                SELECT directory.publish_proposal(
                    :key_id, :credential, :id, :read, CAST(:entries AS jsonb), :at)
                """)
                .bind("id", id)
                .bind("read", read.hex())
                .bind("entries", EntryJson.of(entries, Optional.empty()))
                .bind("at", utc(at))
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void publishAlone(List<StoredEntry> entries) {
        calling("""
                SELECT directory.publish_alone(:key_id, :credential, CAST(:entries AS jsonb))
                """)
                .bind("entries", EntryJson.of(entries, Optional.empty()))
                .mapTo(Long.class)
                .one();
    }

    private Query calling(String sql) {
        return handle.createQuery(sql).bind("key_id", who.keyId()).bind("credential", who.sha256());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
