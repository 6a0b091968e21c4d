package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.MerkleLeaves;
import io.github.helplines.directory.core.seal.NdjsonLines;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.PackedLinesBuilder;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a saved snapshot before its seal: a header, a line a record, then a line an entry. */
final class SnapshotText {
    private static final long MAX_COUNT = 10_000_000;

    private SnapshotText() {}

    /** A snapshot as it stands in its file, with the moment it was known to be the newest when it was written. */
    record Parsed(SnapshotContent content, Instant confirmedAt) {}

    static void write(Snapshot snapshot, Instant confirmedAt, OutputStream out) throws IOException {
        SnapshotContent content = snapshot.content();
        PackedLines records = content.lines();
        line(
                out,
                new ObjectWriter()
                        .put("directory_id", content.directoryId())
                        .put("epoch", content.epoch())
                        .put("sequence", snapshot.sequence())
                        .put("chain_head", content.chainHead().hex())
                        .put("root", snapshot.root().hex())
                        .put("confirmed_at", confirmedAt.toString())
                        .put("records", records.size())
                        .put("entries", content.entries().size())
                        .build());
        for (int block = 0; block < records.blocks(); block++) {
            out.write(records.block(block));
        }
        for (StoredEntry entry : content.entries()) {
            line(out, entry.toJson());
        }
    }

    private static void line(OutputStream out, JsonValue value) throws IOException {
        out.write(CanonicalJson.write(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /**
     * @param in whose seal was found right
     * @throws UnpublishableException when the lines are not what was written, or break a rule of the directory
     */
    static Parsed read(InputStream in) throws IOException {
        NdjsonLines lines = new NdjsonLines(in);
        String header = line(lines);
        if (header == null) {
            throw damaged();
        }
        long count = number(
                ObjectReader.of(json(header), "", new Faults()).orElseThrow(SnapshotText::damaged),
                "records",
                1,
                MAX_COUNT);
        // Packed while they are read: those of a large directory are never held as they stand there.
        PackedLinesBuilder records = new PackedLinesBuilder();
        for (int i = 0; i < count; i++) {
            records.add(lines.next().orElseThrow(SnapshotText::damaged));
        }
        List<String> entries = new ArrayList<>();
        for (String line = line(lines); line != null; line = line(lines)) {
            entries.add(line);
        }
        return parse(header, records.build(), entries);
    }

    private static @Nullable String line(NdjsonLines lines) throws IOException {
        return lines.next()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static Parsed parse(String headerLine, PackedLines texts, List<String> entryLines) {
        Faults faults = new Faults();
        ObjectReader header = ObjectReader.of(json(headerLine), "", faults).orElseThrow(SnapshotText::damaged);
        String directoryId = header.requiredParsed("directory_id", "a UUID", SnapshotText::uuid)
                .orElseThrow(SnapshotText::damaged);
        long epoch = number(header, "epoch", 1, Long.MAX_VALUE);
        long sequence = number(header, "sequence", 1, Long.MAX_VALUE);
        Sha256 chainHead =
                header.requiredParsed("chain_head", "a hash", Sha256::parse).orElseThrow(SnapshotText::damaged);
        Sha256 root = header.requiredParsed("root", "a hash", Sha256::parse).orElseThrow(SnapshotText::damaged);
        Instant confirmedAt = header.requiredParsed("confirmed_at", "an instant", SnapshotText::instant)
                .orElseThrow(SnapshotText::damaged);
        long records = number(header, "records", 1, MAX_COUNT);
        long entries = number(header, "entries", 1, MAX_COUNT);
        header.finish();
        if (texts.size() != records || entryLines.size() != entries || !faults.isEmpty()) {
            throw damaged();
        }
        if (!root.equals(MerkleLeaves.of(texts).root())) {
            throw damaged();
        }
        List<StoredEntry> stored = entries(entryLines, sequence, chainHead);
        return new Parsed(SnapshotBuilder.build(directoryId, epoch, sequence, chainHead, texts, stored), confirmedAt);
    }

    /** Each sealed to the one before, none left out, the last of them the one that the header names. */
    private static List<StoredEntry> entries(List<String> lines, long sequence, Sha256 chainHead) {
        List<StoredEntry> stored = new ArrayList<>(lines.size());
        long expected = sequence - lines.size();
        Sha256 previous = null;
        for (String line : lines) {
            expected++;
            StoredEntry entry = entry(line);
            boolean follows = previous == null || entry.entry().previousHash().equals(previous);
            if (!follows || entry.entry().sequence() != expected) {
                throw damaged();
            }
            previous = Sha256.hash(entry.line());
            stored.add(entry);
        }
        if (!chainHead.equals(previous)) {
            throw damaged();
        }
        return stored;
    }

    private static StoredEntry entry(String line) {
        Faults faults = new Faults();
        ObjectReader reader = ObjectReader.of(json(line), "", faults).orElseThrow(SnapshotText::damaged);
        String entryLine = reader.requiredString("line").orElseThrow(SnapshotText::damaged);
        LogEntry entry = LogEntry.read(json(entryLine), "", faults).orElseThrow(SnapshotText::damaged);
        StoredEntry stored =
                new StoredEntry(entryLine, entry, reader.string("record_text").orElse(null));
        reader.finish();
        boolean whole = stored.findRecordText()
                .map(text -> Sha256.hash(text).equals(entry.recordSha256()))
                .orElse(true);
        if (!whole || !faults.isEmpty()) {
            throw damaged();
        }
        return stored;
    }

    private static long number(ObjectReader header, String member, long least, long most) {
        long number = header.integer(member).orElse(-1);
        if (number < least || number > most) {
            throw damaged();
        }
        return number;
    }

    private static Optional<String> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString()).filter(text::equals);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static JsonValue json(String line) {
        try {
            return StrictJson.read(line);
        } catch (UnreadableJsonException e) {
            throw damaged();
        }
    }

    static UnpublishableException damaged() {
        return new UnpublishableException("the saved snapshot is damaged");
    }
}
