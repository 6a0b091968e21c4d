package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was published before the snapshot in force, for as long as the database holds the log that the snapshot came
 * from: an emptied, older or other one has another past. Safe for threads.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} when the database cannot be reached, or holds another log;
 * {@link #at} also where the heap has no room for another directory of that size.
 */
public final class PublishedHistory {
    private final CurrentSnapshot current;
    private final DirectoryHistory stored;
    private final PastSnapshots past =
            new PastSnapshots(PastSnapshots.PATIENCE, Runtime.getRuntime().maxMemory());

    /**
     * @param current the snapshot in force
     * @param stored the database
     */
    public PublishedHistory(CurrentSnapshot current, DirectoryHistory stored) {
        this.current = requireNonNull(current, "current");
        this.stored = requireNonNull(stored, "stored");
    }

    /** The log, once it is known to be that of the snapshot in force. */
    public DirectoryHistory log() {
        return logOf(current.get());
    }

    /**
     * The newest sequence of an instant, as far as this node has come; 0 when nothing was published yet.
     *
     * @param instant not later than now
     */
    public long sequenceAt(Instant instant) {
        Snapshot inForce = current.get();
        return Math.min(logOf(inForce).sequenceAt(instant), inForce.sequence());
    }

    /**
     * The directory as it stood; the database is asked only when it is not at hand.
     *
     * @param sequence from 1 to that of the snapshot in force
     * @throws IllegalArgumentException when it is none of these
     */
    public Snapshot at(long sequence) {
        Snapshot inForce = current.get();
        if (sequence < 1 || sequence > inForce.sequence()) {
            throw new IllegalArgumentException("not a sequence that is published");
        }
        return sequence == inForce.sequence()
                ? inForce
                : past.get(
                        inForce,
                        sequence,
                        () -> Snapshot.of(SnapshotBuilder.ofThePast(
                                logOf(inForce).stateAt(sequence).orElseThrow())));
    }

    private DirectoryHistory logOf(Snapshot inForce) {
        Position held = new Position(
                UUID.fromString(inForce.content().directoryId()),
                inForce.content().epoch(),
                inForce.sequence(),
                inForce.chainHead());
        if (!stored.positionAt(inForce.sequence()).equals(Optional.of(held))) {
            throw new DirectoryUnavailableException("the database holds another log than the one that is served");
        }
        return stored;
    }
}
