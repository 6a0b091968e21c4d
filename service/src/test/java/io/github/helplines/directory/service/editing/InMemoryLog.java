package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.editing.Desk.LogEnd;
import io.github.helplines.directory.service.editing.Desk.Standing;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log without a database, and what it comes to. Not thread-safe. */
final class InMemoryLog {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final List<Kept> kept;
    private final Map<RecordId, Standing> standings;

    /** An entry with what stands beside it. */
    record Kept(StoredEntry stored, @Nullable Holder holder, UUID decision, Instant writtenAt) {
        LogEntry entry() {
            return stored.entry();
        }
    }

    InMemoryLog() {
        this(List.of(), Map.of());
    }

    private InMemoryLog(List<Kept> kept, Map<RecordId, Standing> standings) {
        this.kept = new ArrayList<>(kept);
        this.standings = new HashMap<>(standings);
    }

    InMemoryLog copy() {
        return new InMemoryLog(kept, standings);
    }

    List<Kept> kept() {
        return kept;
    }

    List<StoredEntry> entries() {
        return kept.stream().map(Kept::stored).toList();
    }

    LogEnd end() {
        if (kept.isEmpty()) {
            return new LogEnd(0, Sha256.ZERO, Instant.EPOCH);
        }
        LogEntry newest = kept.get(kept.size() - 1).entry();
        return new LogEnd(newest.sequence(), newest.hash(), newest.recordedAt());
    }

    Optional<Standing> standing(RecordId id) {
        return Optional.ofNullable(standings.get(id));
    }

    PublishedState state(UUID directoryId, long since, int newestEntries) {
        int from = (int) Math.max(Math.min(since, kept.size()), kept.size() - newestEntries);
        return new PublishedState(
                directoryId,
                1,
                end().sequence(),
                end().head(),
                CurrentRecords.of(records(false)),
                records(true),
                entries().subList(from, kept.size()));
    }

    Directory directory() {
        return Directory.of(
                end().sequence(),
                records(false).stream().map(each -> record(each.text())).toList(),
                records(true).stream()
                        .map(each -> Withdrawn.of(record(each.text())))
                        .toList());
    }

    private List<CurrentRecord> records(boolean withdrawn) {
        return standings.values().stream()
                .filter(standing -> standing.withdrawn() == withdrawn)
                .map(Standing::record)
                .sorted(Comparator.comparing((CurrentRecord record) ->
                                withdrawn ? "" : record.kind().wire())
                        .thenComparing(CurrentRecord::id))
                .toList();
    }

    static DirectoryRecord record(String text) {
        return RecordCodec.read(EditingRoom.json(text), "", new Faults()).orElseThrow();
    }

    /**
     * Appends entries that people decided on, or none of them where one breaks a rule.
     *
     * @return the sequence of the newest entry
     */
    long append(List<StoredEntry> entries, Holder holder, UUID decision, Instant now) {
        for (StoredEntry entry : entries) {
            if (entry.entry().recordedAt().isAfter(end().notBefore(now.plus(AHEAD)))) {
                throw broken("recorded_at_ahead");
            }
            add(entry, holder, decision, now);
        }
        if (!DirectoryCheck.checkFollowed(directory()).isEmpty()) {
            throw broken("directory_sound");
        }
        return end().sequence();
    }

    /** Appends an entry. */
    void add(StoredEntry stored, @Nullable Holder holder, UUID decision, Instant now) {
        LogEntry entry = stored.entry();
        String text = stored.findRecordText().orElseThrow(() -> broken("record_sha256_agrees"));
        LogEnd end = end();
        if (entry.sequence() != end.sequence() + 1 || !entry.previousHash().equals(end.head())) {
            throw broken("entry_follows_newest");
        } else if (entry.recordedAt().isBefore(end.recordedAt())) {
            throw broken("recorded_at_never_decreases");
        } else if (!entry.recordSha256().equals(Sha256.hash(text))
                || !entry.line().equals(stored.line())) {
            throw broken("record_sha256_agrees");
        }
        JsonObject after = LogRules.canonical(text);
        if (!JsonValue.of(entry.kind()).equals(after.members().get("kind"))
                || !JsonValue.of(entry.id()).equals(after.members().get("id"))) {
            throw broken("entry_names_record");
        }
        RecordId id = new RecordId(entry.id());
        if (entry.operation() == Operation.REDACT) {
            redact(id, after.members().get("redacts"));
        } else {
            LogRules.check(entry, standing(id), after);
            standings.put(
                    id,
                    new Standing(
                            new CurrentRecord(
                                    WireName.parse(RecordKind.class, entry.kind())
                                            .orElseThrow(),
                                    id,
                                    text),
                            entry.sequence(),
                            entry.operation() == Operation.WITHDRAW));
        }
        kept.add(new Kept(stored, holder, decision, now));
    }

    private void redact(RecordId id, @Nullable JsonValue redacts) {
        int place = redacts instanceof JsonInteger number ? (int) number.value() - 1 : -1;
        if (place < 0
                || place >= kept.size()
                || !kept.get(place).entry().id().equals(id.value())
                || kept.get(place).entry().operation() == Operation.REDACT) {
            throw broken("redacts_own_entry");
        } else if (standings.get(id).revision() == place + 1) {
            throw broken("redacts_what_is_past");
        }
        Kept old = kept.get(place);
        StoredEntry emptied = new StoredEntry(old.stored().line(), old.entry(), null);
        kept.set(place, new Kept(emptied, old.holder(), old.decision(), old.writtenAt()));
    }

    static RefusedException broken(String rule) {
        return new RefusedException(Why.RULE, rule, null);
    }
}
