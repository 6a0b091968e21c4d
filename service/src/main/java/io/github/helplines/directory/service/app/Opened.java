package io.github.helplines.directory.service.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a start has opened so far, to be closed in reverse when the start fails. Not thread-safe. */
final class Opened {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Closes everything, the last opened first, whatever fails on the way: that is noted in what was thrown. */
    void closeAfter(Throwable thrown) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                thrown.addSuppressed(e);
            }
        }
    }
}
