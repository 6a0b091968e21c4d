package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Forger.Sent;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Duration;
import java.time.Instant;
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
        refusedAlone(Why.RULE, Sent.of(Operation.RECALL, YOUNG));
        refusedAlone(Why.RULE, Sent.of(Operation.WITHDRAW, forged));
        refusedAlone(Why.NOT_ALONE);
    }

    /** What is compared is all of the record, and not only what is left of it without the recalled channel. */
    @Test
    void aReturnPutsNothingInThePlaceOfWhatWasRecalled() {
        Service changed = (Service) TestRecords.edited(YOUNG, "\"general\":false", "\"general\":true");
        agreeOn(changed);
        forger.alone(room.editor, Sent.of(Operation.RECALL, changed.recalling(NUMBER.id(), next())));
        Service now = youngNow();

        for (Service agreed : List.of(YOUNG, changed)) {
            Service asItWas = agreed.with(agreed.channels(), now.recalled());
            Service forged = (Service) TestRecords.edited(asItWas, "+448081570002", FORGED);
            for (Service back : List.of(asItWas, forged, agreed)) {
                refusedAlone(Why.NOT_ALONE, Sent.of(Operation.UPDATE, back));
            }
        }
        forger.alone(room.editor, Sent.of(Operation.WITHDRAW, now));
        for (Service agreed : List.of(YOUNG, changed)) {
            Service asItWas = agreed.with(agreed.channels(), now.recalled());
            Service forged = (Service) TestRecords.edited(asItWas, "+448081570002", FORGED);
            for (Service back : List.of(asItWas, forged, agreed)) {
                refusedAlone(Why.NOT_ALONE, Sent.of(Operation.REINSTATE, back));
            }
        }
        forger.alone(room.editor, Sent.of(Operation.REINSTATE, now));
    }

    /** Where the state asked for is one that was agreed on, too. */
    @Test
    void aReturnUndoesNoReturn() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        agreeOn(changed);
        forger.alone(room.editor, Sent.of(Operation.UPDATE, YOUNG));

        refusedAlone(Why.RULE, Sent.of(Operation.UPDATE, changed));
    }

    @Test
    void whatIsInTheEmergencyRecordIsNotTakenAwayAlone() {
        Service police = (Service) TestRecords.edited(
                TestRecords.edited(YOUNG, "+448081570002", "999"),
                "\"kind\":\"whats_app\",\"number\":\"+447700900124\"",
                "\"kind\":\"video_relay\",\"url\":\"https://www.relay.example\"");
        agreeOn(police);

        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.WITHDRAW, police));
        for (int i : List.of(0, 3)) {
            RecordId channel = police.channels().get(i).id();
            refusedAlone(Why.NOT_ALONE, Sent.of(Operation.RECALL, police.recalling(channel, next())));
        }
        forger.alone(
                room.editor,
                Sent.of(
                        Operation.RECALL,
                        police.recalling(police.channels().get(2).id(), next())));
    }

    private Service youngNow() {
        return room.directory().find(Service.class, YOUNG.id()).orElseThrow();
    }

    /** Both are judged as the record stood before: one of them would undo what the other is held against. */
    @Test
    void oneDecisionIsOneRecordOrOneContact() {
        Service changed = (Service) TestRecords.edited(YOUNG, "\"general\":false", "\"general\":true");
        agreeOn(changed);
        Service recalled = changed.recalling(NUMBER.id(), next());
        Service two = recalled.recalling(changed.channels().get(1).id(), next());
        Service lines = LINE.recalling(LINE.channels().get(0).id(), next() + 1);

        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.RECALL, two));
        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.RECALL, recalled), Sent.of(Operation.RECALL, lines));
        refusedAlone(
                Why.NOT_ALONE,
                Sent.of(Operation.RECALL, recalled),
                Sent.of(Operation.UPDATE, YOUNG.with(YOUNG.channels(), recalled.recalled())));
        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.WITHDRAW, changed), Sent.of(Operation.REINSTATE, changed));
        refusedAlone(Why.NOT_ALONE, Sent.of(Operation.WITHDRAW, changed), Sent.of(Operation.WITHDRAW, LINE));
    }

    @Test
    void aRecallSaysWhatWasRecalledAndNothingElse() {
        Service recalled = YOUNG.recalling(NUMBER.id(), next());
        Sent honest = Sent.of(Operation.RECALL, recalled);
        String other = LINE.channels().get(0).mark().sha256();

        refusedAlone(Why.RULE, honest.spelt("{\"channel\":", "{\"aside\":\"Ring " + FORGED + "\",\"channel\":"));
        refusedAlone(Why.RULE, honest.spelt(NUMBER.mark().sha256(), other));
        refusedAlone(Why.RULE, honest.spelt("\"kind\":\"voice\",\"sequence\"", "\"kind\":\"sms\",\"sequence\""));
        refusedAlone(Why.RULE, honest.spelt("\"sequence\":13", "\"sequence\":12"));
        refusedAlone(Why.RULE, honest.spelt("\"general\":false", "\"general\":true"));
        String item = honest.text().replaceAll(".*\"recalled\":\\[(.*?)].*", "$1");
        refusedAlone(Why.RULE, honest.spelt(item, item + "," + item));
        forger.alone(room.editor, honest);
    }

    /** A reader that takes the first of two members of one name would find another number than was agreed on. */
    @Test
    void aTextHasOneSpelling() {
        Sent withdrawal = Sent.of(Operation.WITHDRAW, YOUNG);
        Proposal proposal = room.propose(
                room.editor,
                ProposedChange.of(Operation.UPDATE, 9, TestRecords.edited(YOUNG, "+447700900123", "+447700900199")));
        Sent update = Sent.of(Operation.UPDATE, TestRecords.edited(YOUNG, "+447700900123", "+447700900199"))
                .role("approver");
        assertThat(room.revision(YOUNG)).isEqualTo(9);

        for (List<String> spelling : List.of(
                List.of("\"number\":\"+448081570002\"", "\"number\":\"" + FORGED + "\",\"number\":\"+448081570002\""),
                List.of("\"general\":false", "\"general\": false"),
                List.of("\"general\":false", "\"general\":true,\"general\":false"),
                List.of("\"name\":\"Harbour Young\"", "\"name\":\"\\u0048arbour Young\""),
                List.of("\"max\":17", "\"max\":17.0"),
                List.of("\"max\":17", "\"max\":1.7e1"))) {
            refusedAlone(Why.RULE, withdrawal.spelt(spelling.get(0), spelling.get(1)));
            refusedApproval(Why.RULE, proposal, update.spelt(spelling.get(0), spelling.get(1)));
        }
        forger.approve(room.approver, proposal, update);
    }

    @Test
    void whatIsPublishedIsWhatWasProposed() {
        Service agreed = (Service) TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        Proposal proposal =
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(YOUNG), agreed));
        Sent honest = Sent.of(Operation.UPDATE, agreed).role("approver");

        refusedApproval(Why.RULE, proposal, honest.spelt("+448081570002", FORGED));
        refusedApproval(Why.RULE, proposal, honest.reason("Ring " + FORGED + "."));
        refusedApproval(Why.RULE, proposal, honest.role("editor"));
        refusedApproval(Why.RULE, proposal, Sent.of(Operation.VERIFY, agreed).role("approver"));
        refusedApproval(Why.RULE, proposal, Sent.of(Operation.UPDATE, LINE).role("approver"));
        refusedApproval(Why.RULE, proposal, honest, honest);
        refusedApproval(Why.RULE, proposal);
    }

    @Test
    void aRedactionHasNoWordsOfItsOwn() {
        agreeOn(TestRecords.edited(YOUNG, "+447700900123", "+447700900199"));
        Proposal redaction = room.propose(
                room.editor, ProposedChange.redact(RecordKind.SERVICE, YOUNG.id(), room.revision(YOUNG), 9));
        Sent honest = Sent.of(Operation.REDACT, YOUNG)
                .role("approver")
                .text("{\"id\":\"" + YOUNG.id() + "\",\"kind\":\"service\",\"redacts\":9}");

        refusedApproval(Why.RULE, redaction, honest.spelt("\"redacts\":9", "\"redacts\":8"));
        refusedApproval(
                Why.RULE, redaction, honest.spelt("\"redacts\":9", "\"redacts\":9,\"then\":\"ring " + FORGED + "\""));
        forger.approve(room.approver, redaction, honest);
    }

    /** A new record of another kind would take the other's place, its slugs and what is remembered of it. */
    @Test
    void anIdentityIsNotGivenAgainToAnotherKind() {
        DirectoryRecord topic = TestRecords.edited(
                TestRecords.edited(TestRecords.named("lost-keys"), "000000000052", "000000000043"),
                "\"slug\":\"lost-keys\"",
                "\"slug\":\"meadow-desk\"");
        Service desk = (Service) TestRecords.named("meadow-desk");

        for (Operation operation : List.of(Operation.CREATE, Operation.UPDATE)) {
            Proposal there = forger.propose(room.editor, ProposedChange.of(operation, room.revision(desk), topic));
            refusedApproval(Why.RULE, there, Sent.of(operation, topic).role("approver"));
        }
        forger.alone(room.editor, Sent.of(Operation.WITHDRAW, desk));
        for (Operation operation : List.of(Operation.CREATE, Operation.REINSTATE)) {
            Proposal gone = forger.propose(room.editor, ProposedChange.of(operation, room.revision(desk), topic));
            refusedApproval(Why.RULE, gone, Sent.of(operation, topic).role("approver"));
        }
    }

    @Test
    void aWithdrawnRecordsSlugIsNotGivenAgain() {
        Service desk = (Service) TestRecords.named("meadow-desk");
        forger.alone(room.editor, Sent.of(Operation.WITHDRAW, desk));
        DirectoryRecord other = TestRecords.edited(
                TestRecords.edited(
                        desk,
                        "\"id\":\"00000000-0000-4000-8000-000000000043\"",
                        "\"id\":\"00000000-0000-4000-8000-000000000049\""),
                "000000000421",
                "000000000491");

        for (DirectoryRecord record : List.of(other, desk)) {
            Proposal again =
                    forger.propose(room.editor, ProposedChange.of(Operation.CREATE, room.revision(record), record));
            refusedApproval(Why.RULE, again, Sent.of(Operation.CREATE, record).role("approver"));
        }
    }

    @Test
    void whatOthersNeedIsNotWithdrawn() {
        for (String slug : List.of("harbour-trust", "testing-bank-holidays", "meadowshire", "meadowshire-county")) {
            refusedAlone(Why.RULE, Sent.of(Operation.WITHDRAW, TestRecords.named(slug)));
        }
        forger.alone(room.editor, Sent.of(Operation.WITHDRAW, TestRecords.named("old-harbour")));
        DirectoryRecord lost =
                TestRecords.edited(YOUNG, "\"organisation\":\"harbour-trust\"", "\"organisation\":\"old-harbour\"");
        Proposal proposal =
                forger.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(YOUNG), lost));
        refusedApproval(Why.RULE, proposal, Sent.of(Operation.UPDATE, lost).role("approver"));
    }

    @Test
    void aRecalledChannelIsNotBackBesideItsRecall() {
        forger.alone(room.editor, Sent.of(Operation.RECALL, YOUNG.recalling(NUMBER.id(), next())));
        Service back = YOUNG.with(YOUNG.channels(), youngNow().recalled());
        Service forgotten = YOUNG;

        for (Service service : List.of(back, forgotten)) {
            Proposal proposal =
                    forger.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(YOUNG), service));
            refusedApproval(
                    Why.RULE, proposal, Sent.of(Operation.UPDATE, service).role("approver"));
        }
    }

    /** Nothing is recorded before what was recorded: an entry of the far future would stamp all that follow. */
    @Test
    void noEntryIsOfAnotherDay() {
        Instant now = room.store.clock().instant();
        Sent withdrawal = Sent.of(Operation.WITHDRAW, YOUNG);

        for (Instant at : List.of(now.plus(Duration.ofDays(2)), Instant.parse("9999-12-31T23:59:59Z"))) {
            refusedEach(Why.RULE, () -> forger.aloneAt(at, room.editor, withdrawal));
        }
        forger.aloneAt(now.plus(Duration.ofHours(1)), room.editor, withdrawal);
        forger.alone(room.editor, Sent.of(Operation.REINSTATE, YOUNG));
    }

    private long next() {
        return room.state().sequence() + 1;
    }

    private void agreeOn(DirectoryRecord record) {
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(record), record)));
    }

    private void refusedAlone(Why why, Sent... entries) {
        refusedEach(why, () -> forger.alone(room.editor, entries));
    }

    private void refusedApproval(Why why, Proposal proposal, Sent... entries) {
        refusedEach(why, () -> forger.approve(room.approver, proposal, entries));
    }

    private void refusedEach(Why why, ThrowingCallable call) {
        PublishedState before = room.state();
        refused(why, call);
        assertThat(room.state().position()).isEqualTo(before.position());
        assertThat(room.state()).isEqualTo(before);
    }
}
