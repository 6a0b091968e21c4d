package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.ChangesRefusedException;
import io.github.helplines.directory.service.editing.ContactValue;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person may do alone on a real database, and what even a captured service cannot do with one key. */
class AloneIT {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final Service LINE = (Service) TestRecords.named("harbour-line");

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private EditingRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(database);
    }

    private String recall(ActingKey who, Channel channel) {
        return room.alone.recall(
                who, null, channel.id(), ContactValue.of(channel), "Nobody answers.", entries -> "" + entries.size());
    }

    private Service now(Service service) {
        return room.directory().find(Service.class, service.id()).orElseThrow();
    }

    @Test
    void aChannelIsRecalledForGood() {
        Channel wrong = YOUNG.channels().get(0);

        recall(room.editor, wrong);

        assertThat(now(YOUNG).channels()).extracting(Channel::id).doesNotContain(wrong.id());
        assertThat(room.directory().recalls()).containsOnlyKeys(wrong.id());
        assertThat(room.newest().entry().operation()).isEqualTo(Operation.RECALL);
        assertThat(room.newest().entry().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(room.newest().entry().role()).isEqualTo("editor");
        assertThat(Chain.verify(room.state().newestEntries())).isEmpty();
        assertThat(DirectoryCheck.check(room.directory())).isEmpty();
        assertThat(room.directory().recalls().get(wrong.id()).channel().sequence())
                .isEqualTo(room.state().sequence());
    }

    @Test
    void everyOtherChannelWithTheSameNumberGoesWithIt() {
        Channel.Voice one = (Channel.Voice) LINE.channels().stream()
                .filter(Channel.Voice.class::isInstance)
                .findFirst()
                .orElseThrow();
        DirectoryRecord twin = TestRecords.edited(
                YOUNG,
                "\"number\":\"+447700900123\"",
                "\"number\":\"" + one.number().value() + "\"");
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(twin), twin)));

        assertThat(recall(room.editor, one)).isEqualTo("2");

        assertThat(room.directory().recalls()).as("its textphone too").hasSize(3);
        assertThat(room.state().records())
                .filteredOn(record -> record.kind() == RecordKind.SERVICE)
                .noneMatch(record -> record.text().contains(one.number().value()));
    }

    @Test
    void threeAnHourAndNoMore() {
        List<Channel> channels = new ArrayList<>(LINE.channels());
        channels.addAll(YOUNG.channels());
        for (Channel channel : channels.subList(0, 3)) {
            recall(room.editor, channel);
        }

        refused(Why.TOO_OFTEN, () -> recall(room.editor, channels.get(3)));
        refused(
                Why.TOO_OFTEN,
                () -> room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> ""));
        assertThat(room.state().sequence()).isEqualTo(15);
        recall(room.approver, channels.get(3));
    }

    @Test
    void whoRecallsHasToSayWhat() {
        Channel channel = YOUNG.channels().get(0);

        fails(
                "/value",
                "other_value",
                () -> room.alone.recall(room.editor, null, channel.id(), "+448081570998", "Wrong.", entries -> ""));
        fails(
                "/channel",
                "not_there",
                () -> room.alone.recall(
                        room.editor,
                        null,
                        new RecordId("00000000-0000-4000-8000-00000000dead"),
                        "+448081570998",
                        "Wrong.",
                        entries -> ""));
        keyRefused(Refusal.KEY_SCOPE, () -> recall(room.admin, channel));
        assertThat(room.state().sequence()).isEqualTo(12);
    }

    @Test
    void whatIsRecalledComesBackOnlyAsANewChannelThatTwoPeopleAgreeOn() {
        Channel wrong = YOUNG.channels().get(0);
        recall(room.editor, wrong);
        Service present = now(YOUNG);
        Service again = present.with(YOUNG.channels(), present.recalled());
        Service forgotten = YOUNG;

        fails(
                "/changes/0/record/channels/0/id",
                "gone",
                () -> room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(again), again)));
        ProposedChange unsaid = ProposedChange.of(Operation.UPDATE, room.revision(forgotten), forgotten);
        assertThatThrownBy(() -> room.approve(room.approver, room.propose(room.editor, unsaid)))
                .isInstanceOf(RuntimeException.class);
        assertThat(now(YOUNG).recalled()).hasSize(1);
    }

    @Test
    void aRecordIsWithdrawnAloneAndReturnedAlone() {
        room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> "");
        assertThat(room.directory().findWithdrawn(RecordKind.SERVICE, "harbour-young"))
                .isPresent();

        giveBack(room.editor);

        assertThat(now(YOUNG)).isEqualTo(YOUNG);
        assertThat(room.newest().entry().operation()).isEqualTo(Operation.REINSTATE);
    }

    private void giveBack(ActingKey who) {
        room.alone.giveBack(who, null, RecordKind.SERVICE, YOUNG.id(), "By mistake.", entries -> "");
    }

    @Test
    void aChangeIsTakenBackToWhatTwoPeopleAgreedOnBefore() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(changed), changed)));
        assertThat(now(YOUNG)).isEqualTo(changed);

        giveBack(room.editor);

        assertThat(now(YOUNG)).isEqualTo(YOUNG);
    }

    @Test
    void aReturnNeverBringsBackWhatWasRecalled() {
        DirectoryRecord changed = TestRecords.edited(YOUNG, "\"general\":false", "\"general\":true");
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(changed), changed)));
        Channel wrong = YOUNG.channels().get(0);
        recall(room.editor, wrong);

        giveBack(room.otherEditor);

        assertThat(now(YOUNG).general()).isFalse();
        assertThat(now(YOUNG).channels()).extracting(Channel::id).doesNotContain(wrong.id());
        assertThat(now(YOUNG).recalled()).hasSize(1);
    }

    @Test
    void thereIsNothingToReturnToWhereNothingElseWasAgreed() {
        fails("/id", "nothing_agreed", () -> giveBack(room.editor));
    }

    @Test
    void theEmergencyRecordStays() {
        DirectoryRecord floor = room.directory().emergency().orElseThrow();

        fails(
                "/kind",
                "floor",
                () -> room.alone.withdraw(room.editor, null, RecordKind.EMERGENCY, floor.id(), "Gone.", entries -> ""));
    }

    /** As if somebody had taken over the service: its role of the database, and one editor's key. */
    @Test
    void nothingElseIsPublishedWithOneKeyWhateverTheServiceSends() {
        DirectoryRecord forged = TestRecords.edited(YOUNG, "+447700900123", "+447700900666");
        for (Operation operation : List.of(Operation.UPDATE, Operation.VERIFY, Operation.CREATE, Operation.REINSTATE)) {
            refused(Why.NOT_ALONE, () -> publishAlone(operation, forged, "editor"));
        }
        refused(Why.NOT_ALONE, () -> publishAlone(Operation.WITHDRAW, YOUNG, "approver"));
        refused(Why.RULE, () -> publishAlone(Operation.RECALL, forged, "editor"));
        refused(Why.RULE, () -> publishAlone(Operation.WITHDRAW, forged, "editor"));
        assertThat(room.state().sequence()).isEqualTo(12);
    }

    private void publishAlone(Operation operation, DirectoryRecord record, String role) {
        room.desk.inOneTransaction(room.editor, null, session -> {
            Desk.LogEnd end = session.lockLog();
            StoredEntry entry = EntryWriter.after(end.sequence(), end.head())
                    .write(
                            operation,
                            record.kind(),
                            record.id(),
                            CanonicalJson.write(RecordCodec.write(record)),
                            null,
                            role,
                            null,
                            EditingRoom.NOW);
            session.publishAlone(List.of(entry));
            return "";
        });
    }

    private static void fails(String pointer, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .contains(tuple(pointer, code)));
    }

    private static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.why()).isEqualTo(why));
    }

    private static void keyRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }
}
