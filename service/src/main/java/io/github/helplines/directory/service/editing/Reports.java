package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import java.util.List;

/**
 * What people without a key say of channels, counted by London day and the store's own clock. Nothing of who said it gets
 * here. Safe for threads.
 *
 * <p>Throws {@link DirectoryUnavailableException} when the store cannot be reached.
 */
public interface Reports {
    /** How many are counted of one channel for one reason on one day. */
    int MOST_A_DAY = 1_000;

    /** For how many days they are kept, today included. */
    int KEPT_DAYS = 90;

    /**
     * Counts one.
     *
     * @return false when it is not counted: there are as many today as are counted, or the channel is not there
     */
    boolean add(RecordId channel, ReportReason reason);

    /** Those of the days that are kept, by channel, day and reason. */
    List<ReportCount> recent();
}
