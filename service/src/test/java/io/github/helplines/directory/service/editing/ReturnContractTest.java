package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back when one person returns a record alone, and what does not, whatever the store. */
public abstract class ReturnContractTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final Service LINE = (Service) TestRecords.named("harbour-line");

    private EditingRoom room;

    /** A store with the test records; new for each test. */
    protected abstract EditingStore store();

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(store());
    }

    private void recall(ActingKey who, Channel channel) {
        room.alone.recall(who, null, channel.id(), ContactValue.of(channel), "Nobody answers.", entries -> "");
    }

    private Service now(Service service) {
        return room.directory().find(Service.class, service.id()).orElseThrow();
    }

    private void agreeOn(DirectoryRecord record, String... acknowledged) {
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(record), record)),
                acknowledged);
    }

    private void giveBack(ActingKey who) {
        room.alone.giveBack(who, null, RecordKind.SERVICE, YOUNG.id(), "By mistake.", entries -> "");
    }

    @Test
    void aChangeIsTakenBackToWhatTwoPeopleAgreedOnBefore() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        agreeOn(changed);
        assertThat(now(YOUNG)).isEqualTo(changed);

        giveBack(room.editor);

        assertThat(now(YOUNG)).isEqualTo(YOUNG);
    }

    /** Two people replaced the number: one alone takes that back once, and does not make it come and go. */
    @Test
    void aReturnUndoesNoReturn() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        agreeOn(changed);
        giveBack(room.editor);

        returnedAlready(() -> giveBack(room.editor));
        returnedAlready(() -> giveBack(room.otherEditor));
        room.alone.withdraw(room.otherEditor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        returnedAlready(() -> giveBack(room.otherEditor));

        assertThat(room.newest().entry().operation()).isEqualTo(Operation.WITHDRAW);
    }

    @Test
    void whatTwoAgreedOnSinceIsReturnedAgain() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        agreeOn(changed);
        giveBack(room.editor);
        agreeOn(changed);

        giveBack(room.otherEditor);

        assertThat(now(YOUNG)).isEqualTo(YOUNG);
    }

    private static void returnedAlready(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.rule()).isEqualTo("returned_once"));
    }

    @Test
    void returnsCountWithRecallsAndWithdrawals() {
        agreeOn(TestRecords.edited(YOUNG, "+447700900123", "+447700900199"));
        recall(room.editor, LINE.channels().get(0));
        recall(room.editor, LINE.channels().get(2));
        recall(room.editor, LINE.channels().get(3));

        refused(Why.TOO_OFTEN, () -> giveBack(room.editor));
        room.store.letPass(Duration.ofHours(1).plusSeconds(1));
        giveBack(room.editor);
        recall(room.editor, YOUNG.channels().get(0));
        recall(room.editor, YOUNG.channels().get(1));

        refused(Why.TOO_OFTEN, () -> recall(room.editor, YOUNG.channels().get(3)));
    }

    @Test
    void aReturnNeverBringsBackWhatWasRecalled() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "\"general\":false", "\"general\":true");
        agreeOn(changed);
        Channel wrong = YOUNG.channels().get(0);
        recall(room.editor, wrong);

        giveBack(room.otherEditor);

        assertThat(now(YOUNG).general()).isFalse();
        assertThat(now(YOUNG).channels()).extracting(Channel::id).doesNotContain(wrong.id());
        assertThat(now(YOUNG).recalled()).hasSize(1);
    }

    /** The number was wrong wherever it was: a record that had it before does not bring it back. */
    @Test
    void aReturnBringsBackNoNumberThatWasRecalledElsewhere() {
        Service desk = (Service) TestRecords.edited(
                TestRecords.named("meadow-desk"), "\"short_code\":\"60888\"", "\"number\":\"+447700900123\"");
        agreeOn(TestRecords.edited(YOUNG, "+447700900123", "+447700900199"));
        agreeOn(desk);
        recall(room.editor, desk.channels().get(0));
        recall(room.editor, LINE.channels().get(1));

        giveBack(room.otherEditor);

        assertThat(now(YOUNG).channels())
                .as("that of its short code, which others share, stays")
                .isEqualTo(YOUNG.channels().stream()
                        .filter(channel -> !ContactValue.of(channel).equals("+447700900123"))
                        .toList());
        assertThat(DirectoryCheck.check(room.directory())).isEmpty();
    }

    @Test
    void norDoesARecordThatWasNotThereWhenItWasRecalled() {
        Service desk = (Service) TestRecords.edited(
                TestRecords.named("meadow-desk"), "\"short_code\":\"60888\"", "\"number\":\"+447700900111\"");
        agreeOn(desk);
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        agreeOn(TestRecords.edited(desk, "+447700900111", "+447700900123"), "/changes/0/record/channels/0/number");
        recall(room.editor, now(desk).channels().get(0));

        giveBack(room.otherEditor);

        assertThat(now(YOUNG).channels())
                .hasSize(3)
                .noneMatch(each -> ContactValue.of(each).equals("+447700900123"));
    }

    /** What cannot be compared for certain is left out. */
    @Test
    void norAnAddressWithLettersWhoseSmallOnesNotEveryStoreKnows() {
        Service young = withWebsite("https://harbour.example/É");
        Service line = (Service) TestRecords.edited(LINE, "https://harbour.example/chat", "https://harbour.example/É");
        agreeOn(line);
        agreeOn(young);
        agreeOn(YOUNG);
        recall(room.editor, channel(line, "https://harbour.example/É"));

        giveBack(room.otherEditor);

        assertThat(now(YOUNG).channels())
                .hasSize(young.channels().size() - 1)
                .noneMatch(each -> ContactValue.of(each).equals("https://harbour.example/É"));
    }

    @Test
    void suchAnAddressThatTheRecordHasNowStays() {
        Service young = withWebsite("https://harbour.example/É");
        agreeOn(young);
        agreeOn(TestRecords.edited(young, "+447700900123", "+447700900199"));
        recall(room.editor, channel(LINE, "https://harbour.example/chat"));

        giveBack(room.otherEditor);

        assertThat(now(YOUNG)).isEqualTo(young);
    }

    private static Service withWebsite(String url) {
        return (Service) TestRecords.edited(
                YOUNG,
                "\"kind\":\"whats_app\",\"number\":\"+447700900124\"",
                "\"kind\":\"website\",\"url\":\"" + url + "\"");
    }

    private static Channel channel(Service service, String value) {
        return service.channels().stream()
                .filter(each -> ContactValue.of(each).equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterSevenDaysARecordIsReturnedByTwo() {
        agreeOn(TestRecords.edited(YOUNG, "+447700900123", "+447700900199"));
        room.alone.withdraw(
                room.editor,
                null,
                RecordKind.SERVICE,
                TestRecords.named("meadow-desk").id(),
                "Closed.",
                entries -> "");
        room.store.letPass(Duration.ofDays(7).plusSeconds(1));

        fails("/id", "nothing_agreed", () -> giveBack(room.editor));
        fails(
                "/id",
                "nothing_agreed",
                () -> room.alone.giveBack(
                        room.editor,
                        null,
                        RecordKind.SERVICE,
                        TestRecords.named("meadow-desk").id(),
                        "Open.",
                        entries -> ""));
    }

    @Test
    void thereIsNothingToReturnToWhereNothingElseWasAgreed() {
        fails("/id", "nothing_agreed", () -> giveBack(room.editor));
    }
}
