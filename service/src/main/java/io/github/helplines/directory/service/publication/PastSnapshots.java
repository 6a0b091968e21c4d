package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The past snapshots that were asked for last, so that whoever pages through a list is answered from one. Several
 * requests for one sequence build it once; different ones are built one at a time, for each is as large as the directory
 * and anybody may ask. As many are kept as there is room for beside what is served, and of a directory that has no room for
 * another of its size none is built. Safe for threads.
 */
final class PastSnapshots {
    /** What a request waits for its turn in the service. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int KEPT = 4;
    /**
     * A directory was seen to keep up to three times what its lines take, and takes more while it is built: of the heap that
     * many times its lines are set aside for one of the past.
     */
    private static final int HEAP_FOR_ONE = 8;

    private final Duration patience;
    private final long heap;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<Long, CompletableFuture<Snapshot>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable Snapshot newest;

    /**
     * @param patience how long a request waits for its turn to build
     * @param heap that the JVM may take, in bytes
     */
    PastSnapshots(Duration patience, long heap) {
        this.patience = requireNonNull(patience, "patience");
        this.heap = heap;
    }

    /**
     * The snapshot of a sequence, built unless it is at hand.
     *
     * @param inForce what is published: whenever that is another, everything is read again, for a text may have been
     *     emptied
     * @throws DirectoryUnavailableException when others are being built for too long, or where there is no room for one
     */
    Snapshot get(Snapshot inForce, long sequence, Supplier<Snapshot> building) {
        if (roomFor(inForce) == 0) {
            throw new DirectoryUnavailableException("the heap has no room for a directory of the past");
        }
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> found = keep(inForce, sequence, mine);
        if (found != null) {
            return MadeMeanwhile.join(found);
        }
        try {
            mine.complete(inTurn(building));
        } catch (RuntimeException | Error e) {
            drop(sequence, mine);
            mine.completeExceptionally(e);
        }
        return MadeMeanwhile.join(mine);
    }

    /** How many of about its size there is room for. */
    private int roomFor(Snapshot inForce) {
        long one = Math.max(1, HEAP_FOR_ONE * inForce.lines().length());
        return (int) Math.min(KEPT, heap / one);
    }

    private synchronized @Nullable CompletableFuture<Snapshot> keep(
            Snapshot inForce, long sequence, CompletableFuture<Snapshot> mine) {
        if (newest != inForce) {
            newest = inForce;
            kept.clear();
        }
        CompletableFuture<Snapshot> found = kept.putIfAbsent(sequence, mine);
        while (kept.size() > roomFor(inForce)) {
            // Before another is built, so that its room is free by then.
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }

    private synchronized void drop(long sequence, CompletableFuture<Snapshot> mine) {
        kept.remove(sequence, mine);
    }

    private Snapshot inTurn(Supplier<Snapshot> building) {
        boolean mayBuild;
        try {
            mayBuild = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException(e);
        }
        if (!mayBuild) {
            throw new DirectoryUnavailableException("too much of the past is asked for at once");
        }
        try {
            return building.get();
        } finally {
            turn.release();
        }
    }
}
