package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the database takes for a verification, whatever a service sends. */
class VerificationIT {
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");
    private static final DirectoryRecord CONFIRMED = TestRecords.edited(
            YOUNG, "\"method\":\"page_read\"", "\"method\":\"dialled\",\"checked_on\":\"2026-11-24\"");

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private EditingRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(new JdbiEditingStore(database));
    }

    private Proposal proposed(DirectoryRecord record) {
        return room.propose(room.editor, ProposedChange.of(Operation.VERIFY, room.revision(record), record));
    }

    @Test
    void evidenceMayChange() {
        room.approve(room.approver, proposed(CONFIRMED));

        assertThat(room.newest().entry().operation()).isEqualTo(Operation.VERIFY);
        assertThat(room.directory().find(DirectoryRecord.class, YOUNG.id())).contains(CONFIRMED);
    }

    @Test
    void aNumberBesideItMayNot() {
        long before = room.state().sequence();
        Proposal slipped = proposed(TestRecords.edited(CONFIRMED, "+447700900123", "+447700900199"));

        assertThatThrownBy(() -> room.approve(room.approver, slipped))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RefusedException.Why.RULE))
                .hasMessageContaining("verify_changes_evidence");
        assertThat(room.state().sequence()).isEqualTo(before);
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        Proposal own = room.propose(room.both, ProposedChange.of(Operation.VERIFY, room.revision(YOUNG), CONFIRMED));

        assertThatThrownBy(() -> room.approve(room.both, own))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RefusedException.Why.SECOND_PERSON));
    }
}
