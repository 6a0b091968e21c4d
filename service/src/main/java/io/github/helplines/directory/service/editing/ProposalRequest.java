package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.MentionsAllowed;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an editor sends to propose changes.
 *
 * @param changes what to change
 * @param reason why, for the public log
 * @param evidence how it is known, for whoever approves it
 */
public record ProposalRequest(List<RequestedChange> changes, String reason, String evidence) {
    /** The most changes in one proposal: a second person has to read them all. */
    public static final int MAX_CHANGES = 100;

    private static final int MAX_REASON = 500;
    private static final int MAX_EVIDENCE = 4_000;

    public ProposalRequest {
        changes = List.copyOf(changes);
        requireNonNull(reason, "reason");
        requireNonNull(evidence, "evidence");
    }

    /** Reads a request, noting every fault; empty when there was one. */
    public static Optional<ProposalRequest> read(JsonValue body, Faults faults) {
        return ObjectReader.of(body, "", faults).flatMap(ProposalRequest::read);
    }

    private static Optional<ProposalRequest> read(ObjectReader reader) {
        int before = reader.faults().size();
        List<RequestedChange> changes = new ArrayList<>();
        List<ObjectReader.Item> items = reader.items("changes");
        if (items.isEmpty() || items.size() > MAX_CHANGES) {
            reader.fault("changes", items.isEmpty() ? "missing" : "too_many", "must hold from 1 to " + MAX_CHANGES);
        } else {
            for (ObjectReader.Item item : items) {
                ObjectReader.of(item.value(), item.pointer(), reader.faults())
                        .flatMap(RequestedChangeCodec::read)
                        .ifPresent(changes::add);
            }
        }
        Set<RecordId> seen = new HashSet<>();
        for (RequestedChange change : changes) {
            if (!seen.add(change.id())) {
                reader.fault("changes", "duplicate", "must not change one record twice");
            }
        }
        Optional<String> reason = text(reader, "reason", MAX_REASON);
        Optional<String> evidence = evidence(reader);
        reader.finish();
        if (reader.faults().size() > before || reason.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProposalRequest(changes, reason.get(), evidence.get()));
    }

    /** A text that must be there: not blank, not too long, without hidden characters. */
    static Optional<String> text(ObjectReader reader, String member, int max) {
        Optional<String> text = reader.requiredString(member);
        text.ifPresent(found -> {
            if (found.isBlank() || !found.equals(found.strip())) {
                reader.fault(member, "bad_value", "must not be empty, nor begin or end with a space");
            } else if (found.length() > max) {
                reader.fault(member, "too_long", "must have at most " + max + " characters");
            }
            for (String code : FreeText.textFaults(found)) {
                reader.fault(member, code, "has characters that are not allowed in a text");
            }
        });
        return text;
    }

    /** Why somebody does something alone, for the public log: without any number or address, which may be the wrong one. */
    public static Optional<String> publicReason(ObjectReader reader) {
        Optional<String> reason = reason(reader);
        if (reason.filter(text -> !FreeText.mentions(text).isEmpty()).isPresent()) {
            reader.fault("reason", "contact_in_text", "must mention no number or address");
        }
        return reason;
    }

    /** How something is known, for whoever approves it. */
    static Optional<String> evidence(ObjectReader reader) {
        return text(reader, "evidence", MAX_EVIDENCE);
    }

    /** Why somebody decides something. */
    public static Optional<String> reason(ObjectReader reader) {
        return text(reader, "reason", MAX_REASON);
    }

    /**
     * The content of a proposal.
     *
     * @throws ChangesRefusedException with every fault that shows against what is published
     */
    public ProposalContent draft(Directory directory, Function<RecordId, Optional<Standing>> standing, JsonText json) {
        Faults faults = new Faults();
        List<ProposedChange> proposed = new ArrayList<>();
        for (RequestedChange change : changes) {
            change.toPropose(standing.apply(change.id()), json, faults).ifPresent(proposed::add);
        }
        List<DirectoryRecord> touched = new ArrayList<>();
        for (ProposedChange change : proposed) {
            change.findRecord().ifPresent(touched::add);
            directory.find(DirectoryRecord.class, change.id()).ifPresent(touched::add);
        }
        if (MentionsAllowed.isBroken(reason, directory, touched)) {
            faults.add("/reason", "contact_in_text", "mentions a number or address that is no channel here");
        }
        if (!faults.isEmpty()) {
            throw new ChangesRefusedException(Why.INVALID, faults.toList());
        }
        return new ProposalContent(proposed, reason, evidence);
    }
}
