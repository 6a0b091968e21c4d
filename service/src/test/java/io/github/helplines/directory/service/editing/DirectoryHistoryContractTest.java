package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every implementation does, whatever it keeps the log in. The log: a first import, then one service that is
 * changed, renamed, withdrawn and put back, and between its entries those of other records, which no answer about it may
 * hold.
 */
public abstract class DirectoryHistoryContractTest {
    private static final Instant IMPORTED = Instant.parse("2026-11-02T09:30:00.123456Z");
    private static final Instant RENAMED = Instant.parse("2026-11-03T10:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-11-04T10:00:00Z");

    private static final DirectoryRecord DESK = TestRecords.named("meadow-desk");
    private static final DirectoryRecord RENAMED_DESK = TestRecords.edited(
            DESK, "\"slug\":\"meadow-desk\"", "\"previous_slugs\":[\"meadow-desk\"],\"slug\":\"meadow-window\"");
    private static final DirectoryRecord KEYS = TestRecords.named("lost-keys");
    private static final DirectoryRecord NEW_KEYS = TestRecords.edited(KEYS, "Keys are gone.", "The keys are gone.");
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");
    private static final DirectoryRecord NEW_YOUNG = TestRecords.edited(YOUNG, "+448081570002", "+448081570005");

    private final TestEntries log = TestEntries.imported(TestRecords.all(), IMPORTED);
    private final int first = TestRecords.all().size();

    protected abstract DirectoryHistory history();

    /** Writes entries into the log, which is empty before each test. */
    protected abstract void write(List<StoredEntry> entries);

    /** Writes an entry that redacts another, and empties that one's text. */
    protected abstract void redact(StoredEntry redaction, long emptied);

    /** Makes the store unreachable until the end of the test. */
    protected abstract void takeStoreAway();

    @BeforeEach
    void publish() {
        write(log.all());
        write(List.of(log.add(Operation.UPDATE, NEW_KEYS, RENAMED)));
        write(List.of(log.add(Operation.UPDATE, RENAMED_DESK, RENAMED)));
        write(List.of(log.add(Operation.UPDATE, NEW_YOUNG, RENAMED)));
        write(List.of(log.add(Operation.WITHDRAW, RENAMED_DESK, WITHDRAWN)));
        write(List.of(log.add(Operation.UPDATE, KEYS, WITHDRAWN)));
        write(List.of(log.add(Operation.REINSTATE, DESK, WITHDRAWN.plusSeconds(60))));
    }

    @Test
    void givesThePositionOfEachEntryAndOfNoOther() {
        Position newest = history().positionAt(first + 6).orElseThrow();

        assertThat(newest.chainHead()).isEqualTo(log.newest().entry().hash());
        for (StoredEntry stored : log.all()) {
            LogEntry entry = stored.entry();
            assertThat(history().positionAt(entry.sequence()))
                    .contains(new Position(newest.directoryId(), newest.epoch(), entry.sequence(), entry.hash()));
        }
        assertThat(history().positionAt(0)).isEmpty();
        assertThat(history().positionAt(first + 7)).isEmpty();
    }

    @Test
    void givesTheStateOfEachSequence() {
        assertThat(records(1)).isEqualTo(texts(List.of(TestRecords.all().get(0))));
        assertThat(records(first)).isEqualTo(texts(TestRecords.all()));
        assertThat(records(first + 1)).isEqualTo(texts(with(NEW_KEYS)));
        assertThat(records(first + 2)).isEqualTo(texts(with(NEW_KEYS, RENAMED_DESK)));
        assertThat(records(first + 3)).isEqualTo(texts(with(NEW_KEYS, RENAMED_DESK, NEW_YOUNG)));
        assertThat(records(first + 4)).isEqualTo(texts(without(DESK, with(NEW_KEYS, NEW_YOUNG))));
        assertThat(records(first + 5)).isEqualTo(texts(without(DESK, with(NEW_YOUNG))));
        assertThat(records(first + 6)).isEqualTo(texts(with(NEW_YOUNG)));
        assertThat(history().stateAt(0)).isEmpty();
        assertThat(history().stateAt(first + 7)).isEmpty();
    }

    @Test
    void givesWhatIsWithdrawnByIdentityWhateverItsKind() {
        DirectoryRecord organisation = TestRecords.named("old-harbour");
        DirectoryRecord topic = TestRecords.edited(
                TestRecords.edited(KEYS, KEYS.id().value(), "00000000-0000-4000-8000-000000000000"),
                "\"slug\":\"lost-keys\"",
                "\"slug\":\"found-keys\"");
        write(List.of(log.add(Operation.CREATE, topic, WITHDRAWN.plusSeconds(90))));
        write(List.of(log.add(Operation.WITHDRAW, organisation, WITHDRAWN.plusSeconds(90))));
        write(List.of(log.add(Operation.WITHDRAW, topic, WITHDRAWN.plusSeconds(90))));

        assertThat(history().stateAt(first + 9).orElseThrow().withdrawn())
                .extracting(CurrentRecord::id)
                .containsExactly(topic.id(), organisation.id());
    }

