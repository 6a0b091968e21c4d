package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.fixtures.InventedDirectory;
import io.github.helplines.directory.service.editing.ChangesOfState;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.CurrentRecords;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.TestEntries;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A log that changes are written to and taken back from, and what is published of it. */
final class RandomHistory {
    private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

    private final UUID directoryId = UUID.randomUUID();
    private Map<RecordId, DirectoryRecord> current = new LinkedHashMap<>();
    private Map<RecordId, DirectoryRecord> withdrawn = new LinkedHashMap<>();
    private List<StoredEntry> entries = new ArrayList<>();
    private Map<RecordId, DirectoryRecord> settled = Map.of();
    private Map<RecordId, DirectoryRecord> settledWithdrawn = Map.of();
    private List<StoredEntry> settledEntries = List.of();

    RandomHistory(long seed, int services) throws IOException {
        new InventedDirectory(seed, services).write(line -> put(Operation.CREATE, StoredRecords.read(line)));
        Service like =
                all(Service.class).stream().filter(Service::general).findFirst().orElseThrow();
        KeywordServices.like(like, like).forEach(service -> put(Operation.CREATE, service));
        settle();
    }

    PublishedState state(int newest) {
        return new PublishedState(
                directoryId,
                1,
                entries.size(),
                head(),
                CurrentRecords.of(texts(current)),
                texts(withdrawn),
                entries.subList(Math.max(0, entries.size() - newest), entries.size()));
    }

    PublishedChanges changes(long since) {
        return ChangesOfState.of(state(entries.size()), since, entries.size()).orElseThrow();
    }

    /** What happened until now is not undone. */
    void settle() {
        settled = new LinkedHashMap<>(current);
        settledWithdrawn = new LinkedHashMap<>(withdrawn);
        settledEntries = List.copyOf(entries);
    }

    void undo() {
        current = new LinkedHashMap<>(settled);
        withdrawn = new LinkedHashMap<>(settledWithdrawn);
        entries = new ArrayList<>(settledEntries);
    }

    /** Every record of a kind that is published. */
    <T extends DirectoryRecord> List<T> all(Class<T> type) {
        return current.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    int length() {
        return entries.size();
    }

    void withdraw(DirectoryRecord record) {
        append(Operation.WITHDRAW, record);
        current.remove(record.id());
        withdrawn.put(record.id(), record);
    }

    void put(Operation operation, DirectoryRecord record) {
        append(operation, record);
        current.put(record.id(), record);
        withdrawn.remove(record.id());
    }

    private void append(Operation operation, DirectoryRecord record) {
        entries.add(
                TestEntries.entry(operation, TestEntries.text(record), entries.size() + 1L, head(), AT, "approver"));
    }

    private Sha256 head() {
        return entries.isEmpty()
                ? Sha256.ZERO
                : entries.get(entries.size() - 1).entry().hash();
    }

    private static List<CurrentRecord> texts(Map<RecordId, DirectoryRecord> records) {
        return records.values().stream()
                .map(record -> new CurrentRecord(record.kind(), record.id(), TestEntries.text(record)))
                .toList();
    }
}
