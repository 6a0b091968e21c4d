package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ReplicaBuilder;
import io.github.helplines.directory.client.internal.remote.FaultyServer;
import io.github.helplines.directory.client.internal.remote.FaultyServer.Fault;
import io.github.helplines.directory.client.internal.remote.NewThreads;
import io.github.helplines.directory.client.model.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the network, the service or the disk does, a copy starts, answers, says from where, and ends. */
@Timeout(60)
class ReplicaFaultsTest {
    private static final URI NOWHERE = URI.create("http://nowhere.invalid");
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path cache;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whateverTheNetworkDoes(Fault fault) throws Exception {
        try (FaultyServer server = new FaultyServer(fault)) {
            answers(replica(server.uri()), Source.BUNDLED, 0);
            fill();
            answers(replica(server.uri()), Source.DISK, 9);
        }
    }

    @Test
    void nobodyListens() throws Exception {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        answers(replica(nobody), Source.BUNDLED, 0);
        fill();
        answers(replica(nobody), Source.DISK, 9);
    }

    @Test
    void aHostThatNobodyKnows() throws Exception {
        answers(replica(NOWHERE), Source.BUNDLED, 0);
        fill();
        answers(replica(NOWHERE), Source.DISK, 9);
    }

    @Test
    void aSignatureOfSomebodyElse() throws Exception {
        CannedService other = new CannedService().publish(Published.at(12).signedBy(Published.OTHER_KEY));
        answers(canned(other), Source.BUNDLED, 0);
        fill();
        answers(canned(other), Source.DISK, 9);
    }

    @Test
    void anOlderSequenceOrEpoch() throws Exception {
        fill();
        answers(canned(new CannedService().publish(Published.at(8))), Source.DISK, 9);
        CannedService later = new CannedService().publish(Published.at(9).ofEpoch(2));
        answers(canned(later), Source.MEMORY, 9);
        answers(canned(new CannedService().publish(Published.at(30))), Source.DISK, 9);
    }

    @Test
    void aCacheThatIsDamagedHalfOrNoDirectory() throws Exception {
        fill();
        List<Path> kept;
        try (var files = Files.list(cache)) {
            kept = files.toList();
        }
        assertThat(kept).isNotEmpty();
        for (Path file : kept) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        answers(replica(NOWHERE), Source.BUNDLED, 0);
        for (Path file : kept) {
            Files.writeString(file, "squirrel");
        }
        answers(replica(NOWHERE), Source.BUNDLED, 0);
        Path file = Files.writeString(cache.resolve("file"), "");
        answers(replica(NOWHERE).cache(file), Source.BUNDLED, 0);
        answers(
                replica(NOWHERE).cache(file.resolve("below")).transport(new CannedService().publish(Published.at(9))),
                Source.MEMORY,
                9);
    }

    @Test
    void aFullDisk() throws Exception {
        try (FileSystem small = disk(40);
                FileSystem larger = disk(160)) {
            fullWhenCold(small.getPath("/work"));
            fullWhenWarm(larger.getPath("/work"));
        }
    }

    /** The same with a disk of the machine's own, where whoever runs this may have one of that size. */
    @Test
    void aDiskThatTheMachineSaysIsFull() throws Exception {
        Path small = Files.createDirectory(cache.resolve("small"));
        Path larger = Files.createDirectory(cache.resolve("larger"));
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", small.toString()), "no disk can be mounted");
        try {
            fullWhenCold(small);
            assertThat(ran("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", larger.toString()))
                    .isTrue();
            fullWhenWarm(larger);
        } finally {
            ran("umount", small.toString());
            ran("umount", larger.toString());
        }
    }

    private void fullWhenCold(Path disk) throws Exception {
        answers(canned(new CannedService().publish(Published.at(9))).cache(disk), Source.MEMORY, 9);
        assertThat(names(disk)).as("half a copy").doesNotContain("directory.ndjson");
        answers(replica(NOWHERE).cache(disk), Source.BUNDLED, 0);
    }

    /** What was verified before stays. */
    private void fullWhenWarm(Path disk) throws Exception {
        answers(canned(new CannedService().publish(Published.at(9))).cache(disk), Source.MEMORY, 9);
        assertThat(names(disk)).contains("directory.ndjson");
        byte[] kept = Files.readAllBytes(disk.resolve("directory.ndjson"));
        fillUp(disk.resolve("of-somebody-else"), 30 << 10);

        answers(canned(new CannedService().publish(Published.at(10))).cache(disk), Source.MEMORY, 10);
        assertThat(Files.readAllBytes(disk.resolve("directory.ndjson"))).isEqualTo(kept);
        answers(replica(NOWHERE).cache(disk), Source.DISK, 9);
    }

