package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of the counts of reports does. */
public abstract class ReportsContractTest {
    /** A channel of the test records. */
    protected static final RecordId THERE = channels().get(0);

    private static final RecordId OTHER = channels().get(1);
    private static final RecordId NOT_THERE = new RecordId("00000000-0000-4000-8000-00000000ffff");

    /** Counts of the channels of the test records; new for each test. */
    protected abstract Reports reports();

    /** Makes the store unreachable until the end of the test. */
    protected abstract void takeStoreAway();

    /** As if so many more had been counted today of what was counted before. */
    protected abstract void alreadyToday(RecordId channel, ReportReason reason, int more);

    protected static List<RecordId> channels() {
        return TestRecords.all().stream()
                .filter(Service.class::isInstance)
                .flatMap(record -> ((Service) record).channels().stream())
                .map(channel -> channel.id())
                .toList();
    }

    @Test
    void countsByChannelAndReason() {
        assertThat(reports().recent()).isEmpty();

        assertThat(reports().add(THERE, ReportReason.DEAD)).isTrue();
        assertThat(reports().add(THERE, ReportReason.DEAD)).isTrue();
        assertThat(reports().add(THERE, ReportReason.NOT_FREE)).isTrue();
        assertThat(reports().add(OTHER, ReportReason.DEAD)).isTrue();

        assertThat(reports().recent())
                .extracting(ReportCount::channel, ReportCount::reason, ReportCount::count)
                .containsExactlyInAnyOrder(
                        tuple(THERE, ReportReason.DEAD, 2),
                        tuple(THERE, ReportReason.NOT_FREE, 1),
                        tuple(OTHER, ReportReason.DEAD, 1));
    }

    @Test
    void takesEveryReasonThereIs() {
        for (ReportReason reason : ReportReason.values()) {
            assertThat(reports().add(THERE, reason)).as(reason.wire()).isTrue();
        }
        assertThat(reports().recent()).extracting(ReportCount::reason).containsExactlyInAnyOrder(ReportReason.values());
    }

    @Test
    void countsNoMoreThanAThousandForOneReasonAndDay() {
        assertThat(reports().add(THERE, ReportReason.DEAD)).isTrue();
        alreadyToday(THERE, ReportReason.DEAD, Reports.MOST_A_DAY - 2);
        assertThat(reports().add(THERE, ReportReason.DEAD)).isTrue();

        assertThat(reports().add(THERE, ReportReason.DEAD)).isFalse();
        assertThat(reports().add(THERE, ReportReason.NOT_FREE)).isTrue();
        assertThat(reports().add(OTHER, ReportReason.DEAD)).isTrue();
        assertThat(reports().recent()).extracting(ReportCount::count).containsExactlyInAnyOrder(1_000, 1, 1);
    }

    @Test
    void countsNothingOfAChannelThatIsNotThere() {
        assertThat(reports().add(NOT_THERE, ReportReason.DEAD)).isFalse();
        assertThat(reports().recent()).isEmpty();
    }

    @Test
    void saysWhenTheStoreIsAway() {
        reports().recent();
        takeStoreAway();

        assertThatThrownBy(() -> reports().add(THERE, ReportReason.DEAD))
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> reports().recent()).isInstanceOf(DirectoryUnavailableException.class);
    }
}
