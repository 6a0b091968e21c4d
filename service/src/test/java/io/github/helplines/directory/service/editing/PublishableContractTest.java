package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private ProposedChange replace(DirectoryRecord record) {
        return ProposedChange.of(Operation.UPDATE, room.revision(record), record);
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
    void whatWasRecalledIsNeitherForgottenNorInvented() {
        Service recalled = YOUNG.recalling(YOUNG.channels().get(0).id(), 13);
        fails("/changes/0/record/recalled", "recalled_stays", () -> room.propose(room.editor, replace(recalled)));
        room.alone.recall(
                room.otherEditor,
                null,
                YOUNG.channels().get(0).id(),
                ContactValue.of(YOUNG.channels().get(0)),
                "Nobody answers.",
                entries -> "");

        Service forgotten = recalled.with(recalled.channels(), List.of());
        fails("/changes/0/record/recalled", "recalled_stays", () -> room.propose(room.editor, replace(forgotten)));

        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        fails(
                "/changes/0/record/recalled",
                "recalled_stays",
                () -> room.propose(
                        room.editor, ProposedChange.of(Operation.REINSTATE, room.revision(YOUNG), forgotten)));
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.REINSTATE, room.revision(YOUNG), recalled)));
        assertThat(room.directory().records()).contains(recalled);
    }

    @Test
    void anIdentifierIsNamedOnce() {
        String item = "{\"scheme\":\"charity-number\",\"value\":\"1000000\"}";
        JsonObject trust = (JsonObject) EditingRoom.json(EntryWriter.text(TestRecords.named("harbour-trust")));
        Map<String, JsonValue> members = new TreeMap<>(trust.members());
        members.put("identifiers", EditingRoom.json("[" + item + "," + item + "]"));
        Faults faults = new Faults();

        assertThat(RecordCodec.read(JsonObject.of(members), "/record", faults)).isEmpty();
        assertThat(faults.toList())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/record/identifiers/1", "duplicate"));
    }

    @Test
    void theEmergencyRecordIsNotProposedToBeWithdrawn() {
        DirectoryRecord floor = room.directory().emergency().orElseThrow();
        fails(
                "/changes/0/kind",
                "floor",
                () -> room.propose(
                        room.editor, ProposedChange.withdraw(floor.kind(), floor.id(), room.revision(floor))));
    }

    /** In whatever order: what counts is where all of it leads. */
    @Test
    void oneProposalMovesAChannelAndChangesSlugsAbout() {
        Service line = (Service) TestRecords.named("harbour-line");
        Channel moved = YOUNG.channels().get(0);
        Service without =
                YOUNG.with(YOUNG.channels().subList(1, YOUNG.channels().size()), List.of());
        List<Channel> more = new ArrayList<>(line.channels());
        more.add(moved);
        room.approve(room.approver, room.propose(room.editor, replace(line.with(more, List.of())), replace(without)));
        assertThat(room.directory().channel(moved.id()).orElseThrow().service().id())
                .isEqualTo(line.id());

        Organisation trust = (Organisation) TestRecords.named("harbour-trust");
        Organisation old = (Organisation) TestRecords.named("old-harbour");
        room.approve(
                room.approver,
                room.propose(room.editor, replace(withSlug(trust, old.slug())), replace(withSlug(old, trust.slug()))));
        assertThat(room.directory()
                        .find(Organisation.class, old.slug())
                        .orElseThrow()
                        .id())
                .isEqualTo(trust.id());
    }

    private static DirectoryRecord withSlug(Organisation record, Slug slug) {
        return TestRecords.edited(record, "\"slug\":\"" + record.slug() + "\"", "\"slug\":\"" + slug + "\"");
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
