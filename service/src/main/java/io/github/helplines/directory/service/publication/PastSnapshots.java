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
 * and anybody may ask. Safe for threads.
 */
final class PastSnapshots {
    /** How long a request waits for its turn to build. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int KEPT = 4;

    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<Long, CompletableFuture<Snapshot>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable Snapshot newest;

    PastSnapshots(Duration patience) {
        this.patience = requireNonNull(patience, "patience");
    }

    /**
     * The snapshot of a sequence, built unless it is at hand.
     *
     * @param inForce what is published: whenever that is another, everything is read again, for a text may have been
     *     emptied
     * @throws DirectoryUnavailableException when others are being built for too long
     */
    Snapshot get(Snapshot inForce, long sequence, Supplier<Snapshot> building) {
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

    private synchronized @Nullable CompletableFuture<Snapshot> keep(
            Snapshot inForce, long sequence, CompletableFuture<Snapshot> mine) {
        if (newest != inForce) {
            newest = inForce;
            kept.clear();
        }
        CompletableFuture<Snapshot> found = kept.putIfAbsent(sequence, mine);
        if (kept.size() > KEPT) {
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
