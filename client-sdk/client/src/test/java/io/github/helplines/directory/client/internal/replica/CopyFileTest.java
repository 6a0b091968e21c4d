package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.helplines.directory.client.Provenance.Source;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFileTest {
    private static final Published FIRST = Published.at(10);

    @TempDir
    private Path cache;

    private final CannedService service = new CannedService().publish(FIRST);

    @Test
    void warmCacheAnswersWithoutNetwork() {
        FollowedCopy.of(service, cache).poll();

        FollowedCopy restarted = FollowedCopy.of(new CannedService(), cache).poll();

        assertThat(restarted.held().source()).isEqualTo(Source.DISK);
        assertThat(restarted.copy().sequence()).isEqualTo(10);
        assertThat(restarted.held().asOf()).isEqualTo(FIRST.issuedAt());
        assertThat(restarted
                        .held()
                        .provenance(Published.NOW, Duration.ofDays(99))
                        .stale())
                .isTrue();
    }

    @Test
    void expiredCopyBeatsTheBundledOne() {
        FollowedCopy.of(service, cache).poll();

        FollowedCopy later = FollowedCopy.of(new CannedService(), cache, Published.NOW.plus(Duration.ofDays(400)));

        assertThat(later.held().source()).isEqualTo(Source.DISK);
    }

    @Test
    void copyOnTheDiskIsConfirmedWithoutFetchingItAgain() {
        FollowedCopy.of(service, cache).poll();
        service.without(CannedService.SNAPSHOT);

        FollowedCopy restarted = FollowedCopy.of(service, cache).poll();

        assertThat(restarted.held().source()).isEqualTo(Source.MEMORY);
    }

    @Test
    void olderServiceIsRefusedAfterARestart() {
        FollowedCopy.of(service, cache).poll();

        FollowedCopy restarted = FollowedCopy.of(new CannedService().publish(Published.at(9)), cache)
                .poll();

        assertThat(restarted.copy().sequence()).isEqualTo(10);
        assertThat(restarted.held().source()).isEqualTo(Source.DISK);
    }

    @Test
    void slowerProcessDoesNotReplaceWhatANewerOneKept() {
        FollowedCopy slower = FollowedCopy.of(service, cache);
        FollowedCopy.of(new CannedService().publish(FIRST.next()), cache).poll();

        slower.poll();

        assertThat(FollowedCopy.of(new CannedService(), cache).copy().sequence())
                .isEqualTo(11);
    }

    @Test
    void whoeverElseIsWritingIsWaitedFor() throws Exception {
        FollowedCopy slower = FollowedCopy.of(service, cache);
        Thread polling = new Thread(slower::poll);
        try (FileChannel lock =
                FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            polling.start();
            // It has compared nothing yet: what is put there now is newer.
            Thread.sleep(300);
            assertThat(cache.resolve("directory.ndjson")).doesNotExist();
            Path elsewhere = cache.resolve("elsewhere");
            FollowedCopy.of(new CannedService().publish(FIRST.next()), elsewhere)
                    .poll();
            for (String name : List.of("directory.ndjson", "recalls.json")) {
                Files.move(elsewhere.resolve(name), cache.resolve(name));
            }
        }
        polling.join();

        assertThat(slower.held().source()).isEqualTo(Source.MEMORY);
        assertThat(FollowedCopy.of(new CannedService(), cache).copy().sequence())
                .isEqualTo(11);
    }

    /** Of several processes that write at once, the newest copy stands at the end. */
    @Test
    void processesShareOneCache() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CacheWriter.class.getName(),
                            cache.toString(),
                            Integer.toString(seed))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }

        assertThat(FollowedCopy.of(new CannedService(), cache).copy().sequence())
                .isEqualTo(CacheWriter.NEWEST);
    }

    @Test
    void halfAFileIsNone() throws IOException {
        FollowedCopy.of(service, cache).poll();
        Path file = cache.resolve("directory.ndjson");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(FollowedCopy.of(new CannedService(), cache).held().source())
                    .isEqualTo(Source.BUNDLED);
        }
    }

    @Test
    void cacheThatCannotBeWrittenIsNoReasonNotToFollow() throws IOException {
        Path file = Files.createFile(cache.resolve("no-directory"));

        FollowedCopy copy = FollowedCopy.of(service, file.resolve("below"));

        assertThatCode(copy::poll).doesNotThrowAnyException();
        assertThat(copy.held().source()).isEqualTo(Source.MEMORY);
    }

    @Test
    void leavesNoDraft() throws IOException {
        FollowedCopy.of(service, cache).poll();

        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("directory.ndjson", "recalls.json", "lock");
        }
    }
}
