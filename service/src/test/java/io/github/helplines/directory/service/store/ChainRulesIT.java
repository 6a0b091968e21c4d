package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database itself keeps the chain: it computes every hash again and believes nothing it is told. */
final class ChainRulesIT {
    private static final String KEYS = text("lost-keys");
    private static final String COUNCIL = text("meadow-council");
    private static final Instant LATER = OwnerLog.NOW.plusSeconds(60);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private OwnerLog log;
    private StoredEntry first;

    @BeforeEach
    void appendOne() {
        log = new OwnerLog(database.owner());
        first = entry(KEYS, 1, Sha256.ZERO, OwnerLog.NOW);
        log.appendAll(OwnerLog.json(List.of(first)));
    }

    @Test
    void takesTheEntryThatFollows() {
        log.appendAll(OwnerLog.json(List.of(entry(COUNCIL, 2, first.entry().hash(), LATER))));

        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isEqualTo(2);
    }

    @Test
    void refusesAPreviousHashThatIsNotTheNewestLines() {
        refused("HD002", "entry_follows_newest", entry(COUNCIL, 2, Sha256.ZERO, LATER));
        refused("HD002", "entry_follows_newest", entry(COUNCIL, 2, Sha256.hash("another line"), LATER));
    }

    @Test
    void refusesGapsAndRepeats() {
        refused("HD002", "entry_follows_newest", entry(COUNCIL, 3, first.entry().hash(), LATER));
        refused("HD002", "entry_follows_newest", entry(COUNCIL, 1, first.entry().hash(), LATER));
        refused("HD002", "entry_follows_newest", first);
    }

    @Test
    void refusesTimeThatGoesBack() {
        refused(
                "HD003",
                "recorded_at_never_decreases",
                entry(COUNCIL, 2, first.entry().hash(), OwnerLog.NOW.minusNanos(1000)));
    }

    @Test
    void refusesATextThatWasNotSealed() {
        StoredEntry sealed = entry(COUNCIL, 2, first.entry().hash(), LATER);
        StoredEntry altered =
                new StoredEntry(sealed.line(), sealed.entry(), COUNCIL.replace("A council.", "Another council."));

        refused("HD003", "record_sha256_agrees", altered);
    }

    @Test
    void refusesAnEntryThatNamesAnotherRecord() {
        LogEntry honest = entry(COUNCIL, 2, first.entry().hash(), LATER).entry();
        LogEntry misnamed = new LogEntry(
                2,
                LATER,
                Operation.CREATE,
                null,
                "topic",
                honest.id(),
                honest.recordSha256(),
                "approver",
                null,
                honest.previousHash());

        refused("HD003", "entry_names_record", new StoredEntry(misnamed.line(), misnamed, COUNCIL));
    }

    @Test
    void refusesALineThatIsNotCanonical() {
        StoredEntry honest = entry(COUNCIL, 2, first.entry().hash(), LATER);
        for (String line : List.of(
                honest.line().replace("\":", "\": "),
                honest.line().replace(".000000Z", "Z"),
                honest.line().replace("}", ",\"signature\":\"mine\"}"),
                honest.line().replace("}", ",\"role\":\"approver\"}"))) {
            assertThat(line).isNotEqualTo(honest.line());
            refused("23514", "entry_line_agrees", new StoredEntry(line, honest.entry(), COUNCIL));
        }
    }

    /** Such a time makes no line: whatever this one says would stand. */
    @Test
    void refusesATimeThatNoLineCanSay() {
        StoredEntry honest = entry(COUNCIL, 2, first.entry().hash(), LATER);
        String never = honest.line().replace("2026-11-03T08:01:00.000000Z", "infinity");
        String later = honest.line().replace("2026-11-03T08:01:00.000000Z", "10000-01-01T00:00:00.000000Z");

        for (String line : List.of(never.replace("}", ",\"then\":\"ring somebody else\"}"), later)) {
            refused("23514", "entry_recorded_at_range", new StoredEntry(line, honest.entry(), COUNCIL));
        }
    }

    @Test
    void refusesATextThatIsNotCanonical() {
        for (String text : List.of(
                COUNCIL.replace("\":", "\": "),
                COUNCIL.replace("{\"evidence\"", "{\"aside\":null,\"evidence\""),
                COUNCIL.replace("\"name\":", "\"name\":\"Another Council\",\"name\":"),
                COUNCIL.replace("A council.", "A \\u0063ouncil."),
                COUNCIL.replace("A council.", "A council\\u002e"),
                COUNCIL.replace("\"status\":\"active\"", "\"size\":1.5,\"status\":\"active\""),
                COUNCIL.replace("\"status\":\"active\"", "\"size\":1e2,\"status\":\"active\""),
                COUNCIL.replace("\"status\":\"active\"", "\"size\":-0,\"status\":\"active\""))) {
            assertThat(text).isNotEqualTo(COUNCIL);
            StoredEntry entry = EntryWriter.after(1, first.entry().hash())
                    .write(
                            Operation.CREATE,
                            RecordKind.ORGANISATION,
                            TestRecords.named("meadow-council").id(),
                            text,
                            null,
                            "approver",
                            null,
                            LATER);
            refused("HD003", "record_text_canonical", entry);
        }
    }

