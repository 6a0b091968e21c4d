package io.github.helplines.directory.service.representation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderedDirectoryTest {
    private static final List<DirectoryRecord> RECORDS = TestRecords.all();
    private static final Directory WHOLE = Directory.of(1, RECORDS);

    @Test
    void hasWordedEverythingBeforeAnybodyAsks() {
        long channels = WHOLE.all(Service.class).stream()
                .mapToLong(service -> service.channels().size())
                .sum();
        long records = RECORDS.stream()
                .filter(record -> !(record instanceof Calendar || record instanceof Emergency))
                .count();

        assertThat(RenderedDirectory.of(WHOLE, PackedLines.of(List.of())).answersMade())
                .isEqualTo(records + channels);
    }

    @Test
    void hasWordedAChangeBeforeAnybodyAsks() {
        Service desk = (Service) TestRecords.named("meadow-desk");
        List<DirectoryRecord> without =
                RECORDS.stream().filter(record -> !record.equals(desk)).toList();
        RenderedDirectory before = RenderedDirectory.of(Directory.of(1, without), PackedLines.of(List.of()));
        long made = before.answersMade();

        assertThat(before.after(WHOLE, PackedLines.of(List.of())).answersMade())
                .isEqualTo(made + 1 + desk.channels().size());
    }

    @Test
    void preparesASnapshotForThoseWhoAskedForTheOneBefore() {
        RenderedDirectory first = RenderedDirectory.of(WHOLE, PackedLines.of(List.of("one")));
        RenderedDirectory unasked = first.after(Directory.of(2, RECORDS), PackedLines.of(List.of("two")));
        first.snapshot();
        RenderedDirectory asked = first.after(Directory.of(2, RECORDS), PackedLines.of(List.of("two")));

        assertThat(Stream.of(first, unasked, asked).map(RenderedDirectory::isSnapshotReady))
                .containsExactly(true, false, false);
        unasked.prepareSnapshot();
        asked.prepareSnapshot();

        assertThat(unasked.isSnapshotReady()).isFalse();
        assertThat(asked.isSnapshotReady()).isTrue();
    }

    @Test
    void keepsTheAnswersOfWhatHasNotChanged() {
        RenderedDirectory before = RenderedDirectory.of(WHOLE, PackedLines.of(List.of()));
        Organisation council = (Organisation) TestRecords.named("meadow-council");

        assertThat(before.of(council))
                .isSameAs(before.after(WHOLE, PackedLines.of(List.of())).of(council));
    }
}
