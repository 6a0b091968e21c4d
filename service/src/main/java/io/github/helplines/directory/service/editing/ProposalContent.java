package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * All that somebody approves: what is to be published, to the letter, and why. Its hash is what an approval is bound to.
 *
 * @param changes in the order of their entries
 * @param reason why, for the public log
 * @param evidence how it is known, for whoever approves it
 */
public record ProposalContent(List<ProposedChange> changes, String reason, String evidence) {
    public ProposalContent {
        changes = List.copyOf(changes);
        requireNonNull(reason, "reason");
        requireNonNull(evidence, "evidence");
    }

    /** The canonical text. */
    public String text() {
        return CanonicalJson.write(new ObjectWriter()
                .putList("changes", changes, ProposedChange::toJson)
                .put("reason", reason)
                .put("evidence", evidence)
                .build());
    }

    /** The hash of the canonical text. */
    public Sha256 sha256() {
        return Sha256.hash(text());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ProposalContent read(JsonValue stored) {
        Faults faults = new Faults();
        ObjectReader reader = ObjectReader.of(stored, "", faults).orElseThrow(ProposalContent::unreadable);
        List<ProposedChange> changes = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("changes")) {
            changes.add(readChange(
                    ObjectReader.of(item.value(), item.pointer(), faults).orElseThrow(ProposalContent::unreadable)));
        }
        String reason = reader.requiredString("reason").orElseThrow(ProposalContent::unreadable);
        String evidence = reader.requiredString("evidence").orElseThrow(ProposalContent::unreadable);
        reader.finish();
        if (!faults.isEmpty()) {
            throw unreadable();
        }
        return new ProposalContent(changes, reason, evidence);
    }

    private static ProposedChange readChange(ObjectReader reader) {
        Operation operation = reader.requiredParsed("operation", "an operation", Operation::parse)
                .orElseThrow(ProposalContent::unreadable);
        RecordKind kind = reader.requiredParsed("kind", "a kind", text -> WireName.parse(RecordKind.class, text))
                .orElseThrow(ProposalContent::unreadable);
        RecordId id = reader.requiredParsed("id", "a UUID", RecordId::parse).orElseThrow(ProposalContent::unreadable);
        DirectoryRecord record = reader.value("record")
                .flatMap(value -> RecordCodec.read(value, reader.pointer("record"), reader.faults()))
                .orElse(null);
        ProposedChange change = new ProposedChange(
                operation,
                kind,
                id,
                reader.integer("base_revision").orElse(0),
                record,
                reader.integer("redacts").orElse(0));
        reader.finish();
        return change;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not the content of a proposal");
    }
}
