package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.ReportCount;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.editing.ReportsContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The counts of reports, kept by PostgreSQL, as the role that serves. */
final class JdbiReportsIT extends ReportsContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @BeforeEach
    void publish() {
        new JdbiDirectoryLog(database.service()).importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW);
    }

    @Override
    protected Reports reports() {
        return new JdbiReports(database.service());
    }

    @Override
    protected void alreadyToday(RecordId channel, ReportReason reason, int more) {
        database.owner()
                .useHandle(handle -> handle.createUpdate("""
                        UPDATE directory.report_count SET count = count + :more
                        WHERE channel_id = :channel AND reason = :reason AND day = directory.report_day()
                        """)
                        .bind("more", more)
                        .bind("channel", UUID.fromString(channel.value()))
                        .bind("reason", reason.wire())
                        .execute());
    }

    @Override
    protected void takeStoreAway() {
        database.goAway();
    }

    @Test
    void showsNinetyDaysAndForgetsWhatIsOlder() {
        count(89, 5);
        count(90, 7);

        assertThat(reports().recent()).extracting(ReportCount::count).containsExactly(5);
        assertThat(rows()).isEqualTo(2);
        reports().add(THERE, ReportReason.NOT_FREE);
        assertThat(rows()).isEqualTo(2);
        assertThat(reports().recent()).extracting(ReportCount::count).containsExactly(5, 1);
    }

    /** There is no column in which anything about a sender could be. */
    @Test
    void keepsACountAndNothingElse() {
        List<String> columns = database.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'directory' AND table_name = 'report_count'
                        """).mapTo(String.class).list());

        assertThat(columns).containsExactlyInAnyOrder("channel_id", "reason", "day", "count");
    }

    @Test
    void theServingRoleSetsNoCountItself() {
        assertThatThrownBy(() -> database.service()
                        .useHandle(handle -> handle.execute(
                                "INSERT INTO directory.report_count VALUES (gen_random_uuid(), 'dead', now(), 1)")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.service()
                        .useHandle(handle ->
                                handle.execute("SELECT directory.report('" + THERE.value() + "', 'said by somebody')")))
                .hasMessageContaining("report_reason_known");
    }

    private void count(int daysAgo, int count) {
        RecordId channel = THERE;
        database.owner()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO directory.report_count (channel_id, reason, day, count)
                        VALUES (CAST(:channel AS uuid), 'dead', directory.report_day() - CAST(:ago AS int), :count)
                        """)
                        .bind("channel", channel.value())
                        .bind("ago", daysAgo)
                        .bind("count", count)
                        .execute());
    }

    private long rows() {
        return database.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM directory.report_count")
                        .mapTo(Long.class)
                        .one());
    }
}
