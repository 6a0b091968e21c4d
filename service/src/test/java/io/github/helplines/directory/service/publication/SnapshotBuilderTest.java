package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.fixtures.InventedDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {
    private final List<String> lines = new ArrayList<>();
    private Directory directory = Directory.of(1, List.of());

    @BeforeEach
    void invent() throws IOException {
        List<DirectoryRecord> records = new ArrayList<>();
        new InventedDirectory(3, 120).write(line -> records.add(StoredRecords.read(line)));
        List<DirectoryRecord> withdrawn = List.of(last(records), secondToLast(records));
        records.removeAll(withdrawn);
        directory =
                Directory.of(2, records, withdrawn.stream().map(Withdrawn::of).toList());
        directory.records().forEach(record -> lines.add(CanonicalJson.write(RecordCodec.write(record))));
        directory.withdrawn().forEach(gone -> lines.add(CanonicalJson.write(WithdrawnCodec.write(gone))));
    }

    @Test
    void readsTheRecordsOfLinesInOrderAndKeepsTheLines() {
        PackedLines packed = PackedLines.of(lines);
        SnapshotContent content = build(packed);
        assertThat(content.directory().records()).isEqualTo(directory.records());
        assertThat(content.directory().withdrawn())
                .isEqualTo(directory.withdrawn())
                .hasSize(2);
        assertThat(content.lines()).isSameAs(packed);
    }

    @Test
    void putsLinesThatComeInAnyOrderInTheOrderOfTheSnapshot() {
        List<String> mixed = new ArrayList<>(lines);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            isInOrder(mixed);
        }
        // Each in order among its own, but what is left of a withdrawn record before the others.
        List<String> withdrawnFirst = new ArrayList<>(lines.subList(lines.size() - 2, lines.size()));
        withdrawnFirst.addAll(lines.subList(0, lines.size() - 2));
        isInOrder(withdrawnFirst);
    }

    private void isInOrder(List<String> mixed) {
        SnapshotContent content = build(PackedLines.of(mixed));
        assertThat(content.directory().records()).isEqualTo(directory.records());
        assertThat(content.directory().withdrawn()).isEqualTo(directory.withdrawn());
        assertThat(content.lines()).isEqualTo(lines);
    }

    @Test
    void readsWhatIsNotInCanonicalFormAsWell() {
        List<String> spaced = new ArrayList<>(lines);
        spaced.set(5, lines.get(5).replaceFirst("\\{", "{ "));
        spaced.set(6, lines.get(6).replaceFirst("e", "\\\\u0065"));
        SnapshotContent content = build(PackedLines.of(spaced));
        assertThat(content.directory().records()).isEqualTo(directory.records());
        assertThat(content.lines()).isEqualTo(spaced);
    }

    @Test
    void refusesARecordThatIsThereTwice() {
        List<String> twice = new ArrayList<>(lines);
        twice.add(5, lines.get(5));
        assertThatThrownBy(() -> build(PackedLines.of(twice)))
                .isInstanceOf(UnpublishableException.class)
                .hasMessage("a record is there twice");
    }

    @Test
    void namesWhatIsAtFaultInWhicheverBlockItStands() {
        for (int at : new int[] {0, 100, lines.size() - 1}) {
            List<String> broken = new ArrayList<>(lines);
            broken.set(at, lines.get(at).replaceFirst("\"slug\":\"", "\"slug\":\"_"));
            assertThatThrownBy(() -> build(PackedLines.of(broken)))
                    .isInstanceOf(UnpublishableException.class)
                    .hasMessageContaining("/slug");
        }
        List<String> cut = new ArrayList<>(lines);
        cut.set(70, lines.get(70).substring(1));
        assertThatThrownBy(() -> build(PackedLines.of(cut)))
                .isInstanceOf(UnpublishableException.class)
                .hasMessageContaining("a record is no JSON");
    }

    @Test
    void ofSeveralFaultsNamesTheFirstWhicheverThreadFindsOne() {
        List<String> broken = new ArrayList<>(lines);
        for (int at = 40; at < broken.size(); at += 10) {
            broken.set(at, lines.get(at).replaceFirst("\"slug\":\"", "\"slug\":\"_"));
        }
        broken.set(39, "no JSON");
        for (int round = 0; round < 50; round++) {
            assertThatThrownBy(() -> build(PackedLines.of(broken)))
                    .isInstanceOf(UnpublishableException.class)
                    .hasMessageContaining("a record is no JSON");
        }
    }

    @Test
    void refusesALineThatWasAlteredToBeTwo() {
        List<String> broken = new ArrayList<>(lines);
        broken.set(5, lines.get(5).replaceFirst("a", "a\n"));
        assertThatThrownBy(() -> build(PackedLines.of(broken)))
                .isInstanceOf(UnpublishableException.class)
                .hasMessageContaining("a record is no JSON");
    }

    private static SnapshotContent build(PackedLines lines) {
        return SnapshotBuilder.build(
                "00000000-0000-4000-8000-000000000001", 1, 2, Sha256.hash("an entry"), lines, List.of());
    }

    private static DirectoryRecord last(List<DirectoryRecord> records) {
        return services(records).get(services(records).size() - 1);
    }

    private static DirectoryRecord secondToLast(List<DirectoryRecord> records) {
        return services(records).get(services(records).size() - 2);
    }

    private static List<DirectoryRecord> services(List<DirectoryRecord> records) {
        return records.stream().filter(Service.class::isInstance).toList();
    }
}
