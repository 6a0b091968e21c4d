package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.VerificationKeys;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The copy on the disk, for a start without a network. Two files, each written whole or not at all: {@code
 * directory.ndjson}, the signed head in the first line and after it the lines that it signs, and {@code recalls.json},
 * the recalls with the newest head, which proves them. Nothing is believed because it is there: both are verified when they
 * are read. Several processes may use one directory: beside the two is an empty {@code lock}, so that none puts an older
 * copy in the place of a newer one. A cache that cannot be read or written is none; that is logged once, until it works
 * again.
 */
final class CopyFile {
    private static final Logger LOG = System.getLogger(CopyFile.class.getName());
    private static final int LONGEST_HEAD = 64 << 10;

    /** For others to finish. A large copy takes a slow disk a while; whoever gives up has a newer one soon. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Path copy;
    private final Path recalls;
    private final Path directory;
    private final WholeFiles files;
    private final FolderLock lock;
    private boolean failing;

    /** What was saved, and is what was signed. */
    record Saved(TrustedHead head, Directory directory) {
        Saved {
            requireNonNull(head, "head");
            requireNonNull(directory, "directory");
        }
    }

    private interface Reading<T> {
        T read() throws IOException, RefusedException;
    }

    private interface Writing {
        void write() throws IOException;
    }

    CopyFile(Path directory, InstantSource clock) {
        this.copy = directory.resolve("directory.ndjson");
        this.recalls = directory.resolve("recalls.json");
        this.directory = directory;
        this.files = new WholeFiles(directory, clock);
        this.lock = new FolderLock(directory, LONGEST_WAIT);
    }

    /** The verified copy; empty when there is none. */
    Optional<Saved> load(VerificationKeys trusted) {
        return reading(copy, () -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
                TrustedHead head = TrustedHead.read(firstLine(in), trusted);
                return new Saved(head, SnapshotReading.read(in, head.head()));
            }
        });
    }

    /** The recalls; empty when there are none to be believed. */
    Optional<ProvenRecalls> loadRecalls(VerificationKeys trusted) {
        return reading(recalls, () -> readRecalls(trusted));
    }

    private ProvenRecalls readRecalls(VerificationKeys trusted) throws IOException, RefusedException {
        JsonValue json = JsonText.parse(Files.readAllBytes(recalls))
                .orElseThrow(() -> new RefusedException("the recalls are no JSON"));
        if (!(json instanceof JsonObject object) || !object.members().containsKey("head")) {
            throw new RefusedException("the recalls have no head");
        }
        TrustedHead head = TrustedHead.read(requireNonNull(object.members().get("head")), trusted);
        return ProvenRecalls.of(head, json)
                .orElseThrow(() -> new RefusedException("the recalls are not those of their head"));
    }

    /** Keeps this copy, but where another process has kept a newer one. */
    void save(TrustedHead head, byte[] snapshot, VerificationKeys trusted) {
        writing(() -> lock.holding(() -> {
            if (!isOlder(head, () -> keptHead(trusted))) {
                files.write(copy, line(head.signed().toJson()), snapshot);
            }
        }));
    }

    /** Keeps these recalls, but where another process has kept newer ones. */
    void saveRecalls(ProvenRecalls list, VerificationKeys trusted) {
        writing(() -> lock.holding(() -> {
            if (!isOlder(list.head(), () -> readRecalls(trusted).head())) {
                files.write(recalls, line(list.toJson()));
            }
        }));
    }

    private TrustedHead keptHead(VerificationKeys trusted) throws IOException, RefusedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
            return TrustedHead.read(firstLine(in), trusted);
        }
    }

    /** Of what cannot be read, everything is newer; and so it is of another directory, which was chosen anew. */
    private static boolean isOlder(TrustedHead head, Reading<TrustedHead> kept) {
        try {
            TrustedHead before = kept.read();
            return before.head().directoryId().equals(head.head().directoryId())
                    && before.head().faultAfter(head.head()).isEmpty()
                    && !before.signsSame(head);
        } catch (IOException | RefusedException e) {
            return false;
        }
    }

    private static byte[] line(JsonValue json) {
        return (CanonicalJson.write(json) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n' && line.size() < LONGEST_HEAD; each = in.read()) {
            line.write(each);
        }
        return line.toByteArray();
    }

    private <T> Optional<T> reading(Path file, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RefusedException | RuntimeException e) {
            LOG.log(Level.WARNING, "{0} is not used: {1}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private void writing(Writing writing) {
        try {
            Files.createDirectories(directory);
            writing.write();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "No copy can be kept at {0}: {1}", directory, e.toString());
            }
            failing = true;
        }
    }
}
