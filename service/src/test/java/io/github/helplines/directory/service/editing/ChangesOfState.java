package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of everything that is published, what was published since. */
public final class ChangesOfState {
    private ChangesOfState() {}

    /** @param state with every entry since, if there are no more than {@code most} */
    public static Optional<PublishedChanges> of(PublishedState state, long since, int most) {
        if (state.sequence() - since > most) {
            return Optional.empty();
        }
        List<StoredEntry> entries = state.newestEntries().stream()
                .filter(entry -> entry.entry().sequence() > since)
                .toList();
        Set<RecordId> ids =
                entries.stream().map(entry -> new RecordId(entry.entry().id())).collect(Collectors.toSet());
        return Optional.of(new PublishedChanges(
                state.position(),
                entries,
                state.records().stream()
                        .filter(record -> ids.contains(record.id()))
                        .toList(),
                state.withdrawn().stream()
                        .filter(record -> ids.contains(record.id()))
                        .toList(),
                state.records().size()));
    }
}
