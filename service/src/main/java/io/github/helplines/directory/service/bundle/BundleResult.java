package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.model.DirectoryRecord;
import java.util.List;

/**
 * What reading a bundle gave: every record of a bundle without a fault, or every fault and no record.
 *
 * @param records in the order of the files and of their lists; empty when anything at all is wrong
 * @param faults by file and line
 */
public record BundleResult(List<DirectoryRecord> records, List<BundleFault> faults) {
    public BundleResult {
        records = List.copyOf(records);
        faults = List.copyOf(faults);
        if (!faults.isEmpty() && !records.isEmpty()) {
            throw new IllegalArgumentException("a bundle with faults gives no records");
        }
    }

    public boolean isImportable() {
        return faults.isEmpty();
    }
}
