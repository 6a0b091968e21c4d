package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.json.JsonDifference;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.NewNumbers;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalContent;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.SameEvidence;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.github.helplines.directory.service.representation.ProposalRepresentation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows proposals beside what is published now. */
final class Proposals {
    private final CurrentSnapshot current;
    private final Editing editing;

    Proposals(CurrentSnapshot current, Editing editing) {
        this.current = requireNonNull(current, "current");
        this.editing = requireNonNull(editing, "editing");
    }

    ProposalRepresentation show(Proposal proposal) {
        ProposalContent content = editing.content(proposal);
        Directory now = current.get().content().directory();
        boolean open = proposal.status() == Proposal.Status.OPEN;
        return new ProposalRepresentation(
                proposal.id().toString(),
                proposal.number(),
                proposal.status().wire(),
                proposal.version(),
                proposal.contentSha256().hex(),
                content.reason(),
                content.evidence(),
                LondonTime.at(proposal.createdAt()),
                LondonTime.at(proposal.changedAt()),
                london(proposal.decidedAt()),
                proposal.decisionReason(),
                proposal.firstSequence(),
                proposal.lastSequence(),
                changes(now, content, open),
                open ? acknowledgements(now, content) : List.of());
    }

    /** @param open whether it can still be published, so that stale says something */
    List<ProposalRepresentation.Change> changes(Directory now, ProposalContent content, boolean open) {
        return content.changes().stream().map(change -> show(now, change, open)).toList();
    }

    static List<ProblemRepresentation.Detail> acknowledgements(Directory now, ProposalContent content) {
        return NewNumbers.find(now, content.changes()).stream()
                .map(ProblemRepresentation.Detail::of)
                .toList();
    }

    private ProposalRepresentation.Change show(Directory now, ProposedChange change, boolean open) {
        Optional<DirectoryRecord> before = now.find(DirectoryRecord.class, change.id());
        Optional<DirectoryRecord> after = change.findRecord();
        return new ProposalRepresentation.Change(
                change.operation().wire(),
                change.kind().wire(),
                change.id().value(),
                after.or(() -> before).map(record -> record.slug().value()).orElse(null),
                change.baseRevision(),
                open && isStale(change, before),
                change.operation() == Operation.REDACT ? List.of() : differences(before, after),
                notices(before, after),
                after.map(record -> CanonicalJson.write(RecordCodec.write(record)))
                        .orElse(null),
                change.operation() == Operation.REDACT ? change.redacts() : null);
    }

    /** As far as the snapshot tells: an entry that changed the record is newer than the one its author knew. */
    private boolean isStale(ProposedChange change, Optional<DirectoryRecord> before) {
        boolean there = before.isPresent();
        boolean newer = current.get().entries().stream()
                .anyMatch(stored -> stored.entry().sequence() > change.baseRevision()
                        && stored.entry().operation() != Operation.REDACT
                        && stored.entry().id().equals(change.id().value()));
        return newer || (change.operation() == Operation.CREATE && there);
    }

    private static List<ProposalRepresentation.Difference> differences(
            Optional<DirectoryRecord> before, Optional<DirectoryRecord> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty()
                    ? List.of()
                    : List.of(shown(new FieldChange(
                            "",
                            before.map(RecordCodec::write)
                                    .map(JsonValue.class::cast)
                                    .orElse(null),
                            after.map(RecordCodec::write)
                                    .map(JsonValue.class::cast)
                                    .orElse(null))));
        }
        List<ProposalRepresentation.Difference> shown = new ArrayList<>();
        JsonDifference.between(RecordCodec.write(before.get()), RecordCodec.write(after.get()))
                .forEach(change -> shown.add(shown(change)));
        return shown;
    }

    /** Of what stays and should not have: whoever approves a number has to know that nobody says how it is known. */
    private static @Nullable List<ProblemRepresentation.Detail> notices(
            Optional<DirectoryRecord> before, Optional<DirectoryRecord> after) {
        if (!(before.orElse(null) instanceof Service old) || !(after.orElse(null) instanceof Service service)) {
            return null;
        }
        List<ProblemRepresentation.Detail> found = SameEvidence.find(old, service).stream()
                .map(ProblemRepresentation.Detail::of)
                .toList();
        return found.isEmpty() ? null : found;
    }

    private static ProposalRepresentation.Difference shown(FieldChange change) {
        return new ProposalRepresentation.Difference(
                change.pointer(), raw(change.before()), raw(change.after()), words(change));
    }

    private static String words(FieldChange change) {
        String before = words(change.pointer(), change.before());
        String after = words(change.pointer(), change.after());
        if (change.before() == null) {
            return "added: " + after;
        }
        return change.after() == null ? "removed: " + before : before + " → " + after;
    }

    /** A number whole and in its groups, as somebody reads it aloud; anything else as it is written. */
    private static String words(String pointer, @Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return pointer.endsWith("/number")
                    ? PhoneNumber.parse(text.value()).map(PhoneNumber::display).orElse(text.value())
                    : text.value();
        }
        return value == null ? "" : CanonicalJson.write(value);
    }

    private static @Nullable String raw(@Nullable JsonValue value) {
        return value == null ? null : CanonicalJson.write(value);
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return instant == null ? null : LondonTime.at(instant);
    }
}
