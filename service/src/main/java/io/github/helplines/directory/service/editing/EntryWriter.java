package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns records into the entries that come next in the log, each sealed to the one before. Not thread-safe. */
public final class EntryWriter {
    private long sequence;
    private Sha256 head;

    private EntryWriter(long sequence, Sha256 head) {
        this.sequence = sequence;
        this.head = requireNonNull(head, "head");
    }

    /** Writes from the first entry on. */
    public static EntryWriter ofEmptyLog() {
        return new EntryWriter(0, Sha256.ZERO);
    }

    /**
     * Writes on after an entry.
     *
     * @param sequence of that entry
     * @param head the hash of its line
     */
    public static EntryWriter after(long sequence, Sha256 head) {
        return new EntryWriter(sequence, head);
    }

    /** An entry that creates each record, in the order given. */
    public List<StoredEntry> create(List<? extends DirectoryRecord> records, Author author, Instant at) {
        List<StoredEntry> entries = new ArrayList<>(records.size());
        for (DirectoryRecord record : records) {
            entries.add(write(Operation.CREATE, record, author, at));
        }
        return List.copyOf(entries);
    }

    /** The next entry. */
    public StoredEntry write(Operation operation, DirectoryRecord record, Author author, Instant at) {
        return write(operation, record.kind(), record.id(), text(record), null, author.role(), null, at);
    }

    /**
     * The next entry, for a text that need not be a record.
     *
     * @param severity how soon copies must follow
     * @param reason why, for everybody to read
     */
    public StoredEntry write(
            Operation operation,
            RecordKind kind,
            RecordId id,
            String text,
            @Nullable Severity severity,
            String role,
            @Nullable String reason,
            Instant at) {
        LogEntry entry = new LogEntry(
                sequence + 1, at, operation, severity, kind.wire(), id.value(), Sha256.hash(text), role, reason, head);
        String line = entry.line();
        sequence = entry.sequence();
        head = Sha256.hash(line);
        return new StoredEntry(line, entry, text);
    }

    /** The sequence that the next entry will have. */
    public long next() {
        return sequence + 1;
    }

    static String text(DirectoryRecord record) {
        return CanonicalJson.write(RecordCodec.write(record));
    }
}
