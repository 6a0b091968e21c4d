package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.RecalledChannel;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A directory as a service would publish it, signed with a key that everybody knows. */
record Published(
        String directoryId,
        long epoch,
        long sequence,
        List<String> lines,
        List<RecalledChannel> recalled,
        Instant issuedAt,
        SigningKey key) {
    /** RFC 8037 appendix A.1. */
    static final SigningKey KEY = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    /** RFC 8032 section 7.1, test 2: trusted by nobody. */
    static final SigningKey OTHER_KEY = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    static final VerificationKeys TRUSTED = new VerificationKeys(List.of(KEY.verificationKey()));
    static final Instant NOW = Instant.parse("2026-11-26T12:30:00Z");

    private static SigningKey key(String seed) {
        return SigningKey.read(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed))
                .orElseThrow();
    }

    /** What this library brings along, as the log's entry of that sequence left it. */
    static Published at(long sequence) {
        List<String> lines = Bundled.directory().records().stream()
                .map(record -> CanonicalJson.write(RecordCodec.write(record)))
                .toList();
        return new Published(
                "5b1f0a52-6c3e-4d0e-9f3a-3f5d2a6b7c8d", 1, sequence, lines, List.of(), NOW.minusSeconds(1_800), KEY);
    }

    Published with(List<String> otherLines) {
        return new Published(directoryId, epoch, sequence, otherLines, recalled, issuedAt, key);
    }

    Published next() {
        return new Published(directoryId, epoch, sequence + 1, lines, recalled, issuedAt, key);
    }

    Published ofSequence(long other) {
        return new Published(directoryId, epoch, other, lines, recalled, issuedAt, key);
    }

    Published ofEpoch(long other) {
        return new Published(directoryId, other, sequence, lines, recalled, issuedAt, key);
    }

    Published ofDirectory(String other) {
        return new Published(other, epoch, sequence, lines, recalled, issuedAt, key);
    }

    Published issued(Instant at) {
        return new Published(directoryId, epoch, sequence, lines, recalled, at, key);
    }

    Published signedBy(SigningKey other) {
        return new Published(directoryId, epoch, sequence, lines, recalled, issuedAt, other);
    }

    /** The next sequence, at which that channel is recalled. */
    Published recalling(String channel) {
        Published next = next();
        List<String> left = new ArrayList<>();
        for (String line : lines) {
            DirectoryRecord record = record(line);
            boolean its = record instanceof Service service
                    && service.channels().stream()
                            .anyMatch(each -> each.id().value().equals(channel));
            left.add(
                    its
                            ? CanonicalJson.write(RecordCodec.write(
                                    ((Service) record).recalling(new RecordId(channel), next.sequence)))
                            : line);
        }
        List<RecalledChannel> longer = new ArrayList<>(recalled);
        longer.add(new RecalledChannel(channel, next.sequence));
        return new Published(directoryId, epoch, next.sequence, left, longer, issuedAt, key);
    }

    private static DirectoryRecord record(String line) {
        JsonValue json = JsonText.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return RecordCodec.read(json, "", new Faults()).orElseThrow();
    }

    Directory directory() {
        return Directory.of(sequence, lines.stream().map(Published::record).toList());
    }

    SignedHead signed() {
        OffsetDateTime issued = issuedAt.atOffset(ZoneOffset.UTC);
        Head head = new Head(
                directoryId,
                epoch,
                sequence,
                MerkleTree.root(lines),
                Sha256.hash("entry " + sequence),
                issued,
                issued.plusDays(7),
                RecallsDigest.of(recalled));
        return SignedHead.sign(head, List.of(key));
    }

    byte[] snapshot() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    String recalls() {
        StringBuilder items = new StringBuilder();
        for (RecalledChannel each : recalled) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"channel\":\"" + each.channel() + "\",\"sequence\":" + each.sequence() + "}");
        }
        return "{\"items\":[" + items + "],\"sequence\":" + sequence + "}";
    }
}
