package io.github.helplines.directory.core.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Work in pieces, each done by whichever thread comes to it first, and taken in the order in which it was given. Whoever
 * takes does what nobody has begun, and so waits for no thread that others keep busy. Not thread-safe itself.
 *
 * @param <R> what comes of a piece
 */
final class OrderedWork<R> {
    private final Deque<Piece<R>> pieces = new ArrayDeque<>();

    private static final class Piece<R> implements Runnable {
        private final Supplier<R> work;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<R> done = new CompletableFuture<>();

        Piece(Supplier<R> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    done.complete(work.get());
                } catch (RuntimeException | Error e) {
                    done.completeExceptionally(e);
                }
            }
        }
    }

    void give(Supplier<R> work) {
        Piece<R> piece = new Piece<>(work);
        pieces.add(piece);
        ForkJoinPool.commonPool().execute(piece);
    }

    /** How many pieces were given and not taken. */
    int size() {
        return pieces.size();
    }

    /**
     * What came of the piece given first, of those not taken.
     *
     * @throws RuntimeException that the work threw
     */
    R take() {
        Piece<R> first = pieces.remove();
        first.run();
        for (Piece<R> later : pieces) {
            if (first.done.isDone()) {
                break;
            }
            later.run();
        }
        try {
            return first.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            } else if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
