package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.ChangesRefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an approver has to look at one by one. */
class NewNumbersTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final Service LINE = (Service) TestRecords.named("harbour-line");
    private static final Service DESK = (Service) TestRecords.named("meadow-desk");
    private static final DirectoryRecord FLOOR = TestRecords.named("emergency");

    private final EditingRoom room = new EditingRoom(new InMemoryEditingStore());

    @Test
    void anOpenProposalWhoseNumberWasRecalledMeanwhileIsNotApprovedUnseen() {
        Service withIt = (Service) TestRecords.edited(DESK, "\"short_code\":\"60888\"", "\"number\":\"+448081570002\"");
        Proposal open = room.propose(room.editor, update(withIt));
        recall(YOUNG.channels().get(0));

        needs("/changes/0/record/channels/0/number", "recalled", open);

        room.approve(room.approver, open, "/changes/0/record/channels/0/number");
        assertThat(room.directory().find(Service.class, DESK.id())).hasValue(withIt);
    }

    @Test
    void aRecordThatIsReinstatedWithANumberThatWasRecalledElsewhereIsLookedAt() {
        Service withIt = (Service) TestRecords.edited(DESK, "\"short_code\":\"60888\"", "\"number\":\"+448081570002\"");
        room.approve(room.approver, room.propose(room.editor, update(withIt)), "/changes/0/record/channels/0/number");
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, DESK.id(), "Closed.", entries -> "");
        recall(YOUNG.channels().get(0));

        needs(
                "/changes/0/record/channels/0/number",
                "recalled",
                room.propose(room.editor, ProposedChange.of(Operation.REINSTATE, room.revision(withIt), withIt)));
    }

    @Test
    void addressesOfEveryKindAreFound() {
        Directory recalled = directoryWith(recalledAll(LINE));
        List<Fault> found = NewNumbers.find(recalled, List.of(ProposedChange.of(Operation.UPDATE, 2, LINE)));

        assertThat(found).filteredOn(fault -> fault.code().equals("recalled")).hasSameSizeAs(LINE.channels());
        assertThat(found)
                .extracting(Fault::pointer)
                .contains(
                        "/changes/0/record/channels/1/short_code",
                        "/changes/0/record/channels/2/address",
                        "/changes/0/record/channels/3/url");
    }

    @Test
    void whatIsThereAgainNeedsNoMoreLooking() {
        Service back = (Service) TestRecords.edited(DESK, "\"short_code\":\"60888\"", "\"number\":\"+448081570002\"");
        Directory before = Directory.of(
                3,
                TestRecords.all().stream()
                        .map(record -> record.id().equals(DESK.id())
                                ? back
                                : record.id().equals(YOUNG.id()) ? recalledAll(YOUNG) : record)
                        .toList());

        assertThat(NewNumbers.find(before, List.of(ProposedChange.of(Operation.UPDATE, 2, back))))
                .isEmpty();
    }

    /** Another keyword on a shared short code is another contact. */
    @Test
    void aRecalledKeywordIsNoOtherKeyword() {
        Directory before = directoryWith(recalledAll(YOUNG));
        Service other = (Service) TestRecords.edited(DESK, "60888", "60999");
        Service meadow = withKeyword(other, "MEADOW");
        Service young = withKeyword(other, "YOUNG");

        assertThat(NewNumbers.find(before, List.of(ProposedChange.of(Operation.UPDATE, 2, meadow))))
                .isEmpty();
        assertThat(NewNumbers.find(before, List.of(ProposedChange.of(Operation.UPDATE, 2, young))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/changes/0/record/channels/0/short_code", "recalled"));
    }

    private static Service withKeyword(Service service, String keyword) {
        return (Service)
                TestRecords.edited(service, "\"kind\":\"sms\"", "\"keyword\":\"" + keyword + "\",\"kind\":\"sms\"");
    }

    @Test
    void aNumberOfTheFloorIsLookedAtAsAnyOther() {
        DirectoryRecord foreign = TestRecords.edited(FLOOR, "\"number\":\"999\"", "\"number\":\"+12025550123\"");
        DirectoryRecord recalled = TestRecords.edited(FLOOR, "\"number\":\"999\"", "\"number\":\"+448081570002\"");

        assertThat(NewNumbers.find(directoryWith(YOUNG), List.of(ProposedChange.of(Operation.UPDATE, 2, foreign))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/changes/0/record/items/0/channel/number", "foreign"));
        assertThat(NewNumbers.find(
                        directoryWith(recalledAll(YOUNG)), List.of(ProposedChange.of(Operation.UPDATE, 2, recalled))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/changes/0/record/items/0/channel/number", "recalled"));
        assertThat(NewNumbers.find(directoryWith(YOUNG), List.of(ProposedChange.of(Operation.UPDATE, 2, FLOOR))))
                .isEmpty();
    }

    private ProposedChange update(DirectoryRecord record) {
        return ProposedChange.of(Operation.UPDATE, room.revision(record), record);
    }

    private void recall(Channel channel) {
        room.alone.recall(room.editor, null, channel.id(), ContactValue.of(channel), "Nobody answers.", entries -> "");
    }

    private void needs(String pointer, String code, Proposal proposal) {
        fails(pointer, code, () -> room.approve(room.approver, proposal));
        assertThatThrownBy(() -> room.approve(room.approver, proposal))
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.why()).isEqualTo(Why.ACKNOWLEDGEMENT_NEEDED));
    }

    private static Service recalledAll(Service service) {
        Service left = service;
        for (Channel channel : service.channels()) {
            left = left.recalling(channel.id(), 2);
        }
        return left;
    }

    private static Directory directoryWith(DirectoryRecord changed) {
        return Directory.of(3, TestRecords.allWith(changed));
    }
}
