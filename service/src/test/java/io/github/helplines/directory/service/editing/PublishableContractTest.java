package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proposed can be published, whatever the store; what cannot be is refused when it is proposed. */
public abstract class PublishableContractTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final DirectoryRecord NEW_NUMBER = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");

    private EditingRoom room;

    /** A store with the test records; new for each test. */
    protected abstract EditingStore store();

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(store());
    }

    private long firstEntryOf(DirectoryRecord record) {
        return room.state().newestEntries().stream()
                .filter(entry -> entry.entry().id().equals(record.id().value()))
                .findFirst()
                .orElseThrow()
                .entry()
                .sequence();
    }

    @Test
    void aWithdrawnRecordsTextIsEmptiedWhenAnotherHasTakenItsPlace() {
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        long withdrawal = room.revision(YOUNG);
        assertThatThrownBy(() -> room.propose(
                        room.editor, ProposedChange.redact(RecordKind.SERVICE, YOUNG.id(), withdrawal, withdrawal)))
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::message)
                                .containsExactly("says what is left of a withdrawn record:"
                                        + " reinstate it with another record first"));
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.REINSTATE, withdrawal, NEW_NUMBER)));
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        for (long emptied : List.of(firstEntryOf(YOUNG), withdrawal)) {
            room.approve(
                    room.approver,
                    room.propose(
                            room.editor,
                            ProposedChange.redact(RecordKind.SERVICE, YOUNG.id(), withdrawal + 2, emptied)));
        }

        assertThat(room.state().newestEntries())
                .extracting(entry -> entry.findRecordText().orElse(""))
                .noneMatch(text -> text.contains("+447700900123"));
        assertThat(Chain.verify(room.state().newestEntries())).isEmpty();
        assertThat(room.directory().findWithdrawn(RecordKind.SERVICE, "harbour-young"))
                .isPresent();
    }
}
