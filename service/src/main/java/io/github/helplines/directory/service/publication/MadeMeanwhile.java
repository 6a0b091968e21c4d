package io.github.helplines.directory.service.publication;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made by another thread meanwhile.
 *
 * @param <T> what is made
 */
final class MadeMeanwhile<T> {
    private final CompletableFuture<T> made;

    private MadeMeanwhile(CompletableFuture<T> made) {
        this.made = made;
    }

    static <T> MadeMeanwhile<T> of(Supplier<T> supplier) {
        return new MadeMeanwhile<>(CompletableFuture.supplyAsync(supplier));
    }

    /** Waits for it; throws what the making of it threw. */
    T get() {
        return join(made);
    }

    /** Waits for something that is made elsewhere; throws what the making of it threw, and not that it was made elsewhere. */
    static <T> T join(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            } else if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Waits until nobody works on it any more, where something else has failed: what is begun anew then has the machine, and
     * the memory, for itself.
     *
     * @param failure gets what the making of it threw beside it
     */
    void endAfter(Throwable failure) {
        made.handle((unused, thrown) -> {
                    if (thrown != null) {
                        failure.addSuppressed(thrown);
                    }
                    return failure;
                })
                .join();
    }
}
