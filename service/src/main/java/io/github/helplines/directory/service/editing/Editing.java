package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.editing.Desk.LogEnd;
import io.github.helplines.directory.service.editing.Desk.Replay;
import io.github.helplines.directory.service.editing.Desk.Session;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of a proposal: made, changed, approved by a second person, published; or rejected. Safe for threads.
 *
 * <p>Every method throws {@link ChangesRefusedException} with all faults of the request, {@link RefusedException} when the
 * store refuses; nothing is written then. Throws {@link DirectoryUnavailableException} when the store cannot be reached: it
 * may have been written, where the connection broke as it was committed, and the same request sent again with the same
 * replay tells.
 */
public final class Editing {
    /** In what role the second person publishes. */
    static final String APPROVER = "approver";

    private final Desk desk;
    private final CurrentDirectory current;
    private final JsonText json;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Announcer announcer;

    /** Tells nobody of what waits. */
    public Editing(Desk desk, CurrentDirectory current, JsonText json, InstantSource clock, Supplier<UUID> ids) {
        this(desk, current, json, clock, ids, Announcer.NOBODY);
    }

    /**
     * @param ids gives proposals their identities
     * @param announcer is told of every proposal that waits
     */
    public Editing(
            Desk desk,
            CurrentDirectory current,
            JsonText json,
            InstantSource clock,
            Supplier<UUID> ids,
            Announcer announcer) {
        this.desk = requireNonNull(desk, "desk");
        this.current = requireNonNull(current, "current");
        this.json = requireNonNull(json, "json");
        this.clock = requireNonNull(clock, "clock");
        this.ids = requireNonNull(ids, "ids");
        this.announcer = requireNonNull(announcer, "announcer");
    }

    /** Makes the content of a proposal from what is published. Throws {@link ChangesRefusedException} for what it cannot. */
    public interface Drafting {
        ProposalContent draft(Directory directory, Function<RecordId, Optional<Standing>> standing);
    }

    /** What a request asks for, made from what is published when it is worked on. */
    public Drafting drafting(ProposalRequest request) {
        return (directory, standing) -> request.draft(directory, standing, json);
    }

    /** As for other changes, where somebody has confirmed what is published. */
    public Drafting drafting(VerificationRequest request) {
        return (directory, standing) -> request.draft(directory, standing, json);
    }

    /**
     * Checks what would be proposed, and writes nothing.
     *
     * @return the content, and the directory as it would be
     */
    public Draft tryOut(ActingKey who, Drafting drafting) {
        List<Draft> drafts = new ArrayList<>();
        desk.inOneTransaction(who, null, session -> {
            drafts.add(draft(session, drafting));
            return "";
        });
        return drafts.get(0);
    }

    /**
     * What a drafting came to.
     *
     * @param before what is published
     */
    public record Draft(ProposalContent content, Directory before, Candidate after) {}

    /**
     * Proposes changes.
     *
     * @param answer makes the answer, which is kept with the replay
     */
    public String propose(
            ActingKey who, @Nullable Replay replay, Drafting drafting, Function<Proposal, String> answer) {
        return announcing(Announcement.Event.PROPOSAL_CREATED, who, replay, answer, session -> {
            UUID id = ids.get();
            session.propose(id, draft(session, drafting).content(), clock.instant());
            return found(session, id);
        });
    }

    /** Writes another version of an open proposal; whoever does so is one of its authors. */
    public String revise(
            ActingKey who,
            @Nullable Replay replay,
            UUID id,
            Sha256 read,
            Drafting drafting,
            Function<Proposal, String> answer) {
        return announcing(Announcement.Event.PROPOSAL_REVISED, who, replay, answer, session -> {
            session.revise(id, read, draft(session, drafting).content(), clock.instant());
            return found(session, id);
        });
    }

    /** Ends a proposal without publishing it. */
    public String reject(
            ActingKey who,
            @Nullable Replay replay,
            UUID id,
            Sha256 read,
            String reason,
            Function<Proposal, String> answer) {
        return desk.inOneTransaction(who, replay, session -> {
            session.reject(id, read, reason, clock.instant());
            return answer.apply(found(session, id));
        });
    }

