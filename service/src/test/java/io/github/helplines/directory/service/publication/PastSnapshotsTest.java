package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several ask at once. */
class PastSnapshotsTest {
    private static final Snapshot IN_FORCE = snapshot(9);
    private static final long HEAP = 512L << 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final CountDownLatch building = new CountDownLatch(1);
    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private final AtomicInteger built = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void buildsASequenceOnceForManyWhoWait() throws Exception {
        PastSnapshots past = new PastSnapshots(Duration.ofMinutes(1), HEAP);
        List<Future<Snapshot>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(threads.submit(() -> past.get(IN_FORCE, 1, slowly(() -> snapshot(1)))));
        }
        building.await();
        mayFinish.countDown();

        Snapshot snapshot = asked.get(0).get();
        for (Future<Snapshot> each : asked) {
            assertThat(each.get()).isSameAs(snapshot);
        }
        assertThat(built).hasValue(1);
    }

    @Test
    void everybodyWhoWaitsLearnsOfAFailureAndTheNextTriesAgain() throws Exception {
        PastSnapshots past = new PastSnapshots(Duration.ofMinutes(1), HEAP);
        Callable<Snapshot> failing = () -> past.get(IN_FORCE, 1, slowly(() -> {
            throw new DirectoryUnavailableException("away");
        }));
        Future<Snapshot> one = threads.submit(failing);
        building.await();
        Future<Snapshot> other = threads.submit(failing);
        mayFinish.countDown();

        assertThatThrownBy(one::get).hasCauseInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(other::get).hasCauseInstanceOf(DirectoryUnavailableException.class);
        assertThat(past.get(IN_FORCE, 1, () -> snapshot(1)).sequence()).isEqualTo(1);
    }

    @Test
    void whoeverHasWaitedLongEnoughForItsTurnIsTurnedAway() throws Exception {
        PastSnapshots past = new PastSnapshots(Duration.ofMillis(20), HEAP);
        Future<Snapshot> first = threads.submit(() -> past.get(IN_FORCE, 1, slowly(() -> snapshot(1))));
        building.await();

        assertThatThrownBy(() -> past.get(IN_FORCE, 2, () -> snapshot(2)))
                .isInstanceOf(DirectoryUnavailableException.class);
        mayFinish.countDown();
        assertThat(first.get().sequence()).isEqualTo(1);
        assertThat(past.get(IN_FORCE, 2, () -> snapshot(2)).sequence()).isEqualTo(2);
    }

    @Test
    void keepsAsManyAsThereIsRoomForAndForgetsTheOneAskedForLongestAgo() {
        Snapshot inForce = snapshot(9, "x".repeat(999));
        isBuiltAnew(new PastSnapshots(Duration.ofMinutes(1), HEAP), inForce, 4);
        isBuiltAnew(new PastSnapshots(Duration.ofMinutes(1), 2 * 8 * 1000 + 1), inForce, 2);
        isBuiltAnew(new PastSnapshots(Duration.ofMinutes(1), 8 * 1000), inForce, 1);
    }

    /** After so many others, and not before. */
    private void isBuiltAnew(PastSnapshots past, Snapshot inForce, int others) {
        built.set(0);
        Supplier<Snapshot> counted = () -> snapshot(built.incrementAndGet());
        past.get(inForce, 1, counted);
        for (int i = 2; i <= others; i++) {
            past.get(inForce, i, counted);
        }
        past.get(inForce, 1, counted);
        assertThat(built).as("with one of %d kept", others).hasValue(others);
        for (int i = 2; i <= others + 1; i++) {
            past.get(inForce, 10 + i, counted);
        }
        past.get(inForce, 1, counted);
        assertThat(built).as("with %d others since", others).hasValue(2 * others + 1);
    }

    @Test
    void buildsNoneWhereTheHeapHasNoRoomForOne() {
        PastSnapshots past = new PastSnapshots(Duration.ofMinutes(1), 8 * 1000 - 1);
        assertThatThrownBy(() -> past.get(snapshot(9, "x".repeat(999)), 1, () -> snapshot(1)))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContaining("no room");
    }

    private Supplier<Snapshot> slowly(Supplier<Snapshot> result) {
        return () -> {
            built.incrementAndGet();
            building.countDown();
            try {
                assertThat(mayFinish.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return result.get();
        };
    }

    private static Snapshot snapshot(long sequence, String... lines) {
        return Snapshot.of(new SnapshotContent(
                "00000000-0000-4000-8000-000000000999",
                1,
                Sha256.ZERO,
                Directory.of(sequence, List.of()),
                PackedLines.of(List.of(lines)),
                List.of()));
    }
}