    @Test
    void givesAStateWithItsPositionAndNoEntries() {
        PublishedState state = history().stateAt(first + 2).orElseThrow();

        assertThat(state.position()).isEqualTo(history().positionAt(first + 2).orElseThrow());
        assertThat(state.newestEntries()).isEmpty();
    }

    @Test
    void aRedactionChangesNoStateAndLeavesAHoleWhereItsTextWas() {
        List<List<String>> before = new ArrayList<>();
        for (int sequence = 1; sequence <= first + 6; sequence++) {
            before.add(records(sequence));
        }
        redactFirstNameOfTheDesk();

        assertThat(records(first + 7)).isEqualTo(before.get(first + 5));
        for (int sequence = 1; sequence <= first + 6; sequence++) {
            List<String> expected = new ArrayList<>(before.get(sequence - 1));
            if (sequence == first + 2 || sequence == first + 3) {
                expected.remove(TestEntries.text(RENAMED_DESK));
                assertThat(expected).hasSize(first - 1);
            }
            assertThat(records(sequence)).as("at " + sequence).isEqualTo(expected);
        }
    }

    @Test
    void knowsHowFarTheLogHadComeAtAnInstant() {
        assertThat(history().sequenceAt(Instant.EPOCH)).isZero();
        assertThat(history().sequenceAt(IMPORTED.minusNanos(1))).isZero();
        assertThat(history().sequenceAt(IMPORTED)).isEqualTo(first);
        assertThat(history().sequenceAt(RENAMED.minusNanos(1))).isEqualTo(first);
        assertThat(history().sequenceAt(RENAMED)).isEqualTo(first + 3);
        assertThat(history().sequenceAt(WITHDRAWN.plusSeconds(59))).isEqualTo(first + 5);
        assertThat(history().sequenceAt(WITHDRAWN.plusSeconds(60))).isEqualTo(first + 6);
        assertThat(history().sequenceAt(Instant.parse("2199-01-01T00:00:00Z"))).isEqualTo(first + 6);
    }

    @Test
    void givesEntriesInOrder() {
        List<StoredEntry> all = log.all();

        assertThat(history().entriesAfter(0, 1000)).isEqualTo(new EntryPage(all, all.size()));
        assertThat(history().entriesAfter(3, 2)).isEqualTo(new EntryPage(all.subList(3, 5), all.size()));
        assertThat(history().entriesAfter(all.size(), 2)).isEqualTo(new EntryPage(List.of(), all.size()));
        assertThat(history().entriesAfter(all.size() + 9L, 2)).isEqualTo(new EntryPage(List.of(), all.size()));
    }

    @Test
    void givesEntriesFromTheNewestOn() {
        List<StoredEntry> all = log.all();

        assertThat(history().entriesBefore(all.size() + 1L, 1000))
                .isEqualTo(new EntryPage(newestFirst(all), all.size()));
        assertThat(history().entriesBefore(4, 2)).isEqualTo(new EntryPage(newestFirst(all.subList(1, 3)), all.size()));
        assertThat(history().entriesBefore(1, 2)).isEqualTo(new EntryPage(List.of(), all.size()));
        assertThat(history().entriesBefore(0, 2)).isEqualTo(new EntryPage(List.of(), all.size()));
    }

    @Test
    void givesOneEntry() {
        for (StoredEntry stored : log.all()) {
            assertThat(history().entry(stored.entry().sequence())).contains(stored);
        }
        assertThat(history().entry(0)).isEmpty();
        assertThat(history().entry(first + 7)).isEmpty();
    }

    @Test
    void anEmptiedTextIsGoneFromItsEntryAndFromNoOther() {
        redactFirstNameOfTheDesk();

        assertThat(history().entriesAfter(0, 1000).entries())
                .filteredOn(stored -> stored.findRecordText().isEmpty())
                .extracting(stored -> stored.entry().sequence())
                .containsExactly(first + 2L);
        assertThat(history().entry(first + 2).orElseThrow().line())
                .isEqualTo(log.all().get(first + 1).line());
    }

    @Test
    void givesTheEntriesOfOneRecord() {
        List<StoredEntry> desk = of(DESK);

        assertThat(desk).hasSize(4);
        assertThat(entriesOf(DESK, Long.MAX_VALUE, 100)).isEqualTo(new RecordEntries(desk, null, false));
        assertThat(entriesOf(DESK, Long.MAX_VALUE, 4)).isEqualTo(new RecordEntries(desk, null, false));
        assertThat(entriesOf(DESK, Long.MAX_VALUE, 3))
                .isEqualTo(new RecordEntries(desk.subList(0, 3), desk.get(3), true));
        assertThat(entriesOf(DESK, first + 6, 1)).isEqualTo(new RecordEntries(desk.subList(1, 2), desk.get(2), true));
        assertThat(entriesOf(DESK, 1, 5)).isEqualTo(new RecordEntries(List.of(), null, false));
        assertThat(entriesOf(KEYS, Long.MAX_VALUE, 100)).isEqualTo(new RecordEntries(of(KEYS), null, false));
    }

