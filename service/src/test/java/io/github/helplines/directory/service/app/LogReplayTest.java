package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.CurrentRecords;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogReplayTest {
    private static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");
    private static final DirectoryRecord KEYS = TestRecords.named("lost-keys");
    private static final DirectoryRecord COUNCIL = TestRecords.named("meadow-council");

    private final EntryWriter writer = EntryWriter.ofEmptyLog();
    private final List<StoredEntry> entries = new ArrayList<>();

    private void log(Operation operation, DirectoryRecord record) {
        entries.add(writer.write(operation, record, Author.IMPORT, NOW));
    }

    private String fault(DirectoryRecord... current) {
        return fault(List.of(current), List.of());
    }

    private String fault(List<DirectoryRecord> current, List<DirectoryRecord> withdrawn) {
        LogReplay replay = new LogReplay();
        assertThat(replay.acceptAll(entries)).isEmpty();
        Sha256 head = entries.isEmpty()
                ? Sha256.ZERO
                : entries.get(entries.size() - 1).entry().hash();
        return replay.compare(new PublishedState(
                        UUID.randomUUID(),
                        1,
                        entries.size(),
                        head,
                        CurrentRecords.of(stored(current)),
                        stored(withdrawn),
                        List.of()))
                .orElse("");
    }

    private static List<CurrentRecord> stored(List<DirectoryRecord> records) {
        return records.stream()
                .map(record ->
                        new CurrentRecord(record.kind(), record.id(), CanonicalJson.write(RecordCodec.write(record))))
                .toList();
    }

    @Test
    void acceptsWhatTheLogLeavesBehind() {
        log(Operation.CREATE, KEYS);
        log(Operation.CREATE, COUNCIL);
        log(Operation.WITHDRAW, KEYS);
        log(Operation.VERIFY, COUNCIL);
        log(Operation.REINSTATE, KEYS);
        log(Operation.WITHDRAW, COUNCIL);
        assertThat(fault(List.of(KEYS), List.of(COUNCIL))).isEmpty();
        assertThat(fault(KEYS)).contains(COUNCIL.id().toString(), "withdrawn by the log", "is not there");
    }

    @Test
    void missesARecordThatWasNeverWithdrawn() {
        log(Operation.CREATE, KEYS);
        log(Operation.CREATE, COUNCIL);
        assertThat(fault(COUNCIL)).contains(KEYS.id().toString(), "is not there");
        assertThat(fault(KEYS, COUNCIL)).isEmpty();
    }

    @Test
    void findsARecordThatWasWithdrawnOrNeverThere() {
        log(Operation.CREATE, KEYS);
        log(Operation.WITHDRAW, KEYS);
        assertThat(fault(KEYS)).contains(KEYS.id().toString(), "by the log it is not");
        assertThat(fault(COUNCIL)).contains(COUNCIL.id().toString(), "by the log it is not");
        assertThat(fault(List.of(), List.of(KEYS, COUNCIL)))
                .contains(COUNCIL.id().toString(), "is withdrawn, and by the log it is not");
    }

    @Test
    void aTextIsMissingWhereARedactionSaysSoAndNowhereElse() {
        log(Operation.CREATE, KEYS);
        log(Operation.UPDATE, KEYS);
        String redaction =
                "{\"id\":\"" + KEYS.id() + "\",\"kind\":\"" + KEYS.kind().wire() + "\",\"redacts\":1}";
        StoredEntry first = entries.get(0);
        StoredEntry emptied = new StoredEntry(first.line(), first.entry(), null);
        entries.set(0, emptied);
        assertThat(fault(KEYS)).isEqualTo("entry 1: the record's text is missing, and nothing redacts it");

        entries.add(TestEntries.entry(
                Operation.REDACT, redaction, 3, entries.get(1).entry().hash(), NOW, "approver"));
        assertThat(fault(KEYS)).isEmpty();
        entries.add(TestEntries.entry(
                Operation.REDACT, redaction, 4, entries.get(2).entry().hash(), NOW, "approver"));
        assertThat(fault(KEYS)).as("twice is no harm").isEmpty();

        entries.set(0, first);
        assertThat(new LogReplay().acceptAll(entries)).contains("entry 3 redacts a text that is still there");
    }
}
