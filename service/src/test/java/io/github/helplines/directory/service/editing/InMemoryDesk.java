package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The desk without a database, with what is published beside it: for tests of what stands on them. One transaction at a
 * time; the others wait.
 */
public final class InMemoryDesk implements Desk, ProposalReader, CurrentDirectory, DirectoryReader {
    private static final Duration REPLAYED_FOR = Duration.ofHours(24);

    private final UUID directoryId = UUID.randomUUID();
    private final InMemoryKeyRing keys;
    private final ReentrantLock turn = new ReentrantLock();
    private final Set<Asked> inFlight = ConcurrentHashMap.newKeySet();
    private volatile InMemoryDeskState committed;
    private volatile Instant now;
    private volatile boolean away;

    /** A request by whom and under which key. */
    record Asked(Holder holder, String key) {}

    /** What a request was told. */
    record Told(Sha256 request, String answer, Instant at) {}

    /** A desk whose log begins with the import of these records. */
    public InMemoryDesk(List<? extends DirectoryRecord> records, InMemoryKeyRing keys, Instant now) {
        this.keys = keys;
        this.now = now;
        this.committed = new InMemoryDeskState(new InMemoryLog());
        EntryWriter.ofEmptyLog()
                .create(Directory.of(0, records).records(), Author.IMPORT, now)
                .forEach(entry -> committed.log().add(entry, null, UUID.randomUUID(), now));
    }

    public Instant now() {
        return now;
    }

    public void letPass(Duration time) {
        now = now.plus(time);
    }

    /** From now on the store cannot be reached, or can again. */
    public void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public String inOneTransaction(ActingKey who, @Nullable Replay replay, Function<Session, String> work) {
        requireThere();
        if (replay == null) {
            return inTurn(state -> work.apply(new InMemoryDeskSession(state, keys, who, now)));
        }
        Asked asked = new Asked(InMemoryDeskSession.require(keys, who, InMemoryDeskSession.PEOPLE), replay.key());
        if (!inFlight.add(asked)) {
            throw new RefusedException(Why.IN_FLIGHT, "request_in_flight", null);
        }
        try {
            return inTurn(state -> once(state, who, asked, replay.request(), work));
        } finally {
            inFlight.remove(asked);
        }
    }

    private String once(
            InMemoryDeskState state, ActingKey who, Asked asked, Sha256 request, Function<Session, String> work) {
        state.told().values().removeIf(told -> told.at().plus(REPLAYED_FOR).isBefore(now));
        Told before = state.told().get(asked);
        if (before != null && !before.request().equals(request)) {
            throw new RefusedException(Why.REPLAY_KEY_USED, "replay_key_used", null);
        } else if (before != null) {
            return before.answer();
        }
        String answer = work.apply(new InMemoryDeskSession(state, keys, who, now));
        state.told().put(asked, new Told(request, answer, now));
        return answer;
    }

    /** What is written to the copy is there for others once all of it is. */
    private String inTurn(Function<InMemoryDeskState, String> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside another");
        }
        turn.lock();
        try {
            InMemoryDeskState copy = committed.copy();
            String answer = work.apply(copy);
            committed = copy;
            return answer;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        requireThere();
        return committed.find(id);
    }

    @Override
    public Optional<Standing> standing(RecordId id) {
        requireThere();
        return committed.log().standing(id);
    }

    @Override
    public List<Proposal> list(Proposal.@Nullable Status status, @Nullable Long before, int limit) {
        requireThere();
        return committed.proposals().values().stream()
                .map(InMemoryDeskState.Filed::proposal)
                .filter(proposal -> status == null || proposal.status() == status)
                .filter(proposal -> before == null || proposal.number() < before)
                .sorted(Comparator.comparing(Proposal::number, Collections.reverseOrder()))
                .limit(limit)
                .toList();
    }

    @Override
    public Directory atLeast(long sequence) {
        requireThere();
        Directory directory = committed.log().directory();
        if (directory.sequence() < sequence) {
            throw new DirectoryUnavailableException(new IllegalStateException("not written yet"));
        }
        return directory;
    }

    @Override
    public void published() {}

    @Override
    public long sequence() {
        return position().sequence();
    }

    @Override
    public Position position() {
        return read(0).position();
    }

    @Override
    public PublishedState read(long since, int newestEntries) {
        if (since < 0 || newestEntries < 0) {
            throw new IllegalArgumentException("since or newestEntries is negative");
        }
        requireThere();
        return committed.log().state(directoryId, since, newestEntries);
    }

    @Override
    public Optional<PublishedChanges> changes(long since, int most) {
        return ChangesOfState.of(read(since, most), since, most);
    }

    @Override
    public List<StoredEntry> entriesAfter(long since, int limit) {
        if (since < 0 || limit < 1) {
            throw new IllegalArgumentException("since is negative, or limit less than 1");
        }
        requireThere();
        return committed.log().entries().stream().skip(since).limit(limit).toList();
    }

    private void requireThere() {
        if (away) {
            throw new DirectoryUnavailableException(new IllegalStateException("away"));
        }
    }
}
