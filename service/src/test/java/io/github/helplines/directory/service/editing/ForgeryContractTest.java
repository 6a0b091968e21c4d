package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Forger.Sent;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store refuses although the service that asks for it has been taken over, with one person's key. */
public abstract class ForgeryContractTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final Service LINE = (Service) TestRecords.named("harbour-line");
    private static final Channel NUMBER = YOUNG.channels().get(0);
    private static final String FORGED = "+448081570666";

    private EditingRoom room;
    private Forger forger;

    /** A store with the test records; new for each test. */
    protected abstract EditingStore store();

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(store());
        forger = new Forger(room);
    }

    @AfterEach
    void theForgedNumberIsNowhere() {
        for (StoredEntry entry : room.state().newestEntries()) {
            assertThat(entry.line() + entry.findRecordText().orElse("")).doesNotContain(FORGED);
        }
    }

    @Test
    void nothingElseIsPublishedWithOneKey() {
        DirectoryRecord forged = TestRecords.edited(YOUNG, "+448081570002", FORGED);
        for (Operation operation : List.of(Operation.UPDATE, Operation.VERIFY, Operation.CREATE, Operation.REINSTATE)) {
            refusedAlone(Why.NOT_ALONE, Sent.of(operation, forged));
        }
        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.WITHDRAW, YOUNG).role("approver"));
        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.WITHDRAW, YOUNG).role("import"));
        refusedAlone(Why.RULE, Sent.of(Operation.RECALL, forged));
        refusedAlone(Why.RULE, Sent.of(Operation.WITHDRAW, forged));
    }

    private void refusedAlone(Why why, Sent... entries) {
        refusedEach(why, () -> forger.alone(room.editor, entries));
    }

    private void refusedEach(Why why, ThrowingCallable call) {
        PublishedState before = room.state();
        refused(why, call);
        assertThat(room.state().position()).isEqualTo(before.position());
        assertThat(room.state()).isEqualTo(before);
    }
}
