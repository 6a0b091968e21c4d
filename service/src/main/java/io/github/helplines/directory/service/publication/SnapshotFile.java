package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import com.google.common.io.ByteStreams;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The snapshot in force, kept on disk for a start without a database: its lines, and a last line with the SHA-256 of
 * all bytes before it. Loading checks that, root and chain: an altered file is no snapshot. A small file beside it
 * says when it was last confirmed, since writing all of it for that alone would be a waste.
 */
public final class SnapshotFile {
    /** The last line, whose hash is always as long. */
    private static final int SEAL_LENGTH = sealLine(Sha256.ZERO).length();

    private static final int BUFFER = 1 << 16;

    private final Path path;

    public SnapshotFile(Path path) {
        this.path = requireNonNull(path, "path").toAbsolutePath();
    }

    /**
     * A snapshot with the moment it was known to be the newest.
     *
     * @param content what it is made from
     * @param seal the hash that its file ends with
     * @param confirmedAt when the database was last seen to hold nothing newer
     */
    public record Saved(SnapshotContent content, Sha256 seal, Instant confirmedAt) {
        public Saved {
            requireNonNull(content, "content");
            requireNonNull(seal, "seal");
            requireNonNull(confirmedAt, "confirmedAt");
        }
    }

    /** What writes to a draft. */
    private interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    String fileName() {
        return path.getFileName().toString();
    }

    /**
     * Replaces the file whole, or leaves it as it was.
     *
     * @return the hash that the file ends with
     */
    public Sha256 save(Snapshot snapshot, Instant confirmedAt) throws IOException {
        return replace(path, out -> {
            MessageDigest digest = sha256();
            SnapshotText.write(snapshot, confirmedAt, new DigestOutputStream(out, digest));
            Sha256 seal = seal(digest);
            out.write(sealLine(seal).getBytes(StandardCharsets.UTF_8));
            return seal;
        });
    }

    /**
     * Notes that the snapshot was the newest at a later moment.
     *
     * @param seal the hash that its file ends with
     */
    public void confirm(Sha256 seal, Instant confirmedAt) throws IOException {
        byte[] text = CanonicalJson.write(new ObjectWriter()
                        .put("confirmed_at", confirmedAt.toString())
                        .put("snapshot", seal.hex())
                        .build())
                .getBytes(StandardCharsets.UTF_8);
        replace(confirmation(), out -> {
            out.write(text);
            return seal;
        });
    }

    private Path confirmation() {
        return path.resolveSibling(fileName() + ".confirmed");
    }

    private static <T> T replace(Path target, Content<T> content) throws IOException {
        Path directory = requireNonNull(target.getParent());
        Files.createDirectories(directory);
        // One name, so that what a killed process left is written over.
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        T written;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                written = content.writeTo(out);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        forceNames(directory);
        return written;
    }

    /** Without this a power cut could bring the old file back, or none. */
    private static void forceNames(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no directory; it keeps a journal of its own.
        }
    }

    /**
     * The saved snapshot; empty when there is none.
     *
     * @throws UnpublishableException when the file is not what was saved
     * @throws IOException when it cannot be read
     */
    public Optional<Saved> load() throws IOException {
        Sha256 seal;
        SnapshotText.Parsed parsed;
        // One channel for all of it: a file that takes the place of this one meanwhile is another.
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long end = channel.size() - SEAL_LENGTH;
            if (end <= 0) {
                throw SnapshotText.damaged();
            }
            InputStream in = Channels.newInputStream(channel);
            // Nothing is believed of what stands there before that is proved to be what was written.
            seal = sealOf(ByteStreams.limit(in, end));
            if (!Arrays.equals(in.readAllBytes(), sealLine(seal).getBytes(StandardCharsets.UTF_8))) {
                throw SnapshotText.damaged();
            }
            parsed = SnapshotText.read(ByteStreams.limit(Channels.newInputStream(channel.position(0)), end));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Instant confirmedAt = confirmed(seal)
                .filter(later -> later.isAfter(parsed.confirmedAt()))
                .orElse(parsed.confirmedAt());
        return Optional.of(new Saved(parsed.content(), seal, confirmedAt));
    }

    /** What the small file says of this snapshot; of a damaged one, or one that is about another, nothing. */
    private Optional<Instant> confirmed(Sha256 seal) {
        try {
            String text = Files.readString(confirmation());
            ObjectReader reader =
                    ObjectReader.of(SnapshotText.json(text), "", new Faults()).orElseThrow(SnapshotText::damaged);
            return reader.requiredParsed("snapshot", "a hash", Sha256::parse)
                    .filter(seal::equals)
                    .flatMap(same -> reader.requiredParsed("confirmed_at", "an instant", SnapshotText::instant));
        } catch (IOException | UnpublishableException e) {
            return Optional.empty();
        }
    }

    private static Sha256 sealOf(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return seal(digest);
    }

    private static String sealLine(Sha256 seal) {
        return "{\"sha256\":\"" + seal.hex() + "\"}\n";
    }

    private static Sha256 seal(MessageDigest digest) {
        return Sha256.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
