package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.ReportCount;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Counts of reports in PostgreSQL, through its own function, which takes nothing but a channel and a reason. */
public final class JdbiReports implements Reports {
    private final Transactions transactions;

    public JdbiReports(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public boolean add(RecordId channel, ReportReason reason) {
        return transactions.writing(handle -> handle.createQuery("""
                        SELECT directory.report(CAST(:channel AS uuid), :reason)
                        """)
                .bind("channel", channel.value())
                .bind("reason", reason.wire())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<ReportCount> recent() {
        return transactions.reading(handle -> handle.createQuery("""
                        SELECT channel_id, reason, day, count
                        FROM directory.report_count
                        WHERE day > directory.report_day() - CAST(:kept AS int)
                        ORDER BY channel_id, day, reason
                        """)
                .bind("kept", KEPT_DAYS)
                .map((row, context) -> new ReportCount(
                        new RecordId(row.getString("channel_id")),
                        WireName.parse(ReportReason.class, row.getString("reason"))
                                .orElseThrow(),
                        row.getObject("day", LocalDate.class),
                        row.getInt("count")))
                .list());
    }
}
