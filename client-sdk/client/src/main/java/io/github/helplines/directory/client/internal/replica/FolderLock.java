package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Lets one at a time write into a directory, of all processes that use it and of all copies in each: what one of them has
 * compared is still so when it writes. Ends with the process that holds it. A file system that knows no locks is written to
 * without.
 */
final class FolderLock {
    private static final String NAME = "lock";
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path file;
    private final Duration most;

    /** @param most how long others are waited for */
    FolderLock(Path directory, Duration most) {
        this.file = directory.resolve(NAME);
        this.most = requireNonNull(most, "most");
    }

    /** What is done while nobody else writes. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * @throws IOException also when others go on writing for too long
     * @throws InterruptedIOException when this thread was interrupted; its flag stays
     */
    void holding(Work work) throws IOException {
        // Closing it gives the lock back.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            acquire(channel);
            work.run();
        }
    }

    private void acquire(FileChannel channel) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (!isHeld(channel)) {
            if (System.nanoTime() - end >= 0) {
                throw new IOException("somebody else is writing there");
            }
            pause();
        }
    }

    /** True also where there are no locks. */
    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another copy in this process.
            return false;
        } catch (ClosedChannelException e) {
            // This thread was interrupted.
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
