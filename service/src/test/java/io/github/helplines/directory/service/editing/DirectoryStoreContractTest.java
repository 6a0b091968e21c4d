package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every implementation of the two ports does, whatever it keeps its records in. */
public abstract class DirectoryStoreContractTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00.123456Z");

    /** A reader of the store that {@link #log()} writes to; the store is new for each test. */
    protected abstract DirectoryReader reader();

    protected abstract DirectoryLog log();

    /** Makes the store unreachable until the end of the test. */
    protected abstract void takeStoreAway();

    @Test
    void beginsWithNothingPublished() {
        PublishedState state = reader().read(10);

        assertThat(reader().sequence()).isZero();
        assertThat(state.sequence()).isZero();
        assertThat(reader().position()).isEqualTo(state.position());
        assertThat(state.epoch()).isEqualTo(1);
        assertThat(state.chainHead()).isEqualTo(Sha256.ZERO);
        assertThat(state.records()).isEmpty();
        assertThat(state.newestEntries()).isEmpty();
        assertThat(reader().entriesAfter(0, 10)).isEmpty();
    }

    @Test
    void keepsItsIdentity() {
        var before = reader().read(0).directoryId();
        importAll();

        assertThat(reader().read(0).directoryId()).isEqualTo(before);
    }

    @Test
    void givesThePositionOfWhatItReads() {
        importAll();

        PublishedState state = reader().read(0);
        assertThat(reader().position())
                .isEqualTo(new Position(state.directoryId(), state.epoch(), state.sequence(), state.chainHead()));
    }

    @Test
    void publishesEveryRecordByKindAndIdentity() {
        importAll();

        List<DirectoryRecord> expected = Directory.of(0, TestRecords.all()).records();
        assertThat(reader().read(0).records())
                .isEqualTo(expected.stream()
                        .map(record -> new CurrentRecord(
                                record.kind(), record.id(), CanonicalJson.write(RecordCodec.write(record))))
                        .toList());
    }

    @Test
    void makesOneEntryARecordAndSealsThem() {
        List<StoredEntry> written = importAll();

        List<StoredEntry> read = reader().entriesAfter(0, 1000);
        assertThat(read).isEqualTo(written).hasSameSizeAs(TestRecords.all());
        assertThat(Chain.verify(read, reader().read(0).chainHead())).isEmpty();
        assertThat(read).allSatisfy(entry -> {
            assertThat(entry.entry().operation()).isEqualTo(Operation.CREATE);
            assertThat(entry.entry().role()).isEqualTo("import");
            assertThat(entry.entry().recordedAt()).isEqualTo(NOW);
        });
        assertThat(reader().sequence()).isEqualTo(written.size());
    }

    @Test
    void givesEntriesAfterASequenceInOrder() {
        List<StoredEntry> written = importAll();

        assertThat(reader().entriesAfter(3, 4)).isEqualTo(written.subList(3, 7));
        assertThat(reader().entriesAfter(written.size() - 1, 4))
                .isEqualTo(written.subList(written.size() - 1, written.size()));
        assertThat(reader().entriesAfter(written.size() + 5, 4)).isEmpty();
    }

    @Test
    void givesTheNewestEntriesOldestFirst() {
        List<StoredEntry> written = importAll();

        assertThat(reader().read(0).newestEntries()).isEmpty();
        assertThat(reader().read(3).newestEntries()).isEqualTo(written.subList(written.size() - 3, written.size()));
        assertThat(reader().read(1000).newestEntries()).isEqualTo(written);
        assertThat(reader().read(written.size() - 2, 1000).newestEntries())
                .isEqualTo(written.subList(written.size() - 2, written.size()));
        assertThat(reader().read(written.size() - 2, 1).newestEntries())
                .isEqualTo(written.subList(written.size() - 1, written.size()));
        assertThat(reader().read(written.size() + 5, 4).newestEntries()).isEmpty();
    }

    @Test
    void refusesSizesThatMeanNothing() {
        assertThatThrownBy(() -> reader().read(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader().read(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader().entriesAfter(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader().entriesAfter(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void importsOnlyIntoAnEmptyLog() {
        List<StoredEntry> written = importAll();
        PublishedState before = reader().read(1000);

        assertThat(log().importIntoEmptyLog(List.of(TestRecords.named("lost-keys")), Author.IMPORT, NOW))
                .isEqualTo(new Publication.LogNotEmpty(written.size()));
        assertThat(log().importIntoEmptyLog(List.of(), Author.IMPORT, NOW))
                .isEqualTo(new Publication.LogNotEmpty(written.size()));
        assertThat(reader().read(1000)).isEqualTo(before);
    }

    @Test
    void importOfNothingLeavesTheLogEmpty() {
        assertThat(log().importIntoEmptyLog(List.of(), Author.IMPORT, NOW))
                .isEqualTo(new Publication.Imported(List.of()));
        assertThat(importAll()).isNotEmpty();
    }

    @Test
    void importsInNoOtherRole() {
        assertThatThrownBy(() -> log().importIntoEmptyLog(TestRecords.all(), new Author("approver", "h"), NOW))
                .isInstanceOfSatisfying(
                        RecordsRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("first_import"));
        assertThat(reader().sequence()).isZero();
    }

    @Test
    void writesNothingWhenOneRecordIsRefused() {
        DirectoryRecord stray = TestRecords.edited(
                TestRecords.named("meadow-desk"), "\"organisation\":\"meadow-council\"", "\"organisation\":\"nobody\"");

        assertThatThrownBy(() -> log().importIntoEmptyLog(TestRecords.allWith(stray), Author.IMPORT, NOW))
                .isInstanceOf(RecordsRefusedException.class)
                .hasMessageNotContaining("nobody");
        assertThat(reader().read(10).sequence()).isZero();
        assertThat(reader().read(10).records()).isEmpty();
        assertThat(importAll()).hasSameSizeAs(TestRecords.all());
    }

    @Test
    void letsOneOfManyImportsWin() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Publication> each = () -> log().importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
            List<Publication> results = new ArrayList<>();
            for (Future<Publication> result : threads.invokeAll(List.of(each, each, each, each))) {
                results.add(result.get());
            }

            long size = TestRecords.all().size();
            assertThat(results)
                    .filteredOn(Publication.Imported.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(new Publication.LogNotEmpty(size)::equals)
                    .hasSize(3);
            assertThat(reader().sequence()).isEqualTo(size);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhenTheStoreIsAway() {
        importAll();
        DirectoryReader reader = reader();
        DirectoryLog log = log();
        takeStoreAway();

        assertThatThrownBy(reader::sequence).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(reader::position).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> reader.read(1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> reader.entriesAfter(0, 1)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    private List<StoredEntry> importAll() {
        Publication publication = log().importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
        assertThat(publication).isInstanceOf(Publication.Imported.class);
        return ((Publication.Imported) publication).entries();
    }
}
