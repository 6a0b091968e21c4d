package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.seal.DirectoryProof.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryProofTest {
    private static final Fault OTHER_ROOT = new Fault(0, "the lines do not have the root that the head signs");
    private static final Fault OTHER_END = new Fault(0, "the last entry is not the one that the head signs");

    private final List<StoredEntry> log = new ArrayList<>(LogSample.log(12));
    private final Head head = HeadSample.head(log);
    private final List<String> snapshot = lines(HeadSample.snapshot(log));
    private final List<String> entries = lines(HeadSample.entries(log));

    private static List<String> lines(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
    }

    private static byte[] bytes(List<String> lines) {
        return HeadSample.utf8(String.join("\n", lines) + "\n");
    }

    static DirectoryProof ofSnapshot(byte[] bytes, Head head) {
        try {
            return DirectoryProof.ofSnapshot(new ByteArrayInputStream(bytes), head, JsonText::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DirectoryProof ofEntries(byte[] bytes, Head head) {
        try {
            return DirectoryProof.ofEntries(new ByteArrayInputStream(bytes), head, JsonText::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fault> snapshotFaults() {
        return ofSnapshot(bytes(snapshot), head).faults();
    }

    private List<Fault> entriesFaults() {
        return ofEntries(bytes(entries), head).faults();
    }

    @Test
    void findsNothingWrongWithWhatTheHeadSigns() {
        assertThat(ofSnapshot(bytes(snapshot), head)).isEqualTo(new DirectoryProof(12, List.of()));
        assertThat(ofEntries(bytes(entries), head)).isEqualTo(new DirectoryProof(12, List.of()));
    }

    @Test
    void ofNothingProvesNothing() {
        assertThat(ofSnapshot(new byte[0], head)).isEqualTo(new DirectoryProof(0, List.of(OTHER_ROOT)));
        assertThat(ofEntries(new byte[0], head)).isEqualTo(new DirectoryProof(0, List.of(OTHER_END)));
        Head ofNothing = HeadSample.head(0, MerkleTree.root(List.of()), Sha256.ZERO);
        assertThat(ofSnapshot(new byte[0], ofNothing).faults()).isEmpty();
        assertThat(ofEntries(new byte[0], ofNothing).faults()).isEmpty();
    }

    @Test
    void findsARecordThatIsMissingAndOneTooMany() {
        String line = snapshot.remove(3);
        assertThat(snapshotFaults()).containsExactly(OTHER_ROOT);
        snapshot.add(3, line);
        snapshot.add(4, line);
        assertThat(snapshotFaults())
                .containsExactly(new Fault(5, "does not come after the line before, by kind and id"), OTHER_ROOT);
    }

    @Test
    void findsRecordsOutOfOrder() {
        Collections.swap(snapshot, 3, 4);
        assertThat(snapshotFaults())
                .containsExactly(new Fault(5, "does not come after the line before, by kind and id"), OTHER_ROOT);
    }

    @Test
    void findsARecordThatWasChanged() {
        snapshot.set(3, snapshot.get(3).replace("Sërvice", "Service"));
        assertThat(snapshotFaults()).containsExactly(OTHER_ROOT);
    }

    /** Lines are looked at in several threads. */
    @Test
    void handsOverAndCountsInTheOrderOfTheLines() throws IOException {
        List<String> many = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(String.format("%04d", i));
            many.add("{\"id\":\"" + ids.get(i) + "\",\"kind\":\"service\"}");
        }
        Head signed = HeadSample.head(1, MerkleTree.root(many), Sha256.ZERO);
        List<String> handedOver = new ArrayList<>();
        DirectoryProof proof = DirectoryProof.ofSnapshot(
                new ByteArrayInputStream(bytes(many)),
                signed,
                JsonText::parse,
                record -> new ObjectReader((JsonObject) record, "", new Faults())
                        .string("id")
                        .orElseThrow(),
                handedOver::add);
        assertThat(proof).isEqualTo(new DirectoryProof(2_000, List.of()));
        assertThat(handedOver).isEqualTo(ids);

        many.set(1_234, "{}");
        assertThat(ofSnapshot(bytes(many), signed).faults())
                .containsExactly(new Fault(1_235, "has no kind and id"), OTHER_ROOT);
    }

    /** Lines are looked at in blocks, at the ends of which they are cut. */
    @Test
    void linesMayBeAnyLongerThanABlock() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = "x".repeat(i % 10 == 3 ? 1 << 20 : 50_000 + i);
            many.add("{\"id\":\"" + String.format("%04d", i) + "\",\"kind\":\"service\",\"name\":\"" + text + "\"}");
        }
        Head signed = HeadSample.head(1, MerkleTree.root(many), Sha256.ZERO);
        assertThat(ofSnapshot(bytes(many), signed)).isEqualTo(new DirectoryProof(40, List.of()));
        byte[] whole = bytes(many);
        assertThat(ofSnapshot(Arrays.copyOf(whole, whole.length - 1), signed).faults())
                .containsExactly(new Fault(40, "has no line break at its end"));
        many.set(23, many.get(23) + " ");
        many.set(39, "");
        assertThat(ofSnapshot(bytes(many), signed).faults())
                .containsExactly(
                        new Fault(24, "is not an object in canonical JSON"),
                        new Fault(40, "is not an object in canonical JSON"),
                        OTHER_ROOT);
    }

    @Test
    void whatFailsInAnotherThreadFailsForTheCaller() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add("{\"id\":\"" + String.format("%04d", i) + "\",\"kind\":\"" + "x".repeat(100_000) + "\"}");
        }
        Head signed = HeadSample.head(1, MerkleTree.root(many), Sha256.ZERO);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> DirectoryProof.ofSnapshot(
                        new ByteArrayInputStream(bytes(many)),
                        signed,
                        JsonText::parse,
                        record -> {
                            throw new IllegalStateException("on purpose");
                        },
                        made -> {}))
                .withMessage("on purpose");
    }

    @Test
    void namesTheLineOfEveryRecordThatIsNone() {
        snapshot.set(1, snapshot.get(1).replace(",", ", "));
        snapshot.set(3, "{");
        snapshot.set(5, "[]");
        snapshot.set(7, "{\"id\":\"a\"}");
        snapshot.set(9, "");
        snapshot.set(10, snapshot.get(10).replace("Sërvice", "S\\u00ebrvice"));
        assertThat(snapshotFaults())
                .containsExactly(
                        new Fault(2, "is not an object in canonical JSON"),
                        new Fault(4, "is not an object in canonical JSON"),
                        new Fault(6, "is not an object in canonical JSON"),
                        new Fault(8, "has no kind and id"),
                        new Fault(10, "is not an object in canonical JSON"),
                        new Fault(11, "is not an object in canonical JSON"),
                        OTHER_ROOT);
    }

    /** Withdrawn records stand last; what kinds there are is not the proof's to know. */
    @Test
    void takesRecordsOfEveryKindInOrder() {
        snapshot.add("{\"id\":\"00000000-0000-4000-8000-000000000001\",\"kind\":\"withdrawn\"}");
        Head with = HeadSample.head(12, MerkleTree.root(snapshot), LogSample.head(log));
        assertThat(ofSnapshot(bytes(snapshot), with).faults()).isEmpty();
        Collections.swap(snapshot, 11, 12);
        Head signed = HeadSample.head(12, MerkleTree.root(snapshot), LogSample.head(log));
        assertThat(ofSnapshot(bytes(snapshot), signed).faults())
                .containsExactly(new Fault(13, "does not come after the line before, by kind and id"));
    }

    @Test
    void findsTheEndCutOff() {
        byte[] whole = bytes(snapshot);
        assertThat(ofSnapshot(Arrays.copyOf(whole, whole.length - 1), head).faults())
                .containsExactly(new Fault(12, "has no line break at its end"));
        assertThat(ofSnapshot(Arrays.copyOf(whole, whole.length / 2), head).faults())
                .contains(OTHER_ROOT);
        byte[] log = bytes(entries);
        assertThat(ofEntries(Arrays.copyOf(log, log.length - 1), head).faults())
                .containsExactly(new Fault(12, "has no line break at its end"));
        entries.remove(11);
        assertThat(entriesFaults()).containsExactly(OTHER_END);
    }

    @Test
    void aCopyOfAnotherSequenceIsNotTheHeads() {
        List<StoredEntry> longer = LogSample.log(13);
        Head later = HeadSample.head(longer);
        assertThat(ofSnapshot(bytes(snapshot), later).faults()).containsExactly(OTHER_ROOT);
        assertThat(ofEntries(bytes(entries), later).faults()).containsExactly(OTHER_END);
        assertThat(ofSnapshot(HeadSample.snapshot(longer), head).faults()).containsExactly(OTHER_ROOT);
        assertThat(ofEntries(HeadSample.entries(longer), head).faults()).containsExactly(OTHER_END);
        Head otherSequence = HeadSample.head(13, later.root(), LogSample.head(log));
        assertThat(ofEntries(bytes(entries), otherSequence).faults()).containsExactly(OTHER_END);
    }

    @Test
    void findsAnEntryThatWasRewrittenAtTheNextAndGoesOn() {
        LogEntry other = LogSample.entry(
                5,
                LogSample.START.plusSeconds(2).plusMillis(1),
                log.get(3).entry().hash());
        entries.set(4, HeadSample.line(new StoredEntry(other.line(), other, LogSample.recordText(5))));
        entries.set(8, entries.get(8).replace("Sërvice", "Service"));
        assertThat(entriesFaults())
                .containsExactly(
                        new Fault(6, ChainFault.What.PREVIOUS_HASH_WRONG.words()),
                        new Fault(9, ChainFault.What.RECORD_HASH_WRONG.words()));
    }

    @Test
    void findsAMissingEntry() {
        entries.remove(4);
        assertThat(entriesFaults()).containsExactly(new Fault(5, ChainFault.What.SEQUENCE_GAP.words()));
    }

    @Test
    void namesTheLineOfEveryEntryThatIsNone() {
        entries.set(1, entries.get(1).replace("\",\"record_text\"", "\", \"record_text\""));
        entries.set(3, "{\"line\":\"{}\"}");
        entries.set(5, entries.get(5).replace("\"record_text\":", "\"record_tex\":"));
        entries.set(7, "[]");
        assertThat(entriesFaults().stream().filter(fault -> fault.what().equals("is not an entry in canonical JSON")))
                .extracting(Fault::line)
                .containsExactly(2L, 4L, 6L, 8L);
    }

    @Test
    void aTextMayBeMissingOnlyWhereALaterEntryRedactsIt() {
        StoredEntry emptied = new StoredEntry(log.get(4).line(), log.get(4).entry(), null);
        entries.set(4, HeadSample.line(emptied));
        assertThat(entriesFaults())
                .containsExactly(new Fault(5, "the record's text is missing, and nothing redacts it"));

        String text = "{\"id\":\"00000000-0000-4000-8000-000000000005\",\"kind\":\"service\",\"redacts\":5}";
        LogEntry redaction = new LogEntry(
                13,
                LogSample.START.plusSeconds(60),
                Operation.REDACT,
                null,
                "service",
                "00000000-0000-4000-8000-000000000005",
                Sha256.hash(text),
                "approver",
                null,
                LogSample.head(log));
        entries.add(HeadSample.line(new StoredEntry(redaction.line(), redaction, text)));
        assertThat(ofEntries(bytes(entries), HeadSample.head(13, head.root(), redaction.hash()))
                        .faults())
                .isEmpty();
    }
}
