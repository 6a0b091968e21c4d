package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.app.EditHistory.Edit;
import io.github.helplines.directory.service.app.EditHistory.End;
import io.github.helplines.directory.service.testing.TestEntries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker finds each kind of fault that it is there for, and none where there is none. */
class EditHistoryTest {
    private static final Instant AT = Instant.parse("2026-11-25T11:00:00Z");
    private static final String ID = "55ca2f3e-1cf1-4880-93a1-5249fa0fe5ff";

    private final EditHistory history = new EditHistory();
    private final List<StoredEntry> log = new ArrayList<>();

    @BeforeEach
    void aRecordIsImportedAndEditedTwice() {
        append("", "import");
        publish(1, "a");
        publish(2, "b");
        history.add(new Edit(ID, 1, text("late"), End.REFUSED, 0));
        history.add(new Edit(ID, 3, text("unheard"), End.UNKNOWN, 0));
        history.answered("one", "yes");
        history.answered("one", "yes");
    }

    @Test
    void nothingIsWrongWithWhatWasDoneInOrder() {
        assertThat(faults()).isEmpty();
        append("unheard", "approver");
        assertThat(faults()).as("what was not heard of may be there").isEmpty();
        assertThat(history.count(End.ACKNOWLEDGED)).isEqualTo(2);
    }

    @Test
    void findsALostUpdate() {
        publish(2, "c");
        assertThat(faults()).containsExactly("entry 4 starts from 2 and loses 3");
    }

    @Test
    void findsAnEntryThatIsThereTwice() {
        append("b", "approver");
        assertThat(faults()).contains("acknowledged as entry 3, and there 2 times");
        append("unheard", "approver");
        append("unheard", "approver");
        assertThat(faults()).contains("asked for once, and there 2 times");
    }

    @Test
    void findsAnAcknowledgedChangeThatIsNotThere() {
        log.remove(2);
        assertThat(faults()).containsExactly("acknowledged as entry 3, and there 0 times");
    }

    @Test
    void findsARefusedChangeThatIsThere() {
        append("late", "approver");
        assertThat(faults()).contains("refused on 1, and there all the same");
    }

    @Test
    void findsABrokenChain() {
        StoredEntry third = log.get(2);
        log.set(2, TestEntries.entry(Operation.UPDATE, text("b"), 3, Sha256.ZERO, AT, "approver"));
        assertThat(faults()).containsExactly("entry 3: it does not repeat the hash of the line before");
        log.set(2, third);
        log.remove(1);
        assertThat(faults()).anyMatch(fault -> fault.startsWith("entry 2: the sequence number is not"));
    }

    @Test
    void findsAChangeThatNobodyAskedFor() {
        append("made up", "approver");
        assertThat(faults()).containsExactly("entry 4 was never asked for");
    }

    @Test
    void findsAnAcknowledgementOfAnotherEntryOrRecord() {
        history.add(new Edit(ID, 3, text("c"), End.ACKNOWLEDGED, 5));
        history.add(new Edit("another", 4, text("d"), End.ACKNOWLEDGED, 5));
        append("c", "approver");
        append("d", "approver");
        assertThat(faults()).containsExactly("acknowledged as entry 5, and is entry 4", "entry 5 is of another record");
    }

    @Test
    void findsWhatIsNotServedAsTheLogSays() {
        assertThat(history.faults(log, Map.of(ID, text("a"))))
                .containsExactly("record " + ID + " is not served as entry 3 says");
        assertThat(history.faults(log, Map.of())).hasSize(1);
    }

    @Test
    void findsTwoAnswersToOneRequestAndWhateverWasSeenMeanwhile() {
        history.answered("one", "no");
        history.fault("answered with 500");
        assertThat(faults()).containsExactly("request one was answered in two ways", "answered with 500");
    }

    private List<String> faults() {
        return history.faults(
                log, Map.of(ID, log.get(log.size() - 1).findRecordText().orElseThrow()));
    }

    private void publish(long base, String what) {
        append(what, "approver");
        history.add(new Edit(ID, base, text(what), End.ACKNOWLEDGED, log.size()));
    }

    private void append(String what, String role) {
        Sha256 head = log.isEmpty()
                ? Sha256.ZERO
                : Sha256.hash(log.get(log.size() - 1).line());
        Operation operation = log.isEmpty() ? Operation.CREATE : Operation.UPDATE;
        log.add(TestEntries.entry(operation, text(what), log.size() + 1L, head, AT, role));
    }

    private static String text(String what) {
        return "{\"id\":\"" + ID + "\",\"kind\":\"organisation\",\"summary\":\"" + what + "\"}";
    }
}