    @Test
    void spellsEveryTextAsRecordsAreWritten() {
        String odd = CanonicalJson.write(new ObjectWriter()
                .put("b", "a \"quote\", a \\, a tab\t, a \u0001 control, \u007f, é, \u2028 and 😀 / </b>")
                .put("a_b", 9007199254740991L)
                .put("aa", -1)
                .put("a", true)
                .put("list", new JsonArray(List.of(JsonValue.of("x"), new JsonArray(List.of()))))
                .put("object", JsonValue.JsonObject.of(new TreeMap<>()))
                .build());

        String spelt = database.owner()
                .withHandle(handle -> handle.createQuery("SELECT directory.canonical(CAST(:text AS jsonb))")
                        .bind("text", odd)
                        .mapTo(String.class)
                        .one());

        assertThat(spelt).isEqualTo(odd);
    }

    @Test
    void spellsEveryLineAsTheEntryDoes() {
        LogEntry full = new LogEntry(
                2,
                Instant.parse("2026-11-03T08:01:00.000001Z"),
                Operation.CREATE,
                Severity.CRITICAL,
                "organisation",
                entry(COUNCIL, 2, Sha256.ZERO, LATER).entry().id(),
                Sha256.hash(COUNCIL),
                "approver",
                "a \"quote\", a \\, a tab\t, a \u0001 control, \u007f, é, \u2028 and 😀 / </b>",
                first.entry().hash());

        log.appendAll(OwnerLog.json(List.of(new StoredEntry(full.line(), full, COUNCIL))));

        List<StoredEntry> read = new JdbiDirectoryReader(database.service()).entriesAfter(0, 10);
        assertThat(read.get(1).entry()).isEqualTo(full);
        assertThat(Chain.verify(read, full.hash())).isEmpty();
    }

    @Test
    void keepsTheHolderBesideTheLog() {
        Optional<String> holder = database.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT holder FROM directory.entry_record WHERE sequence = 1
                        """).mapTo(String.class).findOne());

        assertThat(holder).contains("somebody");
        assertThat(first.line()).doesNotContain("somebody");
    }

    @Test
    void createsARecordOnceAndChangesOnlyWhatIsThere() {
        refused("HD003", "created_once", entry(KEYS, 2, first.entry().hash(), LATER));
        for (Operation operation : List.of(Operation.UPDATE, Operation.WITHDRAW, Operation.VERIFY, Operation.RECALL)) {
            refused(
                    "HD003",
                    "changed_when_there",
                    OwnerLog.entry(operation, COUNCIL, 2, first.entry().hash(), LATER, "approver"));
        }
        refused(
                "HD003",
                "redacts_own_entry",
                OwnerLog.entry(Operation.REDACT, KEYS, 2, first.entry().hash(), LATER, "approver"));
    }

    @Test
    void neverTakesTheEmergencyRecordAway() {
        String emergency = CanonicalJson.write(RecordCodec.write(TestRecords.all().stream()
                .filter(record -> record.kind() == RecordKind.EMERGENCY)
                .findFirst()
                .orElseThrow()));
        log.appendTexts(Operation.CREATE, List.of(emergency));
        var state = new JdbiDirectoryReader(database.service()).read(0);
        for (Operation operation : List.of(Operation.WITHDRAW, Operation.RECALL)) {
            StoredEntry entry = OwnerLog.entry(operation, emergency, 3, state.chainHead(), LATER, "approver");
            assertThatThrownBy(() -> log.appendAll(OwnerLog.json(List.of(entry))))
                    .satisfies(thrown -> assertThat(DatabaseFault.of(thrown))
                            .contains(new DatabaseFault("HD003", "emergency_stays")));
        }
        assertThat(new JdbiDirectoryReader(database.service()).read(0)).isEqualTo(state);

        log.appendTexts(Operation.UPDATE, List.of(emergency));
        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isEqualTo(3);
    }

    @Test
    void writesAllOfACallOrNothing() {
        StoredEntry second = entry(COUNCIL, 2, first.entry().hash(), LATER);
        StoredEntry astray = entry(text("stolen-letters"), 3, Sha256.ZERO, LATER);

        assertThatThrownBy(() -> log.appendAll(OwnerLog.json(List.of(second, astray))))
                .isNotNull();
        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isEqualTo(1);
    }

    private void refused(String state, String rule, StoredEntry entry) {
        JsonValue item = OwnerLog.item(entry.line(), entry.findRecordText().orElseThrow());
        assertThatThrownBy(() -> log.appendAll(CanonicalJson.write(new JsonArray(List.of(item)))))
                .satisfies(thrown -> assertThat(DatabaseFault.of(thrown)).contains(new DatabaseFault(state, rule)));
        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isEqualTo(1);
    }

    private static StoredEntry entry(String text, long sequence, Sha256 previous, Instant at) {
        return OwnerLog.entry(Operation.CREATE, text, sequence, previous, at, "approver");
    }

    private static String text(String slug) {
        return CanonicalJson.write(RecordCodec.write(TestRecords.named(slug)));
    }
}
