package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot in force, kept on disk for a start without a database. One header line, a line a record, then a line
 * an entry. Loading checks root and chain: an altered file is no snapshot.
 */
public final class SnapshotFile {
    private static final long MAX_COUNT = 10_000_000;

    private final Path path;

    public SnapshotFile(Path path) {
        this.path = requireNonNull(path, "path");
    }

    /**
     * A snapshot with the moment it was known to be the newest.
     *
     * @param content what it is made from
     * @param confirmedAt when the database was last seen to hold nothing newer
     */
    public record Saved(SnapshotContent content, Instant confirmedAt) {
        public Saved {
            requireNonNull(content, "content");
            requireNonNull(confirmedAt, "confirmedAt");
        }
    }

    /** Replaces the file whole, or leaves it as it was. */
    public void save(Snapshot snapshot, Instant confirmedAt) throws IOException {
        Path directory = requireNonNull(path.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "snapshot", ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                write(snapshot, confirmedAt, writer);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Snapshot snapshot, Instant confirmedAt, BufferedWriter writer) throws IOException {
        SnapshotContent content = snapshot.content();
        line(
                writer,
                new ObjectWriter()
                        .put("directory_id", content.directoryId())
                        .put("epoch", content.epoch())
                        .put("sequence", snapshot.sequence())
                        .put("chain_head", content.chainHead().hex())
                        .put("root", snapshot.root().hex())
                        .put("confirmed_at", confirmedAt.toString())
                        .put("records", content.lines().size())
                        .put("entries", content.entries().size())
                        .build());
        for (String record : content.lines()) {
            writer.write(record);
            writer.write('\n');
        }
        for (StoredEntry entry : content.entries()) {
            ObjectWriter stored = new ObjectWriter().put("line", entry.line());
            entry.findRecordText().ifPresent(text -> stored.put("record_text", text));
            line(writer, stored.build());
        }
    }

    private static void line(BufferedWriter writer, JsonValue value) throws IOException {
        writer.write(CanonicalJson.write(value));
        writer.write('\n');
    }

    /**
     * The saved snapshot; empty when there is none.
     *
     * @throws UnpublishableException when the file is not what was saved
     * @throws IOException when it cannot be read
     */
    public Optional<Saved> load() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Faults faults = new Faults();
        Optional<Saved> saved = lines.isEmpty() ? Optional.empty() : parse(lines, faults);
        if (saved.isEmpty() || !faults.isEmpty()) {
            throw damaged();
        }
        return saved;
    }

    private static Optional<Saved> parse(List<String> lines, Faults faults) {
        ObjectReader header = ObjectReader.of(json(lines.get(0)), "", faults).orElseThrow(SnapshotFile::damaged);
        int records = count(header, "records");
        int entries = count(header, "entries");
        if (lines.size() != 1L + records + entries) {
            throw damaged();
        }
        List<String> texts = lines.subList(1, 1 + records);
        Sha256 chainHead =
                header.requiredParsed("chain_head", "a hash", Sha256::parse).orElse(Sha256.ZERO);
        Optional<Sha256> root = header.requiredParsed("root", "a hash", Sha256::parse);
        if (!root.equals(Optional.of(MerkleTree.root(texts)))) {
            throw damaged();
        }
        List<StoredEntry> stored = new ArrayList<>();
        for (String line : lines.subList(1 + records, lines.size())) {
            stored.add(entry(line, stored, faults));
        }
        if (!stored.isEmpty()
                && !Sha256.hash(stored.get(stored.size() - 1).line()).equals(chainHead)) {
            throw damaged();
        }
        SnapshotContent content = SnapshotBuilder.build(
                header.requiredString("directory_id").orElse(""),
                header.integer("epoch").orElse(1),
                header.integer("sequence").orElse(0),
                chainHead,
                texts,
                stored);
        return header.requiredParsed("confirmed_at", "an instant", SnapshotFile::instant)
                .map(confirmedAt -> new Saved(content, confirmedAt));
    }

    private static StoredEntry entry(String line, List<StoredEntry> before, Faults faults) {
        ObjectReader reader = ObjectReader.of(json(line), "", faults).orElseThrow(SnapshotFile::damaged);
        String entryLine = reader.requiredString("line").orElseThrow(SnapshotFile::damaged);
        LogEntry entry = LogEntry.read(json(entryLine), "", faults).orElseThrow(SnapshotFile::damaged);
        StoredEntry stored =
                new StoredEntry(entryLine, entry, reader.string("record_text").orElse(null));
        boolean follows = before.isEmpty()
                || entry.previousHash()
                        .equals(Sha256.hash(before.get(before.size() - 1).line()));
        boolean whole = stored.findRecordText()
                .map(text -> Sha256.hash(text).equals(entry.recordSha256()))
                .orElse(true);
        if (!follows || !whole) {
            throw damaged();
        }
        return stored;
    }

    private static int count(ObjectReader header, String member) {
        long count = header.integer(member).orElse(-1);
        if (count < 0 || count > MAX_COUNT) {
            throw damaged();
        }
        return (int) count;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static JsonValue json(String line) {
        try {
            return StrictJson.read(line);
        } catch (UnreadableJsonException e) {
            throw damaged();
        }
    }

    private static UnpublishableException damaged() {
        return new UnpublishableException("the saved snapshot is damaged");
    }
}
