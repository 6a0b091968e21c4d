package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.testing.TestRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person takes away does not wait for the texts that mention it, nor does anybody's work after it. */
class AloneTextsTest {
    /** Its page explains the name of its site. */
    private static final Service LINE = (Service) TestRecords.edited(
            TestRecords.named("harbour-line"), "Somebody to talk to.", "Somebody to talk to; read harbour.example.");

    private static final Service YOUNG = (Service) TestRecords.edited(
            TestRecords.named("harbour-young"),
            "For grown people.",
            "For grown people: harbour.example, 0808 157 0001.");

    private static final Service DESK = (Service) TestRecords.named("meadow-desk");

    private EditingRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(new InMemoryEditingStore());
        agreeOn(LINE);
        agreeOn(YOUNG);
    }

    @Test
    void aRecallLeavesADirectoryThatIsFollowedAndEdited() {
        recallTheChat();

        assertThat(DirectoryCheck.checkFollowed(room.directory())).isEmpty();
        assertThat(GoneContacts.hide(room.directory())
                        .service(LINE.slug())
                        .orElseThrow()
                        .summary())
                .isEqualTo("Somebody to talk to; read (address withdrawn).");
        agreeOn(TestRecords.edited(DESK, "\"rule_text\":\"Anyone.\"", "\"rule_text\":\"For anyone.\""));
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, DESK.id(), "Closed.", entries -> "");
    }

    @Test
    void whoChangesTheRecordItselfChangesTheTextToo() {
        recallTheChat();
        DirectoryRecord now = room.directory().find(Service.class, LINE.id()).orElseThrow();
        DirectoryRecord changed = TestRecords.edited(now, "People of full age or over.", "People of full age.");

        fails(
                "/changes/0/record/summary",
                "contact_in_text",
                () -> room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(now), changed)));
    }

    @Test
    void aVerificationRewritesNoTextAndIsNotKeptFromIt() {
        recallTheChat();
        DirectoryRecord now = room.directory().find(Service.class, LINE.id()).orElseThrow();
        DirectoryRecord verified = TestRecords.edited(now, "Answered by the service", "Answered by the team");

        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.VERIFY, room.revision(now), verified)));

        assertThat(room.directory().find(Service.class, LINE.id())).hasValue((Service) verified);
    }

    @Test
    void aServiceIsWithdrawnThoughOthersMentionItsSite() {
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, LINE.id(), "Closed.", entries -> "");

        assertThat(room.directory().service(LINE.slug())).isEmpty();
    }

    @Test
    void aServiceComesBackThoughItsOwnTextLostItsExplanation() {
        recallTheChat();
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, LINE.id(), "Closed.", entries -> "");

        room.alone.giveBack(room.editor, null, RecordKind.SERVICE, LINE.id(), "By mistake.", entries -> "");

        assertThat(room.directory().service(LINE.slug())).isPresent();
        assertThat(DirectoryCheck.checkFollowed(room.directory())).isEmpty();
    }

    /** A directory without a service is served by nobody: to withdraw the last would change nothing but the log. */
    @Test
    void theLastServiceStays() {
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, LINE.id(), "Closed.", entries -> "");
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");

        fails(
                "/changes",
                "last_service",
                () -> room.alone.withdraw(room.editor, null, RecordKind.SERVICE, DESK.id(), "Closed.", entries -> ""));
    }

    private void recallTheChat() {
        for (Channel channel : LINE.channels()) {
            if (channel instanceof Channel.Web
                    && room.directory().channel(channel.id()).isPresent()) {
                room.alone.recall(
                        room.editor, null, channel.id(), ContactValue.of(channel), "Somebody else.", entries -> "");
            }
        }
    }

    private void agreeOn(DirectoryRecord record) {
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(record), record)));
    }
}
