package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.json.JsonDifference;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one record. */
@Schema(name = "History", description = "The entries of one record, the newest first, and what each changed.")
public record HistoryRepresentation(
        @OpenValues(RecordKind.class) String kind,
        @Schema(format = "uuid") String id,
        List<Item> items) {

    /** One entry. */
    @Schema(name = "HistoryItem")
    public record Item(
            long sequence,
            OffsetDateTime recordedAt,
            @OpenValues(Operation.class) String operation,
            @OpenValues(Severity.class) @Nullable String severity,
            @Schema(example = "approver") String role,
            @Nullable String reason,

            @Schema(description = "The sequence of the entry whose text this one emptied.") @Nullable
            Long redacts,

            @Schema(description = "Whether its text was emptied later.")
            boolean redacted,

            @Schema(
                    description = "Where the record differs from what it was before; of its first entry, all of it."
                            + " Absent when a text that is needed to tell was emptied.")
            @Nullable
            List<Change> changes) {}

    /** One part that is not what it was. */
    @Schema(
            name = "FieldChange",
            description =
                    "Items of a list that have an id are compared with those of the same id. Where they only changed"
                            + " places, the list itself is named, with the ids in the old and the new order.")
    public record Change(
            @Schema(
                    description = "Where: an RFC 6901 pointer into the record as it is; of what was taken out, into the"
                            + " record as it was.",
                    example = "/channels/0/number")
            String pointer,

            @Schema(description = "What stood there; absent for what was put in.") @JsonRawValue @Nullable
            Object before,

            @Schema(description = "What stands there; absent for what was taken out.") @JsonRawValue @Nullable
            Object after) {
        static Change of(FieldChange change) {
            return new Change(change.pointer(), raw(change.before()), raw(change.after()));
        }

        private static @Nullable String raw(@Nullable JsonValue value) {
            return value == null ? null : CanonicalJson.write(value);
        }
    }

    /**
     * @param entries of the record, the newest first
     * @param earlier the newest one before these that is no redaction; empty when they begin with the first
     */
    public static HistoryRepresentation of(
            RecordKind kind, RecordId id, List<StoredEntry> entries, Optional<StoredEntry> earlier) {
        return new HistoryRepresentation(
                kind.wire(),
                id.value(),
                IntStream.range(0, entries.size())
                        .mapToObj(i -> item(
                                entries.get(i),
                                Stream.concat(entries.subList(i + 1, entries.size()).stream(), earlier.stream())
                                        .filter(stored -> stored.entry().operation() != Operation.REDACT)
                                        .findFirst()))
                        .toList());
    }

    private static Item item(StoredEntry stored, Optional<StoredEntry> before) {
        LogEntry entry = stored.entry();
        Long redacts = entry.operation() == Operation.REDACT ? redacts(stored.recordText()) : null;
        return new Item(
                entry.sequence(),
                LondonTime.at(entry.recordedAt()),
                entry.operation().wire(),
                entry.findSeverity().map(Severity::wire).orElse(null),
                entry.role(),
                entry.reason(),
                redacts,
                stored.recordText() == null,
                redacts == null ? changes(stored, before) : List.of());
    }

    private static @Nullable Long redacts(@Nullable String text) {
        return text != null
                        && StoredText.read(text) instanceof JsonObject redaction
                        && redaction.members().get("redacts") instanceof JsonInteger sequence
                ? sequence.value()
                : null;
    }

    private static @Nullable List<Change> changes(StoredEntry stored, Optional<StoredEntry> before) {
        if (stored.recordText() == null) {
            return null;
        }
        JsonValue now = StoredText.read(stored.recordText());
        if (before.isEmpty()) {
            return List.of(Change.of(new FieldChange("", null, now)));
        }
        String text = before.get().recordText();
        return text == null
                ? null
                : JsonDifference.between(StoredText.read(text), now).stream()
                        .map(Change::of)
                        .toList();
    }
}
