package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bit of what comes over the wire or from the disk is turned round, with {@code heavy} 10,000 times: none is believed. */
class AlteredBytesTest {
    private static final int TIMES = Boolean.getBoolean("heavy") ? 2_000 : 60;
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger(Follower.class.getName()), Logger.getLogger(CopyFile.class.getName()));
    private static final Published HELD = Published.at(10);
    private static final String RECALLED = HELD.directory()
            .all(io.github.helplines.directory.core.model.Service.class)
            .get(0)
            .channels()
            .get(0)
            .id()
            .value();
    private static final Published NEWER = HELD.recalling(RECALLED);

    private final Random random = new Random(20261126);

    @TempDir
    private Path cache;

    /** Thousands of refusals are no news. */
    @BeforeAll
    static void quiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void loud() {
        QUIET.forEach(logger -> logger.setLevel(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {CannedService.HEAD, CannedService.SNAPSHOT})
    void onTheWire(String path) {
        CannedService service = new CannedService().publish(NEWER);
        byte[] untouched = service.body(path);
        Beginning beginning = beginning();
        for (int i = 0; i < TIMES; i++) {
            // Another each time: one that is refused again and again is not asked for at every poll.
            FollowedCopy copy = FollowedCopy.of(service, beginning);
            service.body(path, altered(untouched));

            copy.poll();

            assertThat(copy.copy().sequence()).isEqualTo(10);
            // Untouched it would have been taken.
            service.body(path, untouched);
            assertThat(copy.poll().copy().sequence()).isEqualTo(11);
        }
    }

    @Test
    void onTheWireNoRecallButThatOne() {
        CannedService service = new CannedService();
        FollowedCopy copy = FollowedCopy.of(service.publish(HELD)).poll();
        service.publish(NEWER).without(CannedService.SNAPSHOT);
        byte[] untouched = service.body(CannedService.RECALLS);
        for (int i = 0; i < TIMES; i++) {
            service.body(CannedService.RECALLS, altered(untouched));

            copy.poll();

            // What stands beside the list means nothing; of the list, all of it is taken or none.
            assertThat(copy.copy().directory().recalls().keySet())
                    .allMatch(channel -> channel.value().equals(RECALLED));
        }
    }

    @Test
    void onTheDisk() throws IOException {
        FollowedCopy.of(new CannedService().publish(NEWER), cache).poll();
        CopyFile file = new CopyFile(cache, () -> Published.NOW);
        byte[] copy = Files.readAllBytes(cache.resolve("directory.ndjson"));
        byte[] recalls = Files.readAllBytes(cache.resolve("recalls.json"));
        for (int i = 0; i < TIMES; i++) {
            Files.write(cache.resolve("directory.ndjson"), altered(copy));
            Files.write(cache.resolve("recalls.json"), altered(recalls));

            assertThat(file.load(Published.TRUSTED)).isEmpty();
            // The line break at its end may be another white space.
            assertThat(file.loadRecalls(Published.TRUSTED)
                            .map(ProvenRecalls::items)
                            .orElse(NEWER.recalled()))
                    .isEqualTo(NEWER.recalled());
        }
    }

    /** What every copy begins with, proved once. */
    private static Beginning beginning() {
        try {
            TrustedHead head = TrustedHead.read(HELD.signed().toJson(), Published.TRUSTED);
            Copy copy = Copy.of(SnapshotReading.read(new ByteArrayInputStream(HELD.snapshot()), head.head()), Map.of());
            return new Beginning(Held.confirmed(copy, Published.NOW), head, null, null);
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] altered(byte[] bytes) {
        byte[] altered = bytes.clone();
        altered[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return altered;
    }
}
