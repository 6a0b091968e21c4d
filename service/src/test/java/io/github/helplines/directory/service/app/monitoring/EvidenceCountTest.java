package io.github.helplines.directory.service.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence.State;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.editing.WorkItem.Kind;
import io.github.helplines.directory.service.editing.Worklist;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts what the worklist lists, fact by fact. */
class EvidenceCountTest {
    private static final String READ = "{\"method\":\"page_read\",";
    private static final String DIALLED = "{\"checked_on\":\"2026-03-01\",\"method\":\"dialled\",";
    private static final Map<State, Kind> KINDS =
            Map.of(State.UNVERIFIED, Kind.UNVERIFIED, State.DUE, Kind.DUE, State.OVERDUE, Kind.OVERDUE);

    private final Directory directory = Directory.of(
            1, TestRecords.all().stream().map(EvidenceCountTest::dialled).toList());

    /** Every other record as if somebody had dialled what was only read. */
    private static DirectoryRecord dialled(DirectoryRecord record) {
        boolean read = CanonicalJson.write(RecordCodec.write(record)).contains(READ);
        return read && record.slug().value().length() % 2 == 0 ? TestRecords.edited(record, READ, DIALLED) : record;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-05-29", "2026-05-30", "2026-08-27", "2026-08-28", "2028-01-01"})
    void agreesWithTheWorklistOnEveryDay(String day) {
        LocalDate today = LocalDate.parse(day);

        Map<State, Integer> counted = new EvidenceCount().of(directory, today);

        assertThat(counted).hasSize(4);
        KINDS.forEach((state, kind) -> assertThat((long) counted.get(state))
                .as(state.toString())
                .isEqualTo(Worklist.of(directory, List.of(), today).stream()
                        .filter(item -> item.kind() == kind)
                        .count()));
    }

    @Test
    void anotherDayIsCountedAnew() {
        EvidenceCount count = new EvidenceCount();

        assertThat(count.of(directory, LocalDate.of(2026, 3, 2)).get(State.CURRENT))
                .isPositive();
        assertThat(count.of(directory, LocalDate.of(2028, 1, 1)).get(State.CURRENT))
                .isZero();
        assertThat(count.of(directory, LocalDate.of(2028, 1, 1)).get(State.OVERDUE))
                .isPositive();
    }
}
