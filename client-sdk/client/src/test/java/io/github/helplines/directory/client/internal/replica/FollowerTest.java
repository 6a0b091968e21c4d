package io.github.helplines.directory.client.internal.replica;

import static io.github.helplines.directory.client.internal.replica.CannedService.HEAD;
import static io.github.helplines.directory.client.internal.replica.CannedService.RECALLS;
import static io.github.helplines.directory.client.internal.replica.CannedService.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowerTest {
    private static final Published FIRST = Published.at(10);
    private static final Channel CHANNEL = FIRST.directory().all(Service.class).stream()
            .flatMap(service -> service.channels().stream())
            .filter(Channel.Voice.class::isInstance)
            .findFirst()
            .orElseThrow();
    private static final String ID = CHANNEL.id().value();

    private final CannedService service = new CannedService();

    @Test
    void asksForRecallsBeforeAnythingElse() {
        FollowedCopy.of(service.publish(FIRST)).poll();

        assertThat(service.asked()).containsExactly(RECALLS, HEAD, SNAPSHOT);
    }

    @Test
    void takesWhatIsSigned() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();

        assertThat(copy.held().source()).isEqualTo(Source.MEMORY);
        assertThat(copy.held().asOf()).isEqualTo(Published.NOW);
        assertThat(copy.copy().sequence()).isEqualTo(10);
        assertThat(copy.copy().directory().records())
                .isEqualTo(FIRST.directory().records());
    }

    @Test
    void fetchesNoSnapshotThatItHolds() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();
        service.without(SNAPSHOT);

        copy.poll();

        assertThat(copy.held().provenance(Published.NOW, Duration.ofMinutes(1)).stale())
                .isFalse();
        assertThat(service.notModified()).isEqualTo(2);
    }

    @Test
    void goesOnToTheNextSequenceAndToTheNextEpoch() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();

        service.publish(FIRST.next());
        assertThat(copy.poll().copy().sequence()).isEqualTo(11);
        service.publish(Published.at(4).ofEpoch(2));
        assertThat(copy.poll().copy().sequence()).isEqualTo(4);
    }

    static Stream<Arguments> refused() {
        List<String> fewer = FIRST.lines().subList(1, FIRST.lines().size());
        List<String> turned = new ArrayList<>(FIRST.lines());
        Collections.swap(turned, 0, 1);
        return Stream.of(
                Arguments.of("older", Published.at(9)),
                Arguments.of("of an older epoch", Published.at(12).ofEpoch(1)),
                Arguments.of(
                        "of another directory",
                        Published.at(12).ofEpoch(2).ofDirectory("00000000-0000-4000-8000-000000000009")),
                Arguments.of("of another history", Published.at(10).ofEpoch(2).with(fewer)),
                Arguments.of(
                        "signed by somebody else", Published.at(12).ofEpoch(2).signedBy(Published.OTHER_KEY)),
                Arguments.of("expired", Published.at(12).ofEpoch(2).issued(Published.NOW.minus(Duration.ofDays(8)))),
                Arguments.of("out of order", Published.at(12).ofEpoch(2).with(turned)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, Published other) {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST.ofEpoch(2))).poll();
        Copy before = copy.copy();

        copy = copy.poll();
        service.publish(other);
        copy.poll();

        assertThat(copy.copy()).isSameAs(before);
    }

    @Test
    void unsignedHeadIsRefused() {
        service.publish(FIRST).body(HEAD, "{\"payload\":\"e30\",\"signatures\":[]}".getBytes());

        assertThat(FollowedCopy.of(service).poll().held().source()).isEqualTo(Source.BUNDLED);
    }

    @Test
    void recallIsAppliedWithoutTheSnapshotThatHasIt() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();
        assertThat(copy.copy().findChannel(ID)).isNotNull();
        service.publish(FIRST.recalling(ID)).without(SNAPSHOT);

        copy.poll();

        assertRecalled(copy);
        assertThat(copy.held().provenance(Published.NOW, Duration.ofMinutes(1)).stale())
                .isTrue();
    }

    @Test
    void everyOtherChannelWithTheRecalledNumberGoesToo() {
        String number = ((Channel.Voice) CHANNEL).number().toString();
        List<String> shared = FIRST.lines().stream()
                .map(line -> line.replace("\"number\":\"+448088005000\"", "\"number\":\"" + number + "\""))
                .toList();
        assertThat(shared).isNotEqualTo(FIRST.lines());
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST.with(shared))).poll();
        service.publish(FIRST.recalling(ID)).without(SNAPSHOT);

        copy.poll();

        assertRecalled(copy);
        assertThat(copy.copy().directory().all(Service.class).stream()
                        .flatMap(each -> each.channels().stream())
                        .map(Channel::mark))
                .isNotEmpty()
                .doesNotContain(CHANNEL.mark());
    }

    @Test
    void confirmationHoldsForThreePolls() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();
        Duration patience = Duration.ofSeconds(90);

        assertThat(copy.held()
                        .provenance(Published.NOW.plusSeconds(90), patience)
                        .stale())
                .isFalse();
        assertThat(copy.held()
                        .provenance(Published.NOW.plusSeconds(91), patience)
                        .stale())
                .isTrue();
    }

    @Test
    void recallSurvivesARestartWithoutNetwork(@TempDir Path cache) {
        FollowedCopy.of(service.publish(FIRST), cache).poll();
        service.publish(FIRST.recalling(ID)).without(SNAPSHOT);
        FollowedCopy.of(service, cache).poll();

        FollowedCopy restarted = FollowedCopy.of(new CannedService(), cache);

        assertThat(restarted.held().source()).isEqualTo(Source.DISK);
        assertRecalled(restarted);
    }

    @Test
    void recallReachesTheBundledDirectoryToo() {
        service.publish(FIRST.recalling(ID)).without(SNAPSHOT);

        FollowedCopy copy = FollowedCopy.of(service).poll();

        assertThat(copy.held().source()).isEqualTo(Source.BUNDLED);
        assertRecalled(copy);
    }

    @Test
    void recallThatNoHeadProvesTakesNothingAway() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();
        service.body(RECALLS, FIRST.recalling(ID).recalls().getBytes());

        copy.poll();

        assertThat(copy.copy().findChannel(ID)).isNotNull();
    }

    @Test
    void recallIsAppliedWhileASnapshotIsOnItsWay() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        FollowedCopy copy = FollowedCopy.of(service.publish(Published.at(10)), Duration.ofSeconds(5))
                .poll();
        service.publish(Published.at(11)).holdSnapshots(slow);
        FollowedCopy impatient = FollowedCopy.of(service, Duration.ofMillis(20)).poll();
        assertThat(impatient.copy().sequence()).as("bundled meanwhile").isZero();
        service.publish(Published.at(11).recalling(ID));
        assertRecalled(impatient.poll());
        assertThat(snapshots(service)).isEqualTo(2);

        slow.countDown();
        for (int i = 0; i < 500 && impatient.copy().sequence() != 12; i++) {
            impatient.poll();
        }
        assertRecalled(impatient);
        assertThat(copy.poll().copy().sequence()).isEqualTo(12);
    }

    @Test
    void snapshotThatIsRefusedIsAskedForOnceMoreAndThenSeldom() {
        FollowedCopy copy = FollowedCopy.of(service.publish(Published.at(10))).poll();
        service.publish(Published.at(11)).body(CannedService.SNAPSHOT, new byte[] {'{', '}', '\n'});
        long before = snapshots(service);
        for (int i = 0; i < 5; i++) {
            copy.poll();
        }
        assertThat(snapshots(service)).isEqualTo(before + 2);
        assertThat(copy.copy().sequence()).isEqualTo(10);
        // Another head is another snapshot.
        service.publish(Published.at(12));
        assertThat(copy.poll().copy().sequence()).isEqualTo(12);
    }

    private static long snapshots(CannedService service) {
        return service.asked().stream().filter(CannedService.SNAPSHOT::equals).count();
    }

    @Test
    void recallThatIsHeldBackShows() {
        FollowedCopy copy = FollowedCopy.of(service.publish(FIRST)).poll();
        service.publish(FIRST.recalling(ID))
                .body(RECALLS, FIRST.recalls().getBytes())
                .without(SNAPSHOT);

        copy.poll();

        assertThat(copy.held().behind()).isTrue();
    }

    private static void assertRecalled(FollowedCopy copy) {
        assertThat(copy.copy().findChannel(ID)).isNull();
        assertThat(copy.copy().directory().records().toString())
                .doesNotContain(CHANNEL.id().value() + "\"");
        assertThat(copy.copy().directory().recalls()).containsKey(new RecordId(ID));
    }
}
