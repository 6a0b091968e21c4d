package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** What one person published alone. */
@Schema(name = "Decision", description = "The entries that were written: it is published.")
public record DecisionRepresentation(
        List<Entry> entries,

        @Schema(description = "The newest sequence.") long sequence) {

    /** One entry. */
    @Schema(name = "DecisionEntry")
    public record Entry(
            long sequence,
            OffsetDateTime recordedAt,
            @OpenValues(Operation.class) String operation,
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id) {
        static Entry of(StoredEntry stored) {
            LogEntry entry = stored.entry();
            return new Entry(
                    entry.sequence(),
                    LondonTime.at(entry.recordedAt()),
                    entry.operation().wire(),
                    entry.kind(),
                    entry.id());
        }
    }

    /** @param entries at least one */
    public static DecisionRepresentation of(List<StoredEntry> entries) {
        return new DecisionRepresentation(
                entries.stream().map(Entry::of).toList(),
                entries.get(entries.size() - 1).entry().sequence());
    }
}
