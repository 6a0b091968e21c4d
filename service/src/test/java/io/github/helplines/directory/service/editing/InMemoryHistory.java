package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What was published before, without a database: for tests of what stands on it. */
public final class InMemoryHistory implements DirectoryHistory {
    private static final Comparator<StoredEntry> NEWEST_FIRST = Comparator.comparing(
                    (StoredEntry stored) -> stored.entry().sequence())
            .reversed();

    private final UUID directoryId;
    private final List<StoredEntry> entries = new ArrayList<>();
    private boolean away;
    private int states;

    public InMemoryHistory(UUID directoryId, List<StoredEntry> entries) {
        this.directoryId = requireNonNull(directoryId, "directoryId");
        this.entries.addAll(entries);
    }

    public synchronized void add(StoredEntry entry) {
        entries.add(entry);
    }

    /** What a redaction does to the text of another entry. */
    public synchronized void empty(long sequence) {
        StoredEntry stored = entries.get((int) sequence - 1);
        entries.set((int) sequence - 1, new StoredEntry(stored.line(), stored.entry(), null));
    }

    /** From now on the store cannot be reached, or can again. */
    public synchronized void setAway(boolean away) {
        this.away = away;
    }

    /** How often a whole state was asked for. */
    public synchronized int statesRead() {
        return states;
    }

    @Override
    public synchronized Optional<Position> positionAt(long sequence) {
        return entry(sequence)
                .map(stored ->
                        new Position(directoryId, 1, sequence, stored.entry().hash()));
    }

    @Override
    public synchronized Optional<PublishedState> stateAt(long sequence) {
        states++;
        return positionAt(sequence)
                .map(position -> new PublishedState(
                        directoryId,
                        1,
                        sequence,
                        position.chainHead(),
                        CurrentRecords.of(recordsAt(sequence, false)),
                        recordsAt(sequence, true),
                        List.of()));
    }

    private List<CurrentRecord> recordsAt(long sequence, boolean withdrawn) {
        Map<String, Optional<CurrentRecord>> records = new TreeMap<>();
        for (StoredEntry stored : entries.subList(0, (int) sequence)) {
            LogEntry entry = stored.entry();
            Optional<CurrentRecord> record = stored.findRecordText()
                    .filter(text -> (entry.operation() == Operation.WITHDRAW) == withdrawn)
                    .map(text -> new CurrentRecord(
                            WireName.parse(RecordKind.class, entry.kind()).orElseThrow(),
                            new RecordId(entry.id()),
                            text));
            if (entry.operation() != Operation.REDACT) {
                records.put(entry.kind() + " " + entry.id(), record);
            }
        }
        Comparator<CurrentRecord> byIdentity = Comparator.comparing(CurrentRecord::id);
        Comparator<CurrentRecord> byKind =
                Comparator.comparing(record -> record.kind().wire());
        return records.values().stream()
                .flatMap(Optional::stream)
                .sorted(withdrawn ? byIdentity : byKind.thenComparing(byIdentity))
                .toList();
    }

    @Override
    public synchronized long sequenceAt(Instant instant) {
        requireThere();
        return entries.stream()
                .filter(stored -> !stored.entry().recordedAt().isAfter(instant))
                .count();
    }

    @Override
    public synchronized EntryPage entriesAfter(long since, int limit) {
        require(since, limit);
        return new EntryPage(entries.stream().skip(since).limit(limit).toList(), entries.size());
    }

    @Override
    public synchronized EntryPage entriesBefore(long before, int limit) {
        require(before, limit);
        return new EntryPage(
                entries.stream()
                        .filter(stored -> stored.entry().sequence() < before)
                        .sorted(NEWEST_FIRST)
                        .limit(limit)
                        .toList(),
                entries.size());
    }

    @Override
    public synchronized Optional<StoredEntry> entry(long sequence) {
        require(sequence, 1);
        return entries.stream().skip(Math.max(0, sequence - 1)).limit(sequence).findFirst();
    }

    @Override
    public synchronized RecordEntries entriesOf(RecordKind kind, RecordId id, long before, int limit) {
        require(before, limit);
        List<StoredEntry> all = entries.stream()
                .filter(stored -> stored.entry().kind().equals(kind.wire())
                        && stored.entry().id().equals(id.value())
                        && stored.entry().sequence() < before)
                .sorted(NEWEST_FIRST)
                .toList();
        List<StoredEntry> rest = all.subList(Math.min(limit, all.size()), all.size());
        return new RecordEntries(
                all.subList(0, all.size() - rest.size()),
                rest.stream()
                        .filter(stored -> stored.entry().operation() != Operation.REDACT)
                        .findFirst()
                        .orElse(null),
                !rest.isEmpty());
    }

    @Override
    public synchronized Optional<RecordId> findBySlug(RecordKind kind, Slug slug) {
        requireThere();
        return entries.stream()
                .sorted(NEWEST_FIRST)
                .filter(stored -> stored.entry().kind().equals(kind.wire()))
                .filter(stored -> stored.findRecordText().stream()
                        .flatMap(InMemoryHistory::slugs)
                        .anyMatch(JsonValue.of(slug.value())::equals))
                .map(stored -> new RecordId(stored.entry().id()))
                .findFirst();
    }

    private static Stream<JsonValue> slugs(String text) {
        try {
            Map<String, JsonValue> members = ((JsonObject) StrictJson.read(text)).members();
            return Stream.concat(
                    Stream.ofNullable(members.get("slug")),
                    members.get("previous_slugs") instanceof JsonArray former
                            ? former.items().stream()
                            : Stream.empty());
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void require(long sequence, int limit) {
        if (sequence < 0 || limit < 1) {
            throw new IllegalArgumentException("a sequence is negative, or limit less than 1");
        }
        requireThere();
    }

    private void requireThere() {
        if (away) {
            throw new DirectoryUnavailableException(new IllegalStateException("away"));
        }
    }
}
