package io.github.helplines.directory.service.embedded;

import java.time.Duration;

/** A limit on waiting, by the monotonic clock: a change of the wall clock neither shortens nor lengthens it. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Waits a moment before the next look. */
    void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
