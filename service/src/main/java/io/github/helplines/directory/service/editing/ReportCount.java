package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordId;
import java.time.LocalDate;

/**
 * How often one thing was said of a channel on one day.
 *
 * @param day in London
 * @param count from 1 to {@link Reports#MOST_A_DAY}
 */
public record ReportCount(RecordId channel, ReportReason reason, LocalDate day, int count) {
    public ReportCount {
        requireNonNull(channel, "channel");
        requireNonNull(reason, "reason");
        requireNonNull(day, "day");
        if (count < 1 || count > Reports.MOST_A_DAY) {
            throw new IllegalArgumentException("not a count of reports");
        }
    }
}
