package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed after a sequence. */
@Schema(name = "Changes", description = "Entries after a sequence, in order, without gaps.")
public record ChangesRepresentation(
        List<Change> items,

        @Schema(description = "Ask for changes since this one next.")
        long nextSince,

        @Schema(description = "The newest sequence there is.")
        long sequence) {

    /** One entry. */
    @Schema(name = "Change")
    public record Change(
            long sequence,
            @OpenValues(Operation.class) String operation,
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id,
            @OpenValues(Severity.class) @Nullable String severity,

            @Schema(
                    description = "The record in its canonical form; absent when its text was emptied.",
                    type = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            @JsonRawValue
            @Nullable
            Object record) {

        static Change of(StoredEntry stored) {
            LogEntry entry = stored.entry();
            Severity severity = entry.severity();
            return new Change(
                    entry.sequence(),
                    entry.operation().wire(),
                    entry.kind(),
                    entry.id(),
                    severity == null ? null : severity.wire(),
                    stored.recordText());
        }
    }

    public static ChangesRepresentation of(List<StoredEntry> entries, long nextSince, long sequence) {
        return new ChangesRepresentation(entries.stream().map(Change::of).toList(), nextSince, sequence);
    }
}
