package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00.123456Z");

    @TempDir
    Path directory;

    private Path path;
    private SnapshotFile file;
    private Snapshot snapshot;
    private Sha256 seal;

    @BeforeEach
    void save() throws IOException {
        InMemoryDirectory log = new InMemoryDirectory();
        log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
        snapshot = Snapshot.of(SnapshotBuilder.build(log.read(5)));
        path = directory.resolve("var/snapshot.ndjson");
        file = new SnapshotFile(path);
        seal = file.save(snapshot, NOW);
    }

    @Test
    void givesBackWhatWasSaved() throws IOException {
        SnapshotFile.Saved saved = file.load().orElseThrow();

        assertThat(saved.seal()).isEqualTo(seal);
        assertThat(saved.confirmedAt()).isEqualTo(NOW);
        assertThat(saved.content().directoryId()).isEqualTo(snapshot.content().directoryId());
        assertThat(saved.content().epoch()).isEqualTo(1);
        assertThat(saved.content().directory().sequence()).isEqualTo(snapshot.sequence());
        assertThat(saved.content().chainHead()).isEqualTo(snapshot.chainHead());
        assertThat(saved.content().lines()).isEqualTo(snapshot.lines());
        assertThat(saved.content().entries()).isEqualTo(snapshot.entries()).hasSize(5);
    }

    @Test
    void isEmptyWhereNothingWasSaved() throws IOException {
        assertThat(new SnapshotFile(directory.resolve("elsewhere")).load()).isEmpty();
    }

    @Test
    void leavesNothingButItsFile() throws IOException {
        Files.writeString(path.resolveSibling("snapshot.ndjson.draft"), "what a killed process left");
        file.save(snapshot, NOW.plusSeconds(1));

        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void refusesAFileInWhichAnyByteIsAnother() throws IOException {
        byte[] sound = Files.readAllBytes(path);
        for (int at = 0; at < sound.length; at += at < 600 ? 1 : 101) {
            byte[] altered = sound.clone();
            altered[at] ^= 1;
            Files.write(path, altered);
            assertThatThrownBy(file::load).as("byte %d", at).isInstanceOf(UnpublishableException.class);
        }
    }

    @Test
    void refusesAFileThatIsCutShort() throws IOException {
        byte[] sound = Files.readAllBytes(path);
        for (int length : new int[] {0, 1, 79, sound.length / 2, sound.length - 1}) {
            Files.write(path, Arrays.copyOf(sound, length));
            assertThatThrownBy(file::load).as("length %d", length).isInstanceOf(UnpublishableException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"epoch\":1,|",
                "\"epoch\":1,|\"epoch\":0,",
                "\"sequence\":12}|\"x\":1}",
                "\"sequence\":12}|\"sequence\":99}",
                "\"sequence\":12}|\"sequence\":0}",
                "\"sequence\":12}|\"sequence\":12,\"unknown\":1}",
                "\"entries\":5|\"entries\":4",
                "\"directory_id\":\"|\"directory_id\":\"x"
            })
    void refusesAHeaderThatContradictsWhatFollowsThoughItsSealIsRight(String text, String replacement)
            throws IOException {
        List<String> lines = lines();
        assertThat(lines.get(0)).contains(text);
        lines.set(0, lines.get(0).replace(text, replacement == null ? "" : replacement));
        writeSealed(lines);

        assertThatThrownBy(file::load).isInstanceOf(UnpublishableException.class);
    }

    @Test
    void takesLinesThatWereSealedAnew() throws IOException {
        writeSealed(lines());
        assertThat(file.load()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"12,3", "12,11", "12,13", "12,9999999"})
    void refusesAHeaderThatCountsOtherRecords(String counted, String other) throws IOException {
        List<String> lines = lines();
        assertThat(lines.get(0)).contains("\"records\":" + counted + ",");
        lines.set(0, lines.get(0).replace("\"records\":" + counted + ",", "\"records\":" + other + ","));
        writeSealed(lines);

        assertThatThrownBy(file::load).isInstanceOf(UnpublishableException.class);
    }

    @Test
    void givesBackManyBlocksOfLinesAndRefusesThemAltered() throws IOException {
        RandomHistory history = new RandomHistory(2, 300);
        Snapshot large = Snapshot.of(SnapshotBuilder.build(history.state(50)));
        assertThat(large.lines().blocks()).isGreaterThan(5);
        file.save(large, NOW);

        SnapshotContent loaded = file.load().orElseThrow().content();
        assertThat(loaded.lines()).isEqualTo(large.lines());
        assertThat(loaded.directory().records())
                .isEqualTo(large.content().directory().records());
        assertThat(loaded.entries()).isEqualTo(large.entries());

        byte[] sound = Files.readAllBytes(path);
        for (int part = 1; part < 12; part++) {
            byte[] altered = sound.clone();
            altered[sound.length / 12 * part] ^= 1;
            Files.write(path, altered);
            assertThatThrownBy(file::load).as("part %d", part).isInstanceOf(UnpublishableException.class);
        }
    }

    @Test
    void takesALineWithACarriageReturnBetweenItsMembersAsItWasSaved() throws IOException {
        SnapshotContent content = snapshot.content();
        List<String> texts = new ArrayList<>(content.lines());
        texts.set(3, texts.get(3).replaceFirst(",", ",\r").replaceFirst("}$", "}\r"));
        Snapshot spaced = Snapshot.of(SnapshotBuilder.build(
                content.directoryId(),
                content.epoch(),
                snapshot.sequence(),
                content.chainHead(),
                PackedLines.of(texts),
                content.entries()));
        file.save(spaced, NOW);

        assertThat(file.load().orElseThrow().content().lines()).isEqualTo(texts);
    }

    @Test
    void refusesAFileOfNothingButZeros() throws IOException {
        Files.write(path, new byte[100_000]);
        assertThatThrownBy(file::load)
                .isInstanceOf(UnpublishableException.class)
                .hasMessage("the saved snapshot is damaged");
    }

    @Test
    void remembersALaterConfirmation() throws IOException {
        file.confirm(seal, NOW.plusSeconds(60));
        assertThat(file.load().orElseThrow().confirmedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void ignoresAConfirmationOfAnotherSnapshot() throws IOException {
        file.confirm(Sha256.hash("another"), NOW.plusSeconds(60));
        assertThat(file.load().orElseThrow().confirmedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"confirmed_at\":\"soon\"}"})
    void ignoresAConfirmationThatCannotBeRead(String text) throws IOException {
        Files.writeString(path.resolveSibling("snapshot.ndjson.confirmed"), text);
        assertThat(file.load().orElseThrow().confirmedAt()).isEqualTo(NOW);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.remove(lines.size() - 1);
        return lines;
    }

    private void writeSealed(List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        Files.writeString(path, text + "{\"sha256\":\"" + Sha256.hash(text).hex() + "\"}\n");
    }
}
