package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import java.time.LocalDate;

final class InMemoryReportsTest extends ReportsContractTest {
    private final InMemoryReports reports = new InMemoryReports(LocalDate.of(2026, 11, 25), channels()::contains);

    @Override
    protected Reports reports() {
        return reports;
    }

    @Override
    protected void takeStoreAway() {
        reports.setAway(true);
    }

    @Override
    protected void alreadyToday(RecordId channel, ReportReason reason, int more) {
        for (int i = 0; i < more; i++) {
            reports.add(channel, reason);
        }
    }
}
