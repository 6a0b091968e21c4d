package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes files of one directory whole or not at all, whoever else writes there. */
final class WholeFiles {
    private static final String DRAFT = ".draft";

    /** Whoever is still writing has begun later than that. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path directory;
    private final InstantSource clock;

    WholeFiles(Path directory, InstantSource clock) {
        this.directory = requireNonNull(directory, "directory");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Replaces the file, or leaves it as it was. */
    void write(Path file, byte[]... parts) throws IOException {
        removeAbandoned();
        // A name of its own for each draft: two processes may write at once, and the last one to finish stands.
        Path draft = Files.createTempFile(directory, String.valueOf(file.getFileName()), DRAFT);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (byte[] part : parts) {
                    ByteBuffer buffer = ByteBuffer.wrap(part);
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        forceNames();
    }

    /** What a process left that was killed while it wrote. */
    private void removeAbandoned() throws IOException {
        Instant before = clock.instant().minus(ABANDONED);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, "*" + DRAFT)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /** Without this a power cut could bring the old file back, or none. */
    private void forceNames() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            // Not every system opens a directory: Windows does not, and keeps a journal of its own.
        }
    }
}
