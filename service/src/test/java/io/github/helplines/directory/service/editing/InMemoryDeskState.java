package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.service.access.Holder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that a desk without a database keeps, as one transaction sees it. Not thread-safe. */
record InMemoryDeskState(InMemoryLog log, Map<UUID, Filed> proposals, Map<InMemoryDesk.Asked, InMemoryDesk.Told> told) {

    /** A proposal with those who wrote any version of it. */
    record Filed(Proposal proposal, Set<Holder> authors) {
        Filed {
            authors = Set.copyOf(authors);
        }

        /** The next version, by one of them or one more. */
        Filed by(Proposal version, Holder author) {
            Set<Holder> all = new LinkedHashSet<>(authors);
            all.add(author);
            return new Filed(version, all);
        }
    }

    InMemoryDeskState(InMemoryLog log) {
        this(log, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    InMemoryDeskState copy() {
        return new InMemoryDeskState(log.copy(), new LinkedHashMap<>(proposals), new LinkedHashMap<>(told));
    }

    Optional<Proposal> find(UUID id) {
        return Optional.ofNullable(proposals.get(id)).map(Filed::proposal);
    }
}
