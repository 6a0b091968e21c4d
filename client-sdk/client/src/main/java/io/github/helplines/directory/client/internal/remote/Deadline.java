package io.github.helplines.directory.client.internal.remote;

import java.time.Duration;

/** The moment until which a call may go on, by a clock that nobody sets. */
record Deadline(long endNanos) {
    static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }
}
