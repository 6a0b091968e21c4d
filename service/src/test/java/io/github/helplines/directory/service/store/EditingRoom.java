package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.CurrentDirectory;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalContent;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import io.github.helplines.directory.service.testing.DatabaseKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that editing takes, on a database of its own with the test records imported and a few keys made. */
final class EditingRoom {
    static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

    final FreshDatabase database;
    final Desk desk;
    final Editing editing;
    final Alone alone;
    final ActingKey editor;
    final ActingKey otherEditor;
    final ActingKey approver;
    final ActingKey both;
    final ActingKey admin;

    EditingRoom(FreshDatabase database) {
        this.database = database;
        new JdbiDirectoryLog(database.service()).importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
        desk = new JdbiDesk(database.service());
        CurrentDirectory current = new CurrentDirectory() {
            @Override
            public Directory atLeast(long sequence) {
                return directory();
            }

            @Override
            public void published() {}
        };
        editing = new Editing(desk, current, EditingRoom::json, () -> NOW, UUID::randomUUID);
        alone = new Alone(desk, current, EditingRoom::json, () -> NOW);
        editor = DatabaseKeys.make(database.owner(), "staff-0001", "editor");
        otherEditor = DatabaseKeys.make(database.owner(), "staff-0002", "editor");
        approver = DatabaseKeys.make(database.owner(), "staff-0003", "approver");
        both = DatabaseKeys.make(database.owner(), "staff-0004", "approver,editor");
        admin = DatabaseKeys.make(database.owner(), "staff-0005", "admin");
    }

    PublishedState state() {
        return new JdbiDirectoryReader(database.service()).read(1000);
    }

    Directory directory() {
        PublishedState state = state();
        return Directory.of(
                state.sequence(),
                state.records().stream().map(EditingRoom::record).toList(),
                state.withdrawn().stream()
                        .map(EditingRoom::record)
                        .map(Withdrawn::of)
                        .toList());
    }

    long revision(DirectoryRecord record) {
        return revision(record.id());
    }

    long revision(RecordId id) {
        return state().newestEntries().stream()
                .filter(entry -> entry.entry().id().equals(id.value()))
                .mapToLong(entry -> entry.entry().sequence())
                .max()
                .orElse(0);
    }

    /** A proposal of these changes by the editor. */
    Proposal propose(ActingKey who, ProposedChange... changes) {
        String id = editing.propose(
                who,
                null,
                (directory, standing) -> content(changes),
                proposal -> proposal.id().toString());
        return new JdbiProposalReader(database.service())
                .find(UUID.fromString(id))
                .orElseThrow();
    }

    static ProposalContent content(ProposedChange... changes) {
        return new ProposalContent(List.of(changes), "A better word.", "Read on their page.");
    }

    void approve(ActingKey who, Proposal proposal, String... acknowledged) {
        approve(who, proposal.id(), proposal.contentSha256(), acknowledged);
    }

    void approve(ActingKey who, UUID id, Sha256 read, String... acknowledged) {
        editing.approve(who, null, id, read, Set.of(acknowledged), proposal -> "");
    }

    StoredEntry newest() {
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
