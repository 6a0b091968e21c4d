package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Credential;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.InMemoryDeskState.Filed;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transaction at the desk without a database. */
final class InMemoryDeskSession implements Desk.Session {
    static final Set<Scope> PEOPLE = Set.of(Scope.EDITOR, Scope.APPROVER);

    private final InMemoryDeskState state;
    private final InMemoryKeyRing keys;
    private final ActingKey who;
    private final Instant now;

    InMemoryDeskSession(InMemoryDeskState state, InMemoryKeyRing keys, ActingKey who, Instant now) {
        this.state = state;
        this.keys = keys;
        this.who = who;
        this.now = now;
    }

    static Holder require(InMemoryKeyRing keys, ActingKey who, Set<Scope> wanted) {
        KeyId id = KeyId.parse(who.keyId()).orElseThrow(() -> new AccessRefusedException(Refusal.KEY_VALID));
        return keys.require(id, new Credential(who.sha256()), wanted);
    }

    private Holder require(Set<Scope> wanted) {
        return require(keys, who, wanted);
    }

    @Override
    public Desk.LogEnd lockLog() {
        require(PEOPLE);
        return state.log().end();
    }

    @Override
    public Optional<Desk.Standing> standing(RecordId id) {
        return state.log().standing(id);
    }

    @Override
    public Optional<String> agreed(RecordId id) {
        require(PEOPLE);
        return AloneRules.agreed(state.log(), id, now);
    }

    @Override
    public Optional<Proposal> find(UUID proposal) {
        return state.find(proposal);
    }

    @Override
    public void propose(UUID id, ProposalContent content, Instant at) {
        Holder author = require(Set.of(Scope.EDITOR));
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        Proposal made = new Proposal(
                id,
                state.proposals().size() + 1L,
                Proposal.Status.OPEN,
                1,
                content.text(),
                content.sha256(),
                kept,
                kept,
                null,
                null,
                null,
                null);
        if (state.proposals().putIfAbsent(id, new Filed(made, Set.of(author))) != null) {
            throw new RefusedException(Why.RULE, "proposal_pkey", null);
        }
    }

    @Override
    public void revise(UUID id, Sha256 read, ProposalContent content, Instant at) {
        Holder author = require(Set.of(Scope.EDITOR));
        Filed before = open(id, read);
        Proposal old = before.proposal();
        Proposal next = new Proposal(
                id,
                old.number(),
                old.status(),
                old.version() + 1,
                content.text(),
                content.sha256(),
                old.createdAt(),
                at.truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                null);
        state.proposals().put(id, before.by(next, author));
    }

    @Override
    public void reject(UUID id, Sha256 read, String reason, Instant at) {
        Holder person = require(PEOPLE);
        Filed before = open(id, read);
        if (!before.authors().contains(person)) {
            require(Set.of(Scope.APPROVER));
        }
        decide(before, Proposal.Status.REJECTED, at, reason, null, null);
    }

    @Override
    public void publish(UUID id, Sha256 read, List<StoredEntry> entries, Instant at) {
        Holder approver = require(Set.of(Scope.APPROVER));
        Filed before = open(id, read);
        if (before.authors().contains(approver)) {
            throw new RefusedException(Why.SECOND_PERSON, "second_person", null);
        }
        ProposalContent content =
                ProposalContent.read(EditingRoom.json(before.proposal().content()));
        if (content.changes().size() != entries.size()) {
            throw notProposed();
        }
        for (int i = 0; i < entries.size(); i++) {
            ProposedChange change = content.changes().get(i);
            Optional<Desk.Standing> standing = standing(change.id());
            if (standing.map(Desk.Standing::revision).orElse(0L) != change.baseRevision()) {
                throw new RefusedException(Why.STALE, "base_revision", i);
            }
            requireProposed(entries.get(i), change, standing, content.reason());
        }
        long last = state.log().append(entries, approver, id, now);
        decide(before, Proposal.Status.PUBLISHED, at, null, last - entries.size() + 1, last);
    }

    private static void requireProposed(
            StoredEntry stored, ProposedChange change, Optional<Desk.Standing> standing, String reason) {
        LogEntry entry = stored.entry();
        boolean same = entry.operation() == change.operation()
                && entry.kind().equals(change.kind().wire())
                && entry.id().equals(change.id().value())
                && entry.role().equals("approver")
                && entry.findReason().equals(Optional.of(reason))
                && (change.operation() == Operation.WITHDRAW
                        || stored.findRecordText()
                                .equals(Optional.of(change.text(
                                        standing.map(found -> found.record().text())))));
        if (!same) {
            throw notProposed();
        }
    }

    private static RefusedException notProposed() {
        return new RefusedException(Why.RULE, "entries_are_proposed", null);
    }

    @Override
    public void publishAlone(List<StoredEntry> entries) {
        Holder person = require(PEOPLE);
        AloneRules.check(state.log(), person, entries, now);
        state.log().append(entries, person, UUID.randomUUID(), now);
    }

    private Filed open(UUID id, Sha256 read) {
        Filed found = state.proposals().get(id);
        if (found == null) {
            throw new RefusedException(Why.NO_PROPOSAL, "proposal_exists", null);
        } else if (found.proposal().status() != Proposal.Status.OPEN) {
            throw new RefusedException(Why.DECIDED, "proposal_open", null);
        } else if (!found.proposal().contentSha256().equals(read)) {
            throw new RefusedException(Why.CONTENT_CHANGED, "content_read", null);
        }
        return found;
    }

    private void decide(
            Filed before,
            Proposal.Status status,
            Instant at,
            @Nullable String reason,
            @Nullable Long first,
            @Nullable Long last) {
        Proposal open = before.proposal();
        Proposal decided = new Proposal(
                open.id(),
                open.number(),
                status,
                open.version(),
                open.content(),
                open.contentSha256(),
                open.createdAt(),
                open.changedAt(),
                at.truncatedTo(ChronoUnit.MICROS),
                reason,
                first,
                last);
        state.proposals().put(open.id(), new Filed(decided, before.authors()));
    }
}
