package io.github.helplines.directory.service.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.TestRecords;
import io.github.helplines.directory.service.testing.TestSigningKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of files, without its process: the same rules, asked thousands of times. */
class CopiedFilesTest {
    private static final OffsetDateTime ISSUED = OffsetDateTime.parse("2026-11-23T08:00:00+00:00");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    /** Bytes changed in each file; with {@code heavy}, the full figure. */
    private static final int MUTATIONS = Boolean.getBoolean("heavy") ? 10_000 : 200;

    @TempDir
    Path directory;

    private final InMemoryDirectory log = new InMemoryDirectory();
    private PublishedState state;
    private Path snapshot;
    private Path entries;
    private Path head;
    private Path keys;

    @BeforeEach
    void copy() throws IOException {
        log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, Instant.parse("2026-11-03T08:00:00Z"));
        state = log.read(1_000);
        snapshot = write("snapshot.ndjson", String.join("\n", lines()) + "\n");
        StringBuilder text = new StringBuilder();
        state.newestEntries().forEach(stored -> text.append(line(stored)).append('\n'));
        entries = write("entries.ndjson", text.toString());
        head = head(TestSigningKeys.FIRST);
        keys = keys(TestSigningKeys.FIRST);
    }

    private List<String> lines() {
        return state.records().stream()
                .sorted(Comparator.comparing(
                                (CurrentRecord record) -> record.kind().wire())
                        .thenComparing(CurrentRecord::id))
                .map(CurrentRecord::text)
                .toList();
    }

    private static String line(StoredEntry stored) {
        return CanonicalJson.write(new ObjectWriter()
                .put("line", stored.line())
                .put("record_text", stored.findRecordText().orElseThrow())
                .build());
    }

    private Path head(SigningKey... signing) throws IOException {
        Head signed = new Head(
                state.directoryId().toString(),
                state.epoch(),
                state.sequence(),
                MerkleTree.root(lines()),
                state.chainHead(),
                ISSUED,
                ISSUED.plusDays(7),
                RecallsDigest.of(List.of()));
        return write(
                "head.json",
                CanonicalJson.write(SignedHead.sign(signed, List.of(signing)).toJson()));
    }

    private Path keys(SigningKey... trusted) throws IOException {
        VerificationKeys set = TestSigningKeys.of(trusted).verificationKeys();
        return write("keys.json", CanonicalJson.write(set.toJson()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** What is printed, the last line of a refusal included. */
    private List<String> said(boolean fresh, Instant now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, UTF_8);
        try {
            new CopiedFiles(snapshot, entries, head, keys, fresh).verify(printer, now);
        } catch (StartException e) {
            assertThat(e.exitCode()).isEqualTo(1);
            printer.println(e.getMessage());
        }
        return out.toString(UTF_8).lines().toList();
    }

    private List<String> said() throws IOException {
        return said(false, NOW);
    }

    private void isRefused(String... faults) throws IOException {
        String[] lines = Arrays.copyOf(faults, faults.length + 1);
        lines[faults.length] = "NOT VERIFIED: " + (faults.length == 1 ? "1 fault" : faults.length + " faults");
        assertThat(said().stream().filter(line -> !line.startsWith("Verified: the head")))
                .containsExactly(lines);
    }

    @Test
    void saysALineForEachPartThatIsProved() throws IOException {
        long count = state.sequence();
        assertThat(said())
                .containsExactly(
                        "Verified: the head of sequence " + count + ", epoch 1, directory " + state.directoryId()
                                + ", issued 2026-11-23T08:00:00+00:00, signed by "
                                + TestSigningKeys.FIRST.verificationKey().fingerprint() + ".",
                        "Verified: snapshot.ndjson, " + count + " records.",
                        "Verified: entries.ndjson, " + count + " entries.");
        snapshot = null;
        entries = null;
        assertThat(said()).hasSize(1);
    }

    @Test
    void whileKeysChangeEitherWillDo() throws IOException {
        head(TestSigningKeys.FIRST, TestSigningKeys.SECOND);
        assertThat(said()).hasSize(3);
        keys(TestSigningKeys.SECOND);
        assertThat(said()).hasSize(3);
        keys(TestSigningKeys.SECOND, TestSigningKeys.FIRST);
        assertThat(said()).hasSize(3).first().asString().contains(" and ");
        head(TestSigningKeys.SECOND);
        assertThat(said()).hasSize(3);
        keys(TestSigningKeys.FIRST);
        isRefused("head.json: no trusted key has signed it");
    }

    @Test
    void aHeadExpiresOnlyForWhoeverFetchedItJustNow() throws IOException {
        Instant late = ISSUED.plusDays(7).toInstant();
        assertThat(said(false, late)).hasSize(3);
        assertThat(said(true, late.minusSeconds(1))).hasSize(3);
        assertThat(said(true, late))
                .containsExactly("head.json: it has expired: another is to be fetched", "NOT VERIFIED: 1 fault");
    }

    @Test
    void namesTheLineOfEachFault() throws IOException {
        List<String> lines = Files.readAllLines(snapshot);
        write(
                "snapshot.ndjson",
                "{}\n" + String.join("\n", lines.subList(1, lines.size())).replace("\"kind\":", "\"kind\": ") + "\n");
        assertThat(said())
                .contains(
                        "snapshot.ndjson:1: has no kind and id",
                        "snapshot.ndjson:2: is not an object in canonical JSON")
                .contains("snapshot.ndjson: the lines do not have the root that the head signs");
        snapshot = null;
        Files.writeString(
                entries,
                Files.readString(entries).replace("\\\"role\\\":\\\"import\\\"", "\\\"role\\\":\\\"editor\\\""));
        assertThat(said()).contains("entries.ndjson:2: it does not repeat the hash of the line before");
    }

    @Test
    void aCopyOfAnotherSequenceOrDirectoryIsNotTheHeads() throws IOException {
        log.publish(TestRecords.all().subList(0, 1), new Author("editor", null), NOW);
        state = log.read(1_000);
        head(TestSigningKeys.FIRST);
        snapshot = null;
        isRefused("entries.ndjson: the last entry is not the one that the head signs");

        InMemoryDirectory other = new InMemoryDirectory();
        other.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, Instant.parse("2026-11-04T08:00:00Z"));
        state = other.read(1_000);
        head(TestSigningKeys.FIRST);
        isRefused("entries.ndjson: the last entry is not the one that the head signs");
    }

    @Test
    void whatIsCutOffIsFound() throws IOException {
        for (Path file : List.of(snapshot, entries, head, keys)) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, whole.length / 2, whole.length - 1}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(said()).as(file + " " + length).last().asString().startsWith("NOT VERIFIED");
            }
            Files.write(file, whole);
        }
        assertThat(said()).hasSize(3);
    }

    @Test
    void filesThatAreNoHeadAndNoKeysAreNamed() throws IOException {
        write("head.json", "head");
        write("keys.json", "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"squirrel\"}]}");
        isRefused(
                "keys.json: /keys/0/d must not be there: this is a private key",
                "keys.json: /keys/0/x is required",
                "head.json: is no JSON");
        write("head.json", "{}");
        write("keys.json", "{\"keys\":[]}");
        isRefused(
                "keys.json: holds no Ed25519 key",
                "head.json: /payload is required",
                "head.json: /signatures is required");
        write("keys.json", "[]");
        assertThat(said()).first().isEqualTo("keys.json: must be an object, is an array");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        snapshot = directory.resolve("absent.ndjson");
        assertThatThrownBy(this::said).isInstanceOf(NoSuchFileException.class);
    }

    /** The snapshot, the log and the head: any byte, anywhere, changed to anything. */
    @Test
    void everyChangedByteIsFound() throws IOException {
        Random random = new Random(20261125);
        for (Path file : List.of(snapshot, entries, head)) {
            byte[] whole = Files.readAllBytes(file);
            CopiedFiles alone = new CopiedFiles(
                    file.equals(snapshot) ? file : null, file.equals(entries) ? file : null, head, keys, false);
            int missed = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, changed);
                missed += isVerified(alone) ? 1 : 0;
            }
            assertThat(missed).as(file.toString()).isZero();
            Files.write(file, whole);
            assertThat(isVerified(alone)).isTrue();
        }
    }

    private static boolean isVerified(CopiedFiles files) throws IOException {
        try {
            files.verify(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), NOW);
            return true;
        } catch (StartException e) {
            return false;
        }
    }
}
