package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.keyRefused;
import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every store works at the desk: once, as a whole, and one after the other. */
public abstract class DeskContractTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");

    private EditingRoom room;

    /** A store with the test records; new for each test. */
    protected abstract EditingStore store();

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(store());
    }

    protected final EditingRoom room() {
        return room;
    }

    private ProposedChange replace() {
        return ProposedChange.of(
                Operation.UPDATE, room.revision(YOUNG), TestRecords.edited(YOUNG, "+447700900123", "+447700900199"));
    }

    @Test
    void tellsHowARecordStandsOrLastStood() {
        CurrentRecord record = new CurrentRecord(YOUNG.kind(), YOUNG.id(), EntryWriter.text(YOUNG));
        assertThat(room.store.proposals().standing(YOUNG.id())).contains(new Desk.Standing(record, 9, false));

        room.alone.withdraw(room.editor, null, YOUNG.kind(), YOUNG.id(), "Closed.", entries -> "");

        assertThat(room.store.proposals().standing(YOUNG.id())).contains(new Desk.Standing(record, 13, true));
        assertThat(room.store.proposals().standing(YOUNG.channels().get(0).id()))
                .isEmpty();
    }

    @Test
    void aRequestSentTwiceIsDoneOnce() {
        Desk.Replay replay = new Desk.Replay("friday-1", Sha256.hash("this request"));
        String first = proposeWith(replay);

        assertThat(proposeWith(replay)).isEqualTo(first);
        assertThat(room.store.proposals().list(null, null, 10)).hasSize(1);
        refused(Why.REPLAY_KEY_USED, () -> proposeWith(new Desk.Replay("friday-1", Sha256.hash("another request"))));
    }

    @Test
    void aRequestIsRememberedForADay() {
        String first = proposeWith(new Desk.Replay("friday-1", Sha256.hash("this request")));
        room.store.letPass(Duration.ofHours(24).plusSeconds(1));

        assertThat(proposeWith(new Desk.Replay("friday-1", Sha256.hash("another request"))))
                .isNotEqualTo(first);
        assertThat(room.store.proposals().list(null, null, 10)).hasSize(2);
    }

    @Test
    void everybodyNamesTheirOwnRequests() {
        Desk.Replay replay = new Desk.Replay("friday-1", Sha256.hash("this request"));
        ActingKey anotherKey = room.store.key("staff-0001", Scope.EDITOR);
        String first = proposeWith(replay);

        assertThat(proposeWith(anotherKey, replay)).isEqualTo(first);
        assertThat(proposeWith(room.otherEditor, replay)).isNotEqualTo(first);
        keyRefused(Refusal.KEY_SCOPE, () -> proposeWith(room.admin, replay));
        keyRefused(
                Refusal.KEY_VALID,
                () -> proposeWith(new ActingKey(room.editor.keyId(), room.otherEditor.sha256()), replay));
    }

    @Test
    void aRequestThatIsBeingWorkedOnIsNotBegunAgain() {
        Desk.Replay replay = new Desk.Replay("friday-1", Sha256.hash("this request"));

        room.desk.inOneTransaction(room.editor, replay, session -> {
            assertThat(CompletableFuture.supplyAsync(() -> proposeWith(replay)))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(RefusedException.class)
                    .satisfies(thrown -> assertThat(((RefusedException) thrown.getCause()).why())
                            .isEqualTo(Why.IN_FLIGHT));
            return "";
        });
    }

    private String proposeWith(Desk.Replay replay) {
        return proposeWith(room.editor, replay);
    }

    private String proposeWith(ActingKey who, Desk.Replay replay) {
        return room.editing.propose(
                who,
                replay,
                (directory, standing) -> EditingRoom.content(replace()),
                proposal -> proposal.id().toString());
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        Desk.Replay replay = new Desk.Replay("friday-1", Sha256.hash("this request"));
        IllegalStateException failure = new IllegalStateException("the answer cannot be written");

        assertThatThrownBy(() -> room.editing.propose(
                        room.editor, replay, (directory, standing) -> EditingRoom.content(replace()), proposal -> {
                            throw failure;
                        }))
                .isSameAs(failure);
        assertThatThrownBy(() -> room.alone.recall(
                        room.editor,
                        replay,
                        YOUNG.channels().get(0).id(),
                        "+448081570002",
                        "Nobody answers.",
                        entries -> {
                            throw failure;
                        }))
                .isSameAs(failure);

        assertThat(room.store.proposals().list(null, null, 10)).isEmpty();
        assertThat(room.state().sequence()).isEqualTo(12);
        proposeWith(replay);
        assertThat(room.store.proposals().list(null, null, 10)).hasSize(1);
    }

    @Test
    void ofTwoApprovalsAtOnceOneCounts() {
        Proposal proposal = room.propose(room.editor, replace());
        List<CompletableFuture<String>> approvals = Stream.of(room.approver, room.both)
                .map(who -> CompletableFuture.supplyAsync(() -> room.editing.approve(
                        who, null, proposal.id(), proposal.contentSha256(), Set.of(), each -> "published")))
                .toList();

        assertThat(approvals.stream().map(DeskContractTest::outcome)).containsExactlyInAnyOrder("published", "DECIDED");
        assertThat(room.state().sequence()).isEqualTo(13);
    }

    private static String outcome(CompletableFuture<String> approval) {
        try {
            return approval.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return ((RefusedException) e.getCause()).why().name();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
