package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static io.github.helplines.directory.service.editing.EditingFailures.keyRefused;
import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a change, whatever the store: who may do what to it, and what is left behind. */
public abstract class EditingContractTest {
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");
    private static final DirectoryRecord NEW_NUMBER = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");

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

    private Proposal proposed() {
        return room.propose(room.editor, replace(NEW_NUMBER));
    }

    private ProposedChange replace(DirectoryRecord record) {
        return ProposedChange.of(Operation.UPDATE, room.revision(record), record);
    }

    @Test
    void isPublishedToTheLetterByASecondPerson() {
        Proposal proposal = proposed();
        assertThat(room.state().sequence()).isEqualTo(12);

        room.approve(room.approver, proposal);

        LogEntry entry = room.newest().entry();
        assertThat(entry.operation()).isEqualTo(Operation.UPDATE);
        assertThat(entry.role()).isEqualTo("approver");
        assertThat(entry.findReason()).contains("A better word.");
        assertThat(room.newest().findRecordText().orElseThrow()).contains("+447700900199");
        assertThat(Chain.verify(room.state().newestEntries())).isEmpty();
        Proposal decided = room.found(proposal.id());
        assertThat(decided.status()).isEqualTo(Proposal.Status.PUBLISHED);
        assertThat(decided.firstSequence()).isEqualTo(13);
        assertThat(decided.lastSequence()).isEqualTo(13);
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        Proposal own = room.propose(room.both, replace(NEW_NUMBER));
        ActingKey anotherKey = room.store.key("staff-0004", Scope.APPROVER);

        refused(Why.SECOND_PERSON, () -> room.approve(room.both, own));
        refused(Why.SECOND_PERSON, () -> room.approve(anotherKey, own));
        nothingPublished();

        room.approve(room.approver, own);
        assertThat(room.state().sequence()).isEqualTo(13);
    }

    @Test
    void whoeverWroteAVersionIsAnAuthor() {
        Proposal first = proposed();
        room.editing.revise(
                room.both,
                null,
                first.id(),
                first.contentSha256(),
                (directory, standing) ->
                        EditingRoom.content(replace(TestRecords.edited(YOUNG, "+447700900123", "+447700900177"))),
                proposal -> "");
        Proposal second = room.found(first.id());

        assertThat(second.version()).isEqualTo(2);
        refused(Why.SECOND_PERSON, () -> room.approve(room.both, second));
        refused(Why.CONTENT_CHANGED, () -> room.approve(room.approver, first));
        nothingPublished();
        room.approve(room.approver, second);
        assertThat(room.newest().findRecordText().orElseThrow()).contains("+447700900177");
    }

    @Test
    void scopesAreKept() {
        Proposal proposal = proposed();

        keyRefused(Refusal.KEY_SCOPE, () -> room.approve(room.otherEditor, proposal));
        keyRefused(Refusal.KEY_SCOPE, () -> room.approve(room.admin, proposal));
        keyRefused(Refusal.KEY_SCOPE, () -> room.propose(room.approver, replace(NEW_NUMBER)));
        keyRefused(Refusal.KEY_SCOPE, () -> room.propose(room.admin, replace(NEW_NUMBER)));
        keyRefused(
                Refusal.KEY_VALID,
                () -> room.approve(new ActingKey(room.approver.keyId(), room.editor.sha256()), proposal));
        nothingPublished();
    }

    @Test
    void aRecordThatChangedMeanwhileIsNotOverwritten() {
        Proposal late = room.propose(room.otherEditor, replace(TestRecords.edited(YOUNG, "YOUNG", "YOUTH")));
        room.approve(room.approver, proposed());

        assertThatThrownBy(() -> room.approve(room.approver, late))
                .isInstanceOfSatisfying(ChangesRefusedException.class, thrown -> {
                    assertThat(thrown.why()).isEqualTo(ChangesRefusedException.Why.STALE);
                    assertThat(thrown.faults()).extracting(Fault::pointer).containsExactly("/changes/0/base_revision");
                });
        assertThat(room.state().sequence()).isEqualTo(13);
    }

    @Test
    void aProposalIsDecidedOnce() {
        Proposal proposal = proposed();
        room.approve(room.approver, proposal);

        refused(Why.DECIDED, () -> room.approve(room.approver, proposal));
        refused(Why.DECIDED, () -> reject(room.approver, proposal));
        assertThat(room.state().sequence()).isEqualTo(13);
    }

    @Test
    void anApproverRejectsAndAnAuthorTakesBackAndNobodyElse() {
        Proposal one = proposed();
        Proposal other = proposed();

        keyRefused(Refusal.KEY_SCOPE, () -> reject(room.otherEditor, one));
        reject(room.approver, one);
        reject(room.editor, other);

        assertThat(room.store.proposals().list(Proposal.Status.REJECTED, null, 10))
                .extracting(Proposal::id)
                .containsExactly(other.id(), one.id());
        nothingPublished();
    }

    private void reject(ActingKey who, Proposal proposal) {
        room.editing.reject(who, null, proposal.id(), proposal.contentSha256(), "Not so.", each -> "");
    }

