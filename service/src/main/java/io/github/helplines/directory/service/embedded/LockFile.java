package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file that holds between processes and, just as well, inside this one; the kernel drops it when its
 * process dies.
 *
 * <p>A POSIX lock belongs to the process and is lost when the process closes <em>any</em> descriptor of the file. So
 * there is one channel a file in this JVM, counted here: hence the static map.
 */
final class LockFile {
    private static final Map<Path, LockFile> KNOWN = new ConcurrentHashMap<>();

    private final Path file;
    private int sharers;
    private boolean exclusive;
    private String note = "";
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private LockFile(Path file) {
        this.file = file;
    }

    static LockFile at(Path file) {
        return KNOWN.computeIfAbsent(file, LockFile::new);
    }

    /** Takes the lock for one holder alone, or answers empty at once. */
    synchronized Optional<Hold> tryExclusive() {
        if (exclusive || sharers > 0 || !acquire(false)) {
            return Optional.empty();
        }
        exclusive = true;
        return Optional.of(new Hold(false));
    }

    /** As {@link #tryExclusive()}, but waits its turn; empty when the limit has passed. */
    Optional<Hold> exclusiveWithin(Duration limit) {
        Deadline deadline = Deadline.after(limit);
        Optional<Hold> hold = tryExclusive();
        while (hold.isEmpty() && !deadline.passed()) {
            deadline.pause();
            hold = tryExclusive();
        }
        return hold;
    }

    /** Takes the lock together with others; empty when somebody holds it alone. */
    synchronized Optional<Hold> tryShared() {
        if (exclusive || (sharers == 0 && !acquire(true))) {
            return Optional.empty();
        }
        sharers++;
        return Optional.of(new Hold(true));
    }

    /** What the exclusive holder noted in the file. */
    synchronized String note() {
        if (channel != null) {
            return note;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private synchronized boolean alone() {
        if (sharers != 1) {
            return false;
        }
        // A JVM may not overlap its own locks: let go, ask for all of it, go back to sharing.
        release();
        boolean alone = acquire(false);
        if (alone) {
            release();
        }
        if (!acquire(true)) {
            throw new LaunchException("Lost the lock on " + file);
        }
        return alone;
    }

    private boolean acquire(boolean shared) {
        try {
            if (channel == null) {
                channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PrivateFiles.FILE);
                PrivateFiles.matchOwner(file);
            }
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock == null && sharers == 0) {
                closeChannel();
            }
            return lock != null;
        } catch (IOException e) {
            closeChannel();
            throw LaunchException.unusable(file, e);
        }
    }

    private void release() {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            // Closing the channel releases it as well.
            closeChannel();
        }
        lock = null;
    }

    private void closeChannel() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw LaunchException.unusable(file, e);
        } finally {
            channel = null;
            lock = null;
        }
    }

    private synchronized void write(String text) {
        note = text;
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            open.truncate(0);
            open.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw LaunchException.unusable(file, e);
        }
    }

    private synchronized void end(boolean shared) {
        if (shared) {
            sharers--;
        } else {
            exclusive = false;
        }
        if (sharers == 0) {
            release();
            closeChannel();
        }
    }

    /** One holder's part in the lock. Closing it twice does no harm. */
    final class Hold implements AutoCloseable {
        private final boolean shared;
        private boolean open = true;

        private Hold(boolean shared) {
            this.shared = shared;
        }

        /** Of a shared hold: whether nobody else shares it at this moment. */
        boolean isAlone() {
            return alone();
        }

        /** Leaves a word in the file for whoever is refused. */
        void note(String text) {
            write(text);
        }

        @Override
        public synchronized void close() {
            if (open) {
                open = false;
                end(shared);
            }
        }
    }
}
