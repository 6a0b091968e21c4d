package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room where the snapshot is saved. Always healthy: what is in memory is served without a disk. */
public final class DiskHealthCheck extends HealthCheck {
    /** The saved snapshot is written beside the one before; an embedded database needs more. */
    private static final long LITTLE = 256L * 1024 * 1024;

    private final Path directory;

    public DiskHealthCheck(Path directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    @Override
    protected Result check() {
        try {
            FileStore store = Files.getFileStore(directory);
            long usable = store.getUsableSpace();
            boolean well = usable > LITTLE && Files.isWritable(directory);
            return Result.builder()
                    .healthy()
                    .withMessage(
                            well ? "current" : "degraded: a later start may find no snapshot, for it cannot be saved")
                    .withDetail("state", well ? "current" : "degraded")
                    .withDetail("usable_bytes", usable)
                    .build();
        } catch (IOException e) {
            return Result.builder()
                    .healthy()
                    .withMessage("degraded: the directory that the service keeps its files in is not there")
                    .withDetail("state", "degraded")
                    .build();
        }
    }

    /** What may still be written; NaN where nothing can be. */
    public double usableBytes() {
        try {
            return (double) Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
