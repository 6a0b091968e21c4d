package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log as tests need it: any operation on any text, each entry sealed to the one before. Not thread-safe. */
public final class TestEntries {
    private final List<StoredEntry> entries = new ArrayList<>();

    /** A log that begins with every record created by import. */
    public static TestEntries imported(List<? extends DirectoryRecord> records, Instant at) {
        TestEntries log = new TestEntries();
        records.forEach(record -> log.add(Operation.CREATE, text(record), at, "import"));
        return log;
    }

    public List<StoredEntry> all() {
        return List.copyOf(entries);
    }

    /** The entry that the caller just made, or else made last. */
    public StoredEntry newest() {
        return entries.get(entries.size() - 1);
    }

    public StoredEntry add(Operation operation, DirectoryRecord record, Instant at) {
        return add(operation, text(record), at, "approver");
    }

    /** An entry that says of another that its text was emptied. That the text is gone is for the store to see to. */
    public StoredEntry addRedactionOf(long sequence, Instant at) {
        LogEntry emptied = entries.get((int) sequence - 1).entry();
        String text = CanonicalJson.write(new ObjectWriter()
                .put("id", emptied.id())
                .put("kind", emptied.kind())
                .put("redacts", sequence)
                .build());
        return add(Operation.REDACT, text, at, "approver");
    }

    private StoredEntry add(Operation operation, String text, Instant at, String role) {
        Sha256 previous = entries.isEmpty() ? Sha256.ZERO : newest().entry().hash();
        StoredEntry entry = entry(operation, text, entries.size() + 1L, previous, at, role);
        entries.add(entry);
        return entry;
    }

    public static StoredEntry entry(
            Operation operation, String text, long sequence, Sha256 previous, Instant at, String role) {
        return entry(operation, null, text, sequence, previous, at, role);
    }

    /** As {@link #entry(Operation, String, long, Sha256, Instant, String)}, of more weight to whoever holds a copy. */
    public static StoredEntry entry(
            Operation operation,
            @Nullable Severity severity,
            String text,
            long sequence,
            Sha256 previous,
            Instant at,
            String role) {
        LogEntry entry = new LogEntry(
                sequence,
                at,
                operation,
                severity,
                member(text, "kind"),
                member(text, "id"),
                Sha256.hash(text),
                role,
                "Entry " + sequence + ".",
                previous);
        return new StoredEntry(entry.line(), entry, text);
    }

    public static String text(DirectoryRecord record) {
        return CanonicalJson.write(RecordCodec.write(record));
    }

    private static String member(String text, String name) {
        try {
            return ((JsonString) ((JsonObject) StrictJson.read(text)).members().get(name)).value();
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
