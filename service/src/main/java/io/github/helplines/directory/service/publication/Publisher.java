package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the snapshot in force, and replaces it when the log has gone on. A database that is away, or a log that
 * cannot be published, leaves the snapshot in force as it is. Safe for threads.
 */
public final class Publisher implements CurrentSnapshot {
    /** As many entries as the change feed answers from memory. */
    public static final int ENTRIES_IN_MEMORY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final DirectoryReader reader;
    private final SnapshotFile file;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Served> served = new AtomicReference<>();

    private record Served(
            Snapshot snapshot,
            Instant confirmedAt,
            @Nullable String trouble) {}

    public Publisher(DirectoryReader reader, SnapshotFile file, InstantSource clock) {
        this.reader = requireNonNull(reader, "reader");
        this.file = requireNonNull(file, "file");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Snapshot get() {
        return current().snapshot();
    }

    @Override
    public Instant confirmedAt() {
        return current().confirmedAt();
    }

    /** What keeps the snapshot from being confirmed as the newest; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(current().trouble());
    }

    /** Whether nothing was ever published. */
    public boolean isLogEmpty() {
        return reader.sequence() == 0;
    }

    /**
     * Reads the log and serves what it says.
     *
     * @throws DirectoryUnavailableException when the database cannot be reached
     * @throws UnpublishableException when what is stored breaks a rule
     */
    public synchronized void publish() {
        // Taken before reading: whatever is committed later may not be in what is read.
        Instant now = clock.instant();
        serve(Snapshot.of(SnapshotBuilder.build(reader.read(ENTRIES_IN_MEMORY))), now);
    }

    /**
     * Serves the snapshot that was saved on disk.
     *
     * @param trouble why the database was not asked
     * @return whether there was one
     */
    public synchronized boolean serveSaved(String trouble) throws IOException {
        Optional<SnapshotFile.Saved> saved = file.load();
        saved.ifPresent(found -> served.set(new Served(Snapshot.of(found.content()), found.confirmedAt(), trouble)));
        return saved.isPresent();
    }

    /** Looks whether the log has gone on, and serves it if so. Never throws: the snapshot in force stays. */
    public synchronized void refresh() {
        Served before = current();
        try {
            Instant now = clock.instant();
            long sequence = reader.sequence();
            if (sequence == before.snapshot().sequence()) {
                served.set(new Served(before.snapshot(), now, null));
            } else {
                publish();
            }
            if (before.trouble() != null) {
                LOG.info("The directory is confirmed again at sequence {}", get().sequence());
            }
        } catch (DirectoryUnavailableException e) {
            trouble(before, "the database cannot be reached");
        } catch (UnpublishableException e) {
            trouble(before, "what is stored cannot be published: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The directory could not be read", e);
            trouble(before, "the directory could not be read");
        }
    }

    private void trouble(Served before, String trouble) {
        if (!trouble.equals(before.trouble())) {
            LOG.warn("Serving the directory as of {}: {}", before.confirmedAt(), trouble);
        }
        served.set(new Served(before.snapshot(), before.confirmedAt(), trouble));
    }

    private void serve(Snapshot snapshot, Instant now) {
        served.set(new Served(snapshot, now, null));
        LOG.info("Serving the directory at sequence {}", snapshot.sequence());
        try {
            file.save(snapshot, now);
        } catch (IOException e) {
            LOG.error("The snapshot could not be saved: a start without a database would find an older one");
        }
    }

    private Served current() {
        Served now = served.get();
        if (now == null) {
            throw new IllegalStateException("nothing is published yet");
        }
        return now;
    }
}
