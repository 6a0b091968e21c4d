package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

/** The copy that is held now: read by any thread, put in place by one, the follower's. */
final class Current {
    private volatile Held held;

    Current(Held first) {
        this.held = requireNonNull(first, "first");
    }

    Held get() {
        return held;
    }

    void set(Held next) {
        held = requireNonNull(next, "next");
    }
}
