package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a snapshot holds: a record, or what is left of one that was withdrawn.
 *
 * @param record null where it was withdrawn
 * @param withdrawn null where it was not
 */
record StoredRecord(
        @Nullable DirectoryRecord record, @Nullable Withdrawn withdrawn) {
    /**
     * That of a snapshot. Records of one identity are told apart by their slugs, so that the rules of the directory can say
     * what is wrong with them.
     */
    static final Comparator<StoredRecord> ORDER = Comparator.comparing(
                    StoredRecord::record,
                    Comparator.nullsLast(
                            Directory.SNAPSHOT_ORDER.thenComparing(Comparator.comparing(DirectoryRecord::slug))))
            .thenComparing(StoredRecord::withdrawn, Comparator.nullsLast(Directory.WITHDRAWN_ORDER));
}
