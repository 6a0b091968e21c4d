package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ReplicaBuilder;
import io.github.helplines.directory.client.Transport;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.fixtures.GenerateDirectory;
import io.github.helplines.directory.fixtures.InventedDirectory;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** An invented directory as a service would publish it, answered from memory: what is measured is the client alone. */
final class Published {
    /** Where the parent of the forks has put the snapshots. */
    static final String FOLDER = "benchmarks.folder";

    static final long SEED = 1;

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    /** The private key of RFC 8037, appendix A.1, which everybody knows. */
    private static final SigningKey KEY = SigningKey.read(HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
            .orElseThrow();

    private final byte[] snapshot;
    private final byte[] head;

    private Published(byte[] snapshot) {
        this.snapshot = snapshot;
        OffsetDateTime issued = NOW.minusSeconds(60).atOffset(ZoneOffset.UTC);
        this.head = CanonicalJson.bytes(SignedHead.sign(
                        new Head(
                                "5b1f0a52-6c3e-4d0e-9f3a-3f5d2a6b7c8d",
                                1,
                                10,
                                root(snapshot),
                                Sha256.hash("entry 10"),
                                issued,
                                issued.plusDays(7),
                                RecallsDigest.of(List.of())),
                        List.of(KEY))
                .toJson());
    }

    /** Writes the snapshot of that size for forks to read. */
    static void write(Path folder, int services) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(folder, services)))) {
            GenerateDirectory.write(new InventedDirectory(SEED, services), out);
        }
    }

    static Published of(int services) throws IOException {
        return new Published(Files.readAllBytes(file(Path.of(System.getProperty(FOLDER)), services)));
    }

    static Path file(Path folder, int services) {
        return folder.resolve(services + ".ndjson");
    }

    private static Sha256 root(byte[] snapshot) {
        MerkleTree tree = new MerkleTree();
        int from = 0;
        for (int at = 0; at < snapshot.length; at++) {
            if (snapshot[at] == '\n') {
                tree.add(Arrays.copyOfRange(snapshot, from, at));
                from = at + 1;
            }
        }
        return tree.root();
    }

    byte[] snapshot() {
        return snapshot;
    }

    /** A copy that has verified the snapshot and answers from it. */
    HelplineDirectory replica() {
        HelplineDirectory directory = builder().build();
        Source source = directory.emergency().provenance().source();
        if (source != Source.MEMORY) {
            throw new IllegalStateException("the snapshot was not taken: " + source);
        }
        return directory;
    }

    private ReplicaBuilder builder() {
        return copyOf(URI.create("https://directory.example"))
                .pollInterval(Duration.ofHours(1))
                .firstWait(Duration.ofHours(1))
                .transport(new InMemory());
    }

    /** A copy with the usual settings that trusts what is published here, wherever it comes from. */
    static ReplicaBuilder copyOf(URI service) {
        return HelplineDirectory.replica(service)
                .trustedKeys(new VerificationKeys(List.of(KEY.verificationKey())))
                .clock(() -> NOW);
    }

    /** Where a copy of that many services is kept, if any was. */
    static Path cache(Path folder, int services) {
        return folder.resolve("cache-" + services);
    }

    /** Keeps a copy on the disk, as a process leaves it that followed the service. */
    void keep(Path cache) throws InterruptedException {
        try (HelplineDirectory directory = builder().cache(cache).build()) {
            // Closing would interrupt the writing.
            while (!Files.exists(cache.resolve("directory.ndjson"))) {
                Thread.sleep(10);
            }
        }
    }

    private final class InMemory implements Transport {
        @Override
        public Response send(Request request, Duration timeout) {
            String path = request.uri().getPath();
            byte[] body = path.endsWith("/head")
                    ? head
                    : path.endsWith("/snapshot")
                            ? snapshot
                            : "{\"items\":[],\"sequence\":10}".getBytes(StandardCharsets.UTF_8);
            return new Response(200, Map.of(), new ByteArrayInputStream(body));
        }
    }
}
