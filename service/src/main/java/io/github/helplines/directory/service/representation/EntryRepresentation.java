package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the log as it is read: what its line says, the line itself, and the record it seals. */
@Schema(
        name = "Entry",
        description =
                "One change, sealed to the one before by its hash. It says in what role it was made, and never who"
                        + " made it.")
public record EntryRepresentation(
        long sequence,

        @Schema(description = "To the second; in the line to the microsecond.")
        OffsetDateTime recordedAt,

        @OpenValues(Operation.class) String operation,
        @OpenValues(Severity.class) @Nullable String severity,
        @OpenValues(RecordKind.class) String kind,
        @Schema(format = "uuid") String id,

        @Schema(description = "The record's slug in this entry; absent where its text is, and from a redaction.")
        @Nullable
        String slug,

        @Schema(example = "approver") String role,
        @Nullable String reason,

        @Schema(description = "SHA-256 of the record in its canonical form, as UTF-8.")
        String recordSha256,

        @Schema(description = "hash of the entry before; 64 zeros in the first.")
        String previousHash,

        @Schema(description = "SHA-256 of line, as UTF-8.") String hash,

        @Schema(description = "The entry in its canonical form, to the byte.")
        String line,

        @Schema(
                description = "The record in its canonical form; absent when its text was emptied.",
                type = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @JsonRawValue
        @Nullable
        Object record) {

    /** Some entries. */
    @Schema(name = "Entries")
    public record Page(
            List<EntryRepresentation> items,

            @Schema(description = "The newest sequence of the log.")
            long sequence) {
        public static Page of(List<StoredEntry> entries, long newest) {
            return new Page(entries.stream().map(EntryRepresentation::of).toList(), newest);
        }
    }

    public static EntryRepresentation of(StoredEntry stored) {
        LogEntry entry = stored.entry();
        return new EntryRepresentation(
                entry.sequence(),
                LondonTime.at(entry.recordedAt()),
                entry.operation().wire(),
                entry.findSeverity().map(Severity::wire).orElse(null),
                entry.kind(),
                entry.id(),
                slug(stored.recordText()),
                entry.role(),
                entry.reason(),
                entry.recordSha256().hex(),
                entry.previousHash().hex(),
                Sha256.hash(stored.line()).hex(),
                stored.line(),
                stored.recordText());
    }

    private static @Nullable String slug(@Nullable String text) {
        return text != null
                        && StoredText.read(text) instanceof JsonObject record
                        && record.members().get("slug") instanceof JsonString slug
                ? slug.value()
                : null;
    }
}
