package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** A head over invented lines and the sample log, and two keys that everybody knows. */
final class HeadSample {
    /** RFC 8037 appendix A.1. */
    static final SigningKey KEY = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    /** RFC 8032 section 7.1, test 2. */
    static final SigningKey NEXT_KEY = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    static final String DIRECTORY_ID = "5b1f0a52-6c3e-4d0e-9f3a-3f5d2a6b7c8d";
    static final OffsetDateTime ISSUED = OffsetDateTime.parse("2026-11-23T08:00:00+00:00");

    private HeadSample() {}

    /** From the 32 bytes of the private key, in hexadecimal. */
    static SigningKey key(String seed) {
        return SigningKey.read(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed))
                .orElseThrow();
    }

    static Head head(long sequence, Sha256 root, Sha256 chainHead) {
        return new Head(
                DIRECTORY_ID,
                1,
                sequence,
                root,
                chainHead,
                ISSUED,
                ISSUED.plusDays(7),
                RecallsDigest.of(List.of(new RecalledChannel("00000000-0000-4000-8000-000000000201", 7))));
    }

    /** Over {@link #snapshot} and {@link #entries} of the same log. */
    static Head head(List<StoredEntry> log) {
        return head(log.size(), MerkleTree.root(lines(log)), LogSample.head(log));
    }

    static VerificationKeys trusted(SigningKey... keys) {
        return new VerificationKeys(
                List.of(keys).stream().map(SigningKey::verificationKey).toList());
    }

    private static List<String> lines(List<StoredEntry> log) {
        TreeMap<String, String> lines = new TreeMap<>();
        log.forEach(stored -> lines.put(
                stored.entry().id(),
                "{\"id\":\"" + stored.entry().id() + "\",\"kind\":\"service\",\"name\":\"Sërvice "
                        + stored.entry().sequence() + "\"}"));
        return List.copyOf(lines.values());
    }

    /** As it is exported: a line a record of the log. */
    static byte[] snapshot(List<StoredEntry> log) {
        return utf8(String.join("\n", lines(log)) + "\n");
    }

    /** As it is exported: a line an entry. */
    static byte[] entries(List<StoredEntry> log) {
        StringBuilder text = new StringBuilder();
        log.forEach(stored -> text.append(line(stored)).append('\n'));
        return utf8(text.toString());
    }

    static String line(StoredEntry stored) {
        return CanonicalJson.write(new ObjectWriter()
                .put("line", stored.line())
                .putIfPresent("record_text", stored.findRecordText())
                .build());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
