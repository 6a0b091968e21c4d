package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.CurrentDirectory;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.InMemoryDesk;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whatever desk stands there now. */
final class DeskOfNow implements Desk, ProposalReader, CurrentDirectory {
    private final Supplier<InMemoryDesk> now;

    DeskOfNow(Supplier<InMemoryDesk> now) {
        this.now = requireNonNull(now, "now");
    }

    @Override
    public String inOneTransaction(ActingKey who, Replay replay, Function<Session, String> work) {
        return now.get().inOneTransaction(who, replay, work);
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return now.get().find(id);
    }

    @Override
    public Optional<Standing> standing(RecordId id) {
        return now.get().standing(id);
    }

    @Override
    public List<Proposal> list(Proposal.Status status, Long before, int limit) {
        return now.get().list(status, before, limit);
    }

    @Override
    public Directory atLeast(long sequence) {
        return now.get().atLeast(sequence);
    }

    @Override
    public void published() {}
}
