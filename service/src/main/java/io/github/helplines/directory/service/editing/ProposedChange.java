package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a proposal: what becomes one entry when it is published.
 *
 * @param operation create, update, verify, withdraw, reinstate or redact
 * @param baseRevision the sequence of the record's newest entry that the author knew; 0 for a new record
 * @param record the record as it will be; absent when it is withdrawn or an old text is emptied
 * @param redacts the entry whose text is emptied; 0 for any other operation
 */
public record ProposedChange(
        Operation operation,
        RecordKind kind,
        RecordId id,
        long baseRevision,
        @Nullable DirectoryRecord record,
        long redacts) {
    public ProposedChange {
        requireNonNull(operation, "operation");
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        boolean withRecord = operation != Operation.WITHDRAW && operation != Operation.REDACT;
        if (operation == Operation.RECALL || withRecord != (record != null)) {
            throw new IllegalArgumentException("not a change that is proposed");
        }
    }

    /** A change that leaves this record. */
    public static ProposedChange of(Operation operation, long baseRevision, DirectoryRecord record) {
        return new ProposedChange(operation, record.kind(), record.id(), baseRevision, record, 0);
    }

    public static ProposedChange withdraw(RecordKind kind, RecordId id, long baseRevision) {
        return new ProposedChange(Operation.WITHDRAW, kind, id, baseRevision, null, 0);
    }

    /** Empties the text of an older entry of a record. */
    public static ProposedChange redact(RecordKind kind, RecordId id, long baseRevision, long redacts) {
        return new ProposedChange(Operation.REDACT, kind, id, baseRevision, null, redacts);
    }

    public Optional<DirectoryRecord> findRecord() {
        return Optional.ofNullable(record);
    }

    /**
     * Whether the record lists the channels that were recalled as it does now: none is forgotten, and none invented.
     *
     * @param current the record as it stands, or last stood; empty for one that never was
     */
    boolean keepsRecalled(Optional<JsonValue> current) {
        Optional<JsonValue> before = current.filter(JsonObject.class::isInstance)
                .map(found -> ((JsonObject) found).members().get("recalled"));
        return record == null
                || before.equals(
                        Optional.ofNullable(RecordCodec.write(record).members().get("recalled")));
    }

    /**
     * The text that the entry seals.
     *
     * @param current the record's text as it stands, for a withdrawal
     */
    String text(Optional<String> current) {
        if (record != null) {
            return EntryWriter.text(record);
        }
        if (operation == Operation.WITHDRAW) {
            return current.orElseThrow(() -> new IllegalStateException("a record that is not there is withdrawn"));
        }
        return CanonicalJson.write(new ObjectWriter()
                .put("kind", kind.wire())
                .put("id", id.value())
                .put("redacts", redacts)
                .build());
    }

    JsonObject toJson() {
        ObjectWriter writer = new ObjectWriter()
                .put("operation", operation.wire())
                .put("kind", kind.wire())
                .put("id", id.value());
        if (baseRevision > 0) {
            writer.put("base_revision", baseRevision);
        }
        findRecord().map(RecordCodec::write).ifPresent(json -> writer.put("record", (JsonValue) json));
        if (operation == Operation.REDACT) {
            writer.put("redacts", redacts);
        }
        return writer.build();
    }
}
