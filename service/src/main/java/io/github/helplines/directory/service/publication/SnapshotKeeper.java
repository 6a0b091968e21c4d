package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps on disk what is served: a new snapshot soon, the moment of its confirmation now and then, and later what
 * could not be written. Not thread-safe.
 */
final class SnapshotKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final SnapshotFile file;
    private final Duration betweenChanges;
    private final Duration between;
    private @Nullable OnDisk onDisk;
    private Instant tried = Instant.MIN;
    private boolean failing;

    /** What a start would find now. */
    private record OnDisk(SnapshotContent content, Sha256 seal, Instant confirmedAt) {
        boolean is(Snapshot snapshot) {
            return content.directoryId().equals(snapshot.content().directoryId())
                    && content.epoch() == snapshot.content().epoch()
                    && content.chainHead().equals(snapshot.chainHead());
        }
    }

    /**
     * @param betweenChanges from any writing to that of a new snapshot, so that many changes at once are one writing
     * @param between from one writing of confirmations, or one vain attempt, to the next
     */
    SnapshotKeeper(SnapshotFile file, Duration betweenChanges, Duration between) {
        this.file = requireNonNull(file, "file");
        this.betweenChanges = requireNonNull(betweenChanges, "betweenChanges");
        this.between = requireNonNull(between, "between");
    }

    String fileName() {
        return file.fileName();
    }

    Optional<SnapshotFile.Saved> load() throws IOException {
        Optional<SnapshotFile.Saved> saved = file.load();
        saved.ifPresent(found -> onDisk = new OnDisk(found.content(), found.seal(), found.confirmedAt()));
        return saved;
    }

    /** Writes what is not on disk yet, when it is time to. */
    void keep(Snapshot snapshot, Instant confirmedAt, Instant now) {
        if (!now.isBefore(tried.plus(isNews(snapshot) ? betweenChanges : between))) {
            keepNow(snapshot, confirmedAt, now);
        }
    }

    /** Writes what is not on disk yet. Never throws: what fails is logged once, and tried again in time. */
    void keepNow(Snapshot snapshot, Instant confirmedAt, Instant now) {
        tried = now;
        try {
            write(snapshot, confirmedAt);
            if (failing) {
                failing = false;
                LOG.info("The snapshot is saved again");
            }
        } catch (IOException e) {
            if (!failing) {
                failing = true;
                LOG.error("The snapshot could not be saved: a start without a database would find an older one");
            }
        }
    }

    private boolean isNews(Snapshot snapshot) {
        return !failing && onDisk != null && !onDisk.is(snapshot);
    }

    private void write(Snapshot snapshot, Instant confirmedAt) throws IOException {
        OnDisk before = onDisk;
        if (before == null || !before.is(snapshot)) {
            onDisk = new OnDisk(snapshot.content(), file.save(snapshot, confirmedAt), confirmedAt);
        } else if (!before.confirmedAt().equals(confirmedAt)) {
            file.confirm(before.seal(), confirmedAt);
            onDisk = new OnDisk(before.content(), before.seal(), confirmedAt);
        }
    }
}
