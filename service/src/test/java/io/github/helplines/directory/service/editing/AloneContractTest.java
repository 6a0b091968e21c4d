package io.github.helplines.directory.service.editing;

import static io.github.helplines.directory.service.editing.EditingFailures.fails;
import static io.github.helplines.directory.service.editing.EditingFailures.keyRefused;
import static io.github.helplines.directory.service.editing.EditingFailures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person may do alone, whatever the store. */
public abstract class AloneContractTest {
    private static final Service YOUNG = (Service) TestRecords.named("harbour-young");
    private static final Service LINE = (Service) TestRecords.named("harbour-line");

    private EditingRoom room;

    /** A store with the test records; new for each test. */
    protected abstract EditingStore store();

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(store());
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
        agreeOn(twin);

        assertThat(recall(room.editor, one)).isEqualTo("2");

        assertThat(room.directory().recalls()).as("its textphone too").hasSize(3);
        assertThat(room.state().records())
                .filteredOn(record -> record.kind() == RecordKind.SERVICE)
                .noneMatch(record -> record.text().contains(one.number().value()));
    }

    @Test
    void threeAnHourAndNoMore() {
        List<Channel> channels = channels(LINE, YOUNG);
        for (Channel channel : channels.subList(0, 3)) {
            recall(room.editor, channel);
        }

        refused(Why.TOO_OFTEN, () -> recall(room.editor, channels.get(3)));
        refused(
                Why.TOO_OFTEN,
                () -> room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> ""));
        refused(Why.TOO_OFTEN, () -> recall(room.store.key("staff-0001", Scope.APPROVER), channels.get(3)));
        assertThat(room.state().sequence()).isEqualTo(15);
        recall(room.approver, channels.get(3));
        room.store.letPass(Duration.ofHours(1).plusSeconds(1));
        recall(room.editor, channels.get(4));
    }

    /** What they are recognised by is found out by the store, too. */
    @Test
    void contactsOfEveryKindAreRecalled() {
        Service line = (Service) TestRecords.edited(LINE, "https://harbour.example/chat", "https://harbour.example/É");
        Service young = (Service) TestRecords.edited(
                YOUNG,
                "\"kind\":\"whats_app\",\"number\":\"+447700900124\"",
                "\"kind\":\"website\",\"url\":\"https://www.Harbour.example/Young/\"");
        agreeOn(line);
        agreeOn(young);

        for (Channel channel : channels(line, young)) {
            if (room.directory().channel(channel.id()).isPresent()) {
                recall(room.editor, channel);
                room.store.letPass(Duration.ofHours(1).plusSeconds(1));
            }
        }

        assertThat(now(LINE).channels()).isEmpty();
        assertThat(now(YOUNG).channels()).isEmpty();
        assertThat(room.directory().recalls()).hasSize(10);
        assertThat(DirectoryCheck.check(room.directory())).isEmpty();
    }

    private static List<Channel> channels(Service... services) {
        return Stream.of(services)
                .flatMap(service -> service.channels().stream())
                .toList();
    }

    private void agreeOn(DirectoryRecord record, String... acknowledged) {
        room.approve(
                room.approver,
                room.propose(room.editor, ProposedChange.of(Operation.UPDATE, room.revision(record), record)),
                acknowledged);
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
    void theEmergencyRecordStays() {
        DirectoryRecord floor = room.directory().emergency().orElseThrow();

        fails(
                "/kind",
                "floor",
                () -> room.alone.withdraw(room.editor, null, RecordKind.EMERGENCY, floor.id(), "Gone.", entries -> ""));
    }

    @Test
    void aServiceWithANumberOfTheEmergencyRecordIsWithdrawnByTwo() {
        DirectoryRecord police = TestRecords.edited(YOUNG, "+448081570002", "999");
        agreeOn(police);

        fails(
                "/id",
                "floor",
                () -> room.alone.withdraw(room.editor, null, RecordKind.SERVICE, YOUNG.id(), "Closed.", entries -> ""));
        fails(
                "/channel",
                "floor",
                () -> recall(room.editor, now(YOUNG).channels().get(0)));
        room.approve(
                room.approver,
                room.propose(
                        room.editor, ProposedChange.withdraw(RecordKind.SERVICE, YOUNG.id(), room.revision(YOUNG))));

        assertThat(room.directory().find(Service.class, YOUNG.id())).isEmpty();
    }
}
