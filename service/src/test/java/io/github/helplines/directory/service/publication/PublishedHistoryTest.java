package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedHistoryTest {
    private static final Instant IMPORTED = Instant.parse("2026-11-02T09:30:00Z");
    private static final UUID DIRECTORY = UUID.fromString("00000000-0000-4000-8000-000000000999");
    private static final DirectoryRecord KEYS = TestRecords.named("lost-keys");
    private static final DirectoryRecord NEW_KEYS = TestRecords.edited(KEYS, "Keys are gone.", "The keys are gone.");

    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();

    private final TestEntries entries = TestEntries.imported(TestRecords.all(), IMPORTED);
    private final int first = TestRecords.all().size();
    private final InMemoryHistory stored = new InMemoryHistory(DIRECTORY, entries.all());
    private Snapshot inForce = publish();
    private final PublishedHistory history = over(stored);

    @Test
    void answersTheCurrentSequenceFromTheSnapshotInForce() {
        stored.setAway(true);

        assertThat(history.at(first)).isSameAs(inForce);
    }

    @Test
    void givesTheDirectoryAsItStood() {
        change(Operation.UPDATE, NEW_KEYS);
        change(Operation.WITHDRAW, TestRecords.named("meadow-desk"));

        Snapshot before = history.at(first);
        assertThat(before.sequence()).isEqualTo(first);
        assertThat(before.lines()).contains(TestEntries.text(KEYS)).hasSize(first);
        assertThat(before.chainHead())
                .isEqualTo(entries.all().get(first - 1).entry().hash());
        assertThat(history.at(first + 1).lines())
                .contains(TestEntries.text(NEW_KEYS))
                .hasSize(first);
        assertThat(inForce.lines())
                .hasSize(first)
                .last()
                .asString()
                .contains("\"kind\":\"withdrawn\"", "\"slug\":\"meadow-desk\"");
        assertThat(inForce.root()).isNotEqualTo(before.root());
    }

    @Test
    void givesStatesThatWouldNotBePublishedToday() {
        for (int sequence = 1; sequence < first; sequence++) {
            assertThat(history.at(sequence).lines()).hasSize(sequence);
        }
        assertThatThrownBy(() -> SnapshotBuilder.build(stored.stateAt(9).orElseThrow()))
                .isInstanceOf(UnpublishableException.class);
    }

    @Test
    void readsAStateOnceForWhoeverAsksAgain() {
        change(Operation.UPDATE, NEW_KEYS);
        int before = stored.statesRead();

        assertThat(history.at(first)).isSameAs(history.at(first)).isSameAs(history.at(first));
        assertThat(stored.statesRead()).isEqualTo(before + 1);
        stored.setAway(true);
        assertThat(history.at(first).sequence()).isEqualTo(first);
    }

    @Test
    void keepsTheFourAskedForLast() {
        for (long sequence : new long[] {1, 2, 3, 4, 1, 5}) {
            history.at(sequence);
        }
        int before = stored.statesRead();

        history.at(1);
        history.at(5);
        history.at(4);
        history.at(3);
        assertThat(stored.statesRead())
                .as("the two asked for longest ago were 2, and then 3")
                .isEqualTo(before);
        history.at(2);
        assertThat(stored.statesRead()).isEqualTo(before + 1);
    }

    @Test
    void keepsNothingOverAPublicationForATextMayHaveBeenEmptied() {
        change(Operation.UPDATE, NEW_KEYS);
        change(Operation.UPDATE, KEYS);
        assertThat(history.at(first + 1).lines()).contains(TestEntries.text(NEW_KEYS));

        stored.add(entries.addRedactionOf(first + 1, IMPORTED.plusSeconds(60)));
        stored.empty(first + 1);
        inForce = publish();

        assertThat(history.at(first + 1).lines())
                .doesNotContain(TestEntries.text(NEW_KEYS))
                .hasSize(first - 1);
        assertThat(inForce.lines()).contains(TestEntries.text(KEYS)).hasSize(first);
    }

    @Test
    void triesAgainAfterAFailure() {
        stored.setAway(true);
        assertThatThrownBy(() -> history.at(3)).isInstanceOf(DirectoryUnavailableException.class);
        stored.setAway(false);

        assertThat(history.at(3).sequence()).isEqualTo(3);
    }

    @Test
    void givesNothingThatIsNotPublishedYet() {
        stored.add(entries.add(Operation.UPDATE, NEW_KEYS, IMPORTED.plusSeconds(1)));

        for (long sequence : new long[] {0, -1, first + 1, first + 2}) {
            assertThatThrownBy(() -> history.at(sequence)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(history.sequenceAt(IMPORTED.plusSeconds(1))).isEqualTo(first);
        inForce = publish();
        assertThat(history.sequenceAt(IMPORTED.plusSeconds(1))).isEqualTo(first + 1);
        assertThat(history.sequenceAt(IMPORTED)).isEqualTo(first);
        assertThat(history.sequenceAt(IMPORTED.minusSeconds(1))).isZero();
    }

    @Test
    void anotherDirectorysLogIsNotThePastOfThisOne() {
        isNotAsked(new InMemoryHistory(UUID.randomUUID(), entries.all()));
    }

    @Test
    void anEmptiedLogIsNotThePastOfThisOne() {
        isNotAsked(new InMemoryHistory(DIRECTORY, List.of()));
    }

    @Test
    void aLogThatWentAnotherWayIsNotThePastOfThisOne() {
        List<StoredEntry> others = new ArrayList<>(entries.all());
        TestEntries parted = TestEntries.imported(TestRecords.all().subList(0, first - 1), IMPORTED);
        others.set(first - 1, parted.add(Operation.CREATE, NEW_KEYS, IMPORTED));
        isNotAsked(new InMemoryHistory(DIRECTORY, others));
    }

    private void isNotAsked(InMemoryHistory other) {
        PublishedHistory wrong = over(other);

        assertThatThrownBy(wrong::log).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> wrong.at(1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> wrong.sequenceAt(IMPORTED)).isInstanceOf(DirectoryUnavailableException.class);
    }

    @Test
    void theLogThatWentOnIsStillTheSame() {
        stored.add(entries.add(Operation.UPDATE, NEW_KEYS, IMPORTED.plusSeconds(1)));

        assertThat(history.log().entriesAfter(0, 1).newest()).isEqualTo(first + 1);
    }

    static List<DirectoryRecord> shipped() {
        return SHIPPED;
    }

    /** Whichever text was emptied, the rest is shown. */
    @ParameterizedTest
    @MethodSource("shipped")
    void aHoleLeavesEverythingElseInPlace(DirectoryRecord gone) {
        TestEntries log = TestEntries.imported(SHIPPED, IMPORTED);
        long hole = SHIPPED.indexOf(gone) + 1L;
        InMemoryHistory emptied = new InMemoryHistory(DIRECTORY, log.all());
        emptied.empty(hole);

        Snapshot snapshot = Snapshot.of(
                SnapshotBuilder.ofThePast(emptied.stateAt(SHIPPED.size()).orElseThrow()));

        assertThat(snapshot.lines()).hasSize(SHIPPED.size() - 1);
        assertThat(snapshot.directory().find(gone.getClass(), gone.id())).isEmpty();
        snapshot.rendered().services().forEach(service -> {
            assertThat(new String(snapshot.rendered().of(service).identity(), StandardCharsets.UTF_8))
                    .contains(service.summary());
            assertThat(snapshot.helpDesk().statuses().of(service, IMPORTED, IMPORTED))
                    .hasSameSizeAs(service.channels());
        });
        assertThat(snapshot.searchIndex().search("helpline", 10)).isNotEmpty();
        assertThat(snapshot.helpDesk().emergency().items())
                .hasSameSizeAs(EmergencyFloor.compiledIn().items());
        assertThat(snapshot.rendered().services()).hasSize((int) SHIPPED.stream()
                .filter(Service.class::isInstance)
                .filter(record -> !record.equals(gone))
                .count());
    }

    private void change(Operation operation, DirectoryRecord record) {
        stored.add(entries.add(operation, record, IMPORTED.plusSeconds(1)));
        inForce = publish();
    }

    private PublishedHistory over(InMemoryHistory log) {
        CurrentSnapshot current = new CurrentSnapshot() {
            @Override
            public Snapshot get() {
                return inForce;
            }

            @Override
            public Instant confirmedAt() {
                return IMPORTED;
            }
        };
        return new PublishedHistory(current, log);
    }

    private Snapshot publish() {
        return Snapshot.of(SnapshotBuilder.build(
                stored.stateAt(entries.newest().entry().sequence()).orElseThrow()));
    }
}