    @Test
    void aCacheThatMayOnlyBeRead() throws Exception {
        Path empty = Files.createDirectory(cache.resolve("empty"));
        Path filled = Files.createDirectory(cache.resolve("filled"));
        boolean mounted = ran("mount", "-t", "tmpfs", "tmpfs", empty.toString())
                && ran("mount", "-t", "tmpfs", "tmpfs", filled.toString());
        try {
            answers(canned(new CannedService().publish(Published.at(9))).cache(filled), Source.MEMORY, 9);
            for (Path each : List.of(empty, filled)) {
                if (mounted) {
                    assertThat(ran("mount", "-o", "remount,ro", each.toString()))
                            .isTrue();
                } else {
                    allow(each, "r-xr-xr-x");
                }
            }
            assumeTrue(mounted || !Files.isWritable(empty), "whoever runs this may write everywhere");

            answers(canned(new CannedService().publish(Published.at(9))).cache(empty), Source.MEMORY, 9);
            assertThat(names(empty)).isEmpty();
            answers(replica(NOWHERE).cache(empty), Source.BUNDLED, 0);

            answers(replica(NOWHERE).cache(filled), Source.DISK, 9);
            answers(canned(new CannedService().publish(Published.at(10))).cache(filled), Source.MEMORY, 10);
            answers(replica(NOWHERE).cache(filled), Source.DISK, 9);
        } finally {
            for (Path each : List.of(empty, filled)) {
                if (!ran("umount", each.toString())) {
                    allow(each, "rwxr-xr-x");
                }
            }
        }
    }

    /** Of a directory, and of the lock in it, which cannot be opened for writing then either. */
    private static void allow(Path directory, String permissions) throws IOException {
        if (Files.exists(directory.resolve("lock"))) {
            Files.setPosixFilePermissions(directory.resolve("lock"), PosixFilePermissions.fromString("r--r--r--"));
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    private static FileSystem disk(int kilobytes) {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(1 << 10)
                .setMaxSize((long) kilobytes << 10)
                .build());
    }

    /** Leaves less than a copy needs, so that it fails on the way. */
    private static void fillUp(Path file, int left) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                while (true) {
                    channel.write(ByteBuffer.allocate(1 << 10));
                }
            } catch (IOException full) {
                channel.truncate(channel.size() - left);
            }
        }
    }

    private static List<String> names(Path disk) throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).as("drafts").noneMatch(name -> name.endsWith(".draft"));
            return names;
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A copy at sequence 9 on the disk. */
    private void fill() throws InterruptedException {
        try (HelplineDirectory directory =
                canned(new CannedService().publish(Published.at(9))).build()) {
            assertThat(directory
                            .topics()
                            .get("intimate-image-abuse")
                            .provenance()
                            .source())
                    .isEqualTo(Source.MEMORY);
            // Ending would interrupt the writing.
            while (!Files.exists(cache.resolve("directory.ndjson")) || !Files.exists(cache.resolve("recalls.json"))) {
                Thread.sleep(10);
            }
        }
    }

    /** Whoever answers at once, well or badly, is waited for. */
    private ReplicaBuilder canned(CannedService service) {
        return replica(NOWHERE).transport(service).firstWait(SOON);
    }

    private ReplicaBuilder replica(URI service) {
        return HelplineDirectory.replica(service)
                .trustedKeys(Published.TRUSTED)
                .clock(() -> Published.NOW)
                .firstWait(Duration.ofMillis(300))
                .cache(cache);
    }

    /** The builder makes no threads: they begin with what it builds. */
    private static void answers(ReplicaBuilder builder, Source source, long sequence) throws InterruptedException {
        NewThreads threads = new NewThreads();
        long start = System.nanoTime();
        try (HelplineDirectory directory = builder.build()) {
            Answer<Service> answer = directory.services().get("derbyshire-victim-services");
            assertThat(answer.value().channels().get(0).details().action()).isEqualTo("Call 0800 612 6505");
            assertThat(answer.provenance().source()).isEqualTo(source);
            assertThat(answer.provenance().sequence()).isEqualTo(sequence);
            assertThat(answer.provenance().stale()).isEqualTo(source != Source.MEMORY);
            assertThat(directory.help(HelpQuery.general()).value().services()).isNotEmpty();
            assertThat(directory.emergency().value().items().get(0).text()).contains("999");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        threads.assertEnded(SOON);
    }
}
