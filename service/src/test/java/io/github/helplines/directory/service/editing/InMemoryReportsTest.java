package io.github.helplines.directory.service.editing;

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
}