    @Test
    void whatWouldLeaveTheDirectoryAtFaultIsNotProposed() {
        DirectoryRecord lost = TestRecords.edited(YOUNG, "\"organisation\":\"", "\"organisation\":\"no-");

        assertThatThrownBy(() -> room.propose(room.editor, replace(lost)))
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/changes/0/record/organisation unresolved"));
    }

    @Test
    void whatChangesNothingIsNotProposed() {
        fails("/changes/0", "no_change", () -> room.propose(room.editor, replace(YOUNG)));
        fails(
                "/changes/0",
                "no_change",
                () -> room.propose(room.editor, ProposedChange.of(Operation.VERIFY, room.revision(YOUNG), YOUNG)));
        assertThat(room.store.proposals().list(null, null, 10)).isEmpty();
    }

    @Test
    void aVerificationChangesEvidenceAndNothingElse() {
        DirectoryRecord dialled = TestRecords.edited(
                YOUNG,
                "\"rule_evidence\":{\"method\":\"page_read\",\"page_date\":\"2026-03\",\"read_on\":\"2026-10-01\"",
                "\"rule_evidence\":{\"method\":\"page_read\",\"page_date\":\"2026-03\",\"read_on\":\"2026-11-01\"");
        Proposal forged =
                room.propose(room.editor, ProposedChange.of(Operation.VERIFY, room.revision(YOUNG), NEW_NUMBER));
        Proposal honest = room.propose(room.editor, ProposedChange.of(Operation.VERIFY, room.revision(YOUNG), dialled));

        refused(Why.RULE, () -> room.approve(room.approver, forged));
        nothingPublished();
        room.approve(room.approver, honest);
        assertThat(room.newest().entry().operation()).isEqualTo(Operation.VERIFY);
    }

    @Test
    void aRecordIsWithdrawnAndPutBackByTwo() {
        room.approve(
                room.approver,
                room.propose(
                        room.editor, ProposedChange.withdraw(RecordKind.SERVICE, YOUNG.id(), room.revision(YOUNG))));
        assertThat(room.directory().findWithdrawn(RecordKind.SERVICE, "harbour-young"))
                .isPresent();
        assertThat(room.newest().entry().role()).isEqualTo("approver");
        fails("/changes/0", "withdrawn", () -> proposed());

        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.REINSTATE, room.revision(YOUNG), YOUNG)));

        assertThat(room.directory().records()).contains(YOUNG);
        assertThat(room.directory().withdrawn()).isEmpty();
    }

    @Test
    void numbersThatNobodyPublishesWithoutLookingTwiceAreAcknowledged() {
        DirectoryRecord foreign = TestRecords.edited(YOUNG, "+447700900123", "+12025550123");
        Proposal proposal = room.propose(room.editor, replace(foreign));
        String pointer = "/changes/0/record/channels/" + place((Service) foreign, "+12025550123") + "/number";

        assertThatThrownBy(() -> room.approve(room.approver, proposal))
                .isInstanceOfSatisfying(ChangesRefusedException.class, thrown -> {
                    assertThat(thrown.why()).isEqualTo(ChangesRefusedException.Why.ACKNOWLEDGEMENT_NEEDED);
                    assertThat(thrown.faults())
                            .extracting(fault -> fault.pointer() + " " + fault.code())
                            .containsExactly(pointer + " foreign");
                });
        nothingPublished();
        room.approve(room.approver, proposal, pointer);
        assertThat(room.state().sequence()).isEqualTo(13);
    }

    private static int place(Service service, String number) {
        for (int i = 0; i < service.channels().size(); i++) {
            if (service.channels().get(i).toString().contains(number)) {
                return i;
            }
        }
        throw new AssertionError("no channel has " + number);
    }

    @Test
    void anOldTextIsEmptiedByTwoPeopleAndTheChainStillVerifies() {
        room.approve(room.approver, proposed());
        Proposal redaction = room.propose(
                room.editor,
                ProposedChange.redact(RecordKind.SERVICE, YOUNG.id(), room.revision(YOUNG), firstEntryOf(YOUNG)));

        room.approve(room.approver, redaction);

        List<StoredEntry> entries = room.state().newestEntries();
        assertThat(Chain.verify(entries)).isEmpty();
        assertThat(entries)
                .filteredOn(entry -> entry.findRecordText().isEmpty())
                .extracting(entry -> entry.entry().sequence())
                .containsExactly(firstEntryOf(YOUNG));
        assertThat(room.directory().records()).hasSize(12);
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
    void theTextInForceIsNotEmptied() {
        ProposedChange redaction =
                ProposedChange.redact(RecordKind.SERVICE, YOUNG.id(), room.revision(YOUNG), firstEntryOf(YOUNG));

        assertThatThrownBy(() -> room.propose(room.editor, redaction))
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::code)
                                .containsExactly("in_force"));
        nothingPublished();
    }

    @Test
    void thereIsNoProposalThatIsNotThere() {
        refused(Why.NO_PROPOSAL, () -> room.approve(room.approver, UUID.randomUUID(), Sha256.ZERO));
    }

    private void nothingPublished() {
        PublishedState state = room.state();
        assertThat(state.sequence()).isEqualTo(12);
        assertThat(state.records()).hasSize(12);
    }
}
