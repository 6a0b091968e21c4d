package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that editing takes, on a store with the test records and a few keys, each of another person. */
public final class EditingRoom {
    public final EditingStore store;
    public final Desk desk;
    public final Editing editing;
    public final Alone alone;
    public final ActingKey editor;
    public final ActingKey otherEditor;
    public final ActingKey approver;
    public final ActingKey both;
    public final ActingKey admin;

    public EditingRoom(EditingStore store) {
        this.store = store;
        desk = store.desk();
        CurrentDirectory current = new CurrentDirectory() {
            @Override
            public Directory atLeast(long sequence) {
                return directory();
            }

            @Override
            public void published() {}
        };
        editing = new Editing(desk, current, EditingRoom::json, store.clock(), UUID::randomUUID);
        alone = new Alone(desk, current, EditingRoom::json, store.clock());
        editor = store.key("staff-0001", Scope.EDITOR);
        otherEditor = store.key("staff-0002", Scope.EDITOR);
        approver = store.key("staff-0003", Scope.APPROVER);
        both = store.key("staff-0004", Scope.APPROVER, Scope.EDITOR);
        admin = store.key("staff-0005", Scope.ADMIN);
    }

    public PublishedState state() {
        return store.state();
    }

    public Directory directory() {
        PublishedState state = state();
        return Directory.of(
                state.sequence(),
                state.records().stream().map(EditingRoom::record).toList(),
                state.withdrawn().stream()
                        .map(EditingRoom::record)
                        .map(Withdrawn::of)
                        .toList());
    }

    public long revision(DirectoryRecord record) {
        return revision(record.id());
    }

    public long revision(RecordId id) {
        return state().newestEntries().stream()
                .filter(entry -> entry.entry().id().equals(id.value()))
                .mapToLong(entry -> entry.entry().sequence())
                .max()
                .orElse(0);
    }

    /** A proposal of these changes. */
    public Proposal propose(ActingKey who, ProposedChange... changes) {
        String id = editing.propose(
                who,
                null,
                (directory, standing) -> content(changes),
                proposal -> proposal.id().toString());
        return found(UUID.fromString(id));
    }

    public Proposal found(UUID id) {
        return store.proposals().find(id).orElseThrow();
    }

    public static ProposalContent content(ProposedChange... changes) {
        return new ProposalContent(List.of(changes), "A better word.", "Read on their page.");
    }

    public void approve(ActingKey who, Proposal proposal, String... acknowledged) {
        approve(who, proposal.id(), proposal.contentSha256(), acknowledged);
    }

    public void approve(ActingKey who, UUID id, Sha256 read, String... acknowledged) {
        editing.approve(who, null, id, read, Set.of(acknowledged), proposal -> "");
    }

    public StoredEntry newest() {
        List<StoredEntry> entries = state().newestEntries();
        return entries.get(entries.size() - 1);
    }

    static JsonValue json(String text) {
        try {
            return StrictJson.read(text);
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static DirectoryRecord record(CurrentRecord stored) {
        return RecordCodec.read(json(stored.text()), "", new Faults()).orElseThrow();
    }
}