    /**
     * Publishes a proposal that somebody else wrote.
     *
     * @param read the hash of the content that the approver has read
     * @param acknowledged pointers to the numbers of {@link NewNumbers} that the approver has looked at
     */
    public String approve(
            ActingKey who,
            @Nullable Replay replay,
            UUID id,
            Sha256 read,
            Set<String> acknowledged,
            Function<Proposal, String> answer) {
        String answered = desk.inOneTransaction(who, replay, session -> {
            LogEnd end = session.lockLog();
            Proposal proposal = found(session, id);
            ProposalContent content = content(proposal);
            if (proposal.status() == Proposal.Status.OPEN) {
                Directory before = current.atLeast(end.sequence());
                RevisionCheck.require(session, content.changes(), json);
                requireFit(before, content.changes());
                requireAcknowledged(before, content.changes(), acknowledged);
            }
            session.publish(id, read, entries(session, end, content), clock.instant());
            return answer.apply(found(session, id));
        });
        current.published();
        return answered;
    }

    /** What a proposal says. */
    public ProposalContent content(Proposal proposal) {
        return ProposalContent.read(json.read(proposal.content()));
    }

    /** Announced once it is committed; an answer that was given before is no news. */
    private String announcing(
            Announcement.Event event,
            ActingKey who,
            @Nullable Replay replay,
            Function<Proposal, String> answer,
            Function<Session, Proposal> work) {
        AtomicReference<@Nullable Proposal> waiting = new AtomicReference<>();
        String answered = desk.inOneTransaction(who, replay, session -> {
            Proposal proposal = work.apply(session);
            waiting.set(proposal);
            return answer.apply(proposal);
        });
        Proposal proposal = waiting.get();
        if (proposal != null) {
            announcer.announce(new Announcement.ProposalWaits(
                    event, proposal.id(), proposal.number(), proposal.version(), proposal.changedAt()));
        }
        return answered;
    }

    private Draft draft(Session session, Drafting drafting) {
        Directory before = current.atLeast(0);
        ProposalContent content = drafting.draft(before, session::standing);
        RevisionCheck.require(session, content.changes(), json);
        Candidate after = requireFit(before, content.changes());
        return new Draft(content, before, after);
    }

    private List<StoredEntry> entries(Session session, LogEnd end, ProposalContent content) {
        EntryWriter writer = end.writer();
        Instant at = end.notBefore(clock.instant());
        List<StoredEntry> entries = new ArrayList<>();
        for (ProposedChange change : content.changes()) {
            Optional<CurrentRecord> before = session.standing(change.id()).map(Standing::record);
            entries.add(writer.write(
                    change.operation(),
                    change.kind(),
                    change.id(),
                    change.text(before.map(CurrentRecord::text)),
                    change.operation() == Operation.WITHDRAW ? Severity.IMPORTANT : Severity.ROUTINE,
                    APPROVER,
                    content.reason(),
                    at));
        }
        return entries;
    }

    private static Candidate requireFit(Directory before, List<ProposedChange> changes) {
        Candidate candidate = Candidate.of(before, changes);
        List<Fault> faults = candidate.faults();
        if (!faults.isEmpty()) {
            throw new ChangesRefusedException(Why.INVALID, faults);
        }
        return candidate;
    }

    private static void requireAcknowledged(Directory before, List<ProposedChange> changes, Set<String> acknowledged) {
        List<Fault> left = NewNumbers.find(before, changes).stream()
                .filter(fault -> !acknowledged.contains(fault.pointer()))
                .toList();
        if (!left.isEmpty()) {
            throw new ChangesRefusedException(Why.ACKNOWLEDGEMENT_NEEDED, left);
        }
    }

    private static Proposal found(Session session, UUID id) {
        return session.find(id)
                .orElseThrow(() -> new RefusedException(RefusedException.Why.NO_PROPOSAL, "proposal_exists", null));
    }
}