    @Test
    void givesNoEntriesOfARecordOfAnotherKindOrOfNone() {
        RecordEntries nothing = new RecordEntries(List.of(), null, false);

        assertThat(history().entriesOf(RecordKind.TOPIC, DESK.id(), Long.MAX_VALUE, 9))
                .isEqualTo(nothing);
        assertThat(history().entriesOf(RecordKind.SERVICE, new RecordId("00000000-0000-4000-8000-000000000999"), 99, 9))
                .isEqualTo(nothing);
    }

    @Test
    void theEntryBeforeAPageIsNoRedaction() {
        redactFirstNameOfTheDesk();
        StoredEntry changed = log.add(Operation.UPDATE, RENAMED_DESK, WITHDRAWN.plusSeconds(90));
        write(List.of(changed));

        RecordEntries page = entriesOf(DESK, Long.MAX_VALUE, 1);

        assertThat(page.entries()).containsExactly(changed);
        assertThat(page.earlier()).isEqualTo(log.all().get(first + 5));
        assertThat(entriesOf(DESK, Long.MAX_VALUE, 2).entries())
                .extracting(stored -> stored.entry().operation())
                .containsExactly(Operation.UPDATE, Operation.REDACT);
    }

    @Test
    void findsARecordByEverySlugItHad() {
        write(List.of(log.add(Operation.WITHDRAW, DESK, WITHDRAWN.plusSeconds(120))));

        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("meadow-desk")))
                .contains(DESK.id());
        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("meadow-window")))
                .contains(DESK.id());
        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("port-line")))
                .contains(TestRecords.named("harbour-line").id());
        assertThat(history().findBySlug(RecordKind.TOPIC, Slug.of("lost-keys"))).contains(KEYS.id());
    }

    @Test
    void findsNothingByASlugOfAnotherKindOrOfNobody() {
        assertThat(history().findBySlug(RecordKind.TOPIC, Slug.of("meadow-desk")))
                .isEmpty();
        assertThat(history().findBySlug(RecordKind.ORGANISATION, Slug.of("lost-keys")))
                .isEmpty();
        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("meadow"))).isEmpty();
    }

    @Test
    void findsNothingInATextThatWasEmptied() {
        StoredEntry withdrawal = log.all().get(first + 3);
        redactFirstNameOfTheDesk();
        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("meadow-window")))
                .as("the entry that withdrew it says it too")
                .contains(DESK.id());

        redact(
                log.addRedactionOf(withdrawal.entry().sequence(), WITHDRAWN.plusSeconds(91)),
                withdrawal.entry().sequence());

        assertThat(history().findBySlug(RecordKind.SERVICE, Slug.of("meadow-window")))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        RecordId id = DESK.id();
        assertThatThrownBy(() -> history().positionAt(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().stateAt(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entry(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesAfter(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesAfter(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesBefore(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesBefore(9, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesOf(RecordKind.SERVICE, id, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history().entriesOf(RecordKind.SERVICE, id, 9, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhenTheStoreIsAway() {
        DirectoryHistory history = history();
        takeStoreAway();

        assertThatThrownBy(() -> history.positionAt(1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.stateAt(1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.sequenceAt(RENAMED)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.entriesAfter(0, 1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.entriesBefore(9, 1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.entry(1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.entriesOf(RecordKind.SERVICE, DESK.id(), 9, 1))
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> history.findBySlug(RecordKind.SERVICE, DESK.slug()))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    private void redactFirstNameOfTheDesk() {
        redact(log.addRedactionOf(first + 2, WITHDRAWN.plusSeconds(90)), first + 2);
    }

    private RecordEntries entriesOf(DirectoryRecord record, long before, int limit) {
        return history().entriesOf(record.kind(), record.id(), before, limit);
    }

    private List<StoredEntry> of(DirectoryRecord record) {
        return newestFirst(log.all().stream()
                .filter(stored -> stored.entry().id().equals(record.id().value()))
                .toList());
    }

    private static List<StoredEntry> newestFirst(List<StoredEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                                (StoredEntry stored) -> stored.entry().sequence())
                        .reversed())
                .toList();
    }

    private List<String> records(long sequence) {
        return history().stateAt(sequence).orElseThrow().records().stream()
                .map(CurrentRecord::text)
                .toList();
    }

    private static List<String> texts(List<DirectoryRecord> records) {
        return records.stream()
                .sorted(Directory.SNAPSHOT_ORDER)
                .map(TestEntries::text)
                .toList();
    }

    private static List<DirectoryRecord> with(DirectoryRecord... changed) {
        return TestRecords.all().stream()
                .map(record -> Stream.of(changed)
                        .filter(each -> each.id().equals(record.id()))
                        .findFirst()
                        .orElse(record))
                .toList();
    }

    private static List<DirectoryRecord> without(DirectoryRecord gone, List<DirectoryRecord> records) {
        return records.stream().filter(record -> !record.id().equals(gone.id())).toList();
    }
}
