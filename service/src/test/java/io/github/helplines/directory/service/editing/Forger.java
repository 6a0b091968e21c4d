package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody who has taken over the service: what is sent to its store with a key is theirs to choose. */
final class Forger {
    private final EditingRoom room;

    Forger(EditingRoom room) {
        this.room = room;
    }

    /**
     * An entry as it is sent.
     *
     * @param text any text; an honest service sends that of a record
     */
    record Sent(Operation operation, RecordKind kind, RecordId id, String text, String role, String reason) {
        static Sent of(Operation operation, DirectoryRecord record) {
            return new Sent(
                    operation,
                    record.kind(),
                    record.id(),
                    EntryWriter.text(record),
                    "editor",
                    EditingRoom.content().reason());
        }

        Sent text(String other) {
            return new Sent(operation, kind, id, other, role, reason);
        }

        /** The same with another spelling somewhere in its text. */
        Sent spelt(String part, String otherwise) {
            if (!text.contains(part)) {
                throw new IllegalArgumentException("the text does not hold " + part);
            }
            return text(text.replace(part, otherwise));
        }

        Sent role(String other) {
            return new Sent(operation, kind, id, text, other, reason);
        }

        Sent reason(String other) {
            return new Sent(operation, kind, id, text, role, other);
        }
    }

    /** Sends entries as what one person publishes alone. */
    void alone(ActingKey who, Sent... entries) {
        aloneAt(room.store.clock().instant(), who, entries);
    }

    void aloneAt(Instant at, ActingKey who, Sent... entries) {
        room.desk.inOneTransaction(who, null, session -> {
            session.publishAlone(sealed(session.lockLog(), at, entries));
            return "";
        });
    }

    /** Proposes something that the service would not; a text that is no record's cannot be proposed. */
    Proposal propose(ActingKey who, ProposedChange... changes) {
        String id = room.desk.inOneTransaction(who, null, session -> {
            UUID made = UUID.randomUUID();
            session.propose(
                    made, EditingRoom.content(changes), room.store.clock().instant());
            return made.toString();
        });
        return room.found(UUID.fromString(id));
    }

    /** Sends entries as what this approver has read and approves. */
    void approve(ActingKey who, Proposal proposal, Sent... entries) {
        Instant at = room.store.clock().instant();
        room.desk.inOneTransaction(who, null, session -> {
            session.publish(proposal.id(), proposal.contentSha256(), sealed(session.lockLog(), at, entries), at);
            return "";
        });
    }

    private static List<StoredEntry> sealed(Desk.LogEnd end, Instant at, Sent... entries) {
        EntryWriter writer = EntryWriter.after(end.sequence(), end.head());
        List<StoredEntry> sealed = new ArrayList<>();
        for (Sent sent : entries) {
            sealed.add(writer.write(
                    sent.operation(),
                    sent.kind(),
                    sent.id(),
                    sent.text(),
                    null,
                    sent.role(),
                    sent.reason(),
                    end.notBefore(at)));
        }
        return sealed;
    }
}
