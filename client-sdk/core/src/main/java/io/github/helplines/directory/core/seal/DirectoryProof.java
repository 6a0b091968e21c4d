package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What came of holding a copy of a directory against a head: nothing but the two, and the keys that the head was
 * verified with ({@link SignedHead#verify}), is needed. Copies are read line by line and never held.
 *
 * @param lines how many lines the copy has
 * @param faults everything that is wrong; none for a copy that is whole, and the one that the head signs
 */
public record DirectoryProof(long lines, List<Fault> faults) {
    public DirectoryProof {
        faults = List.copyOf(faults);
    }

    /**
     * One thing that is wrong.
     *
     * @param line where, from 1; 0 is the copy as a whole
     * @param what in words; nothing of the copy
     */
    public record Fault(long line, String what) {
        public Fault {
            requireNonNull(what, "what");
        }
    }

    /**
     * Of an exported snapshot: a canonical line a record, ordered by kind and id, each with its line break; and over
     * them the head's Merkle root.
     */
    public static DirectoryProof ofSnapshot(InputStream snapshot, Head head, JsonTextParser parser) throws IOException {
        return ofSnapshot(snapshot, head, parser, record -> {});
    }

    /**
     * The same, for whoever keeps the records: each is handed over as it is read. None of them is to be believed before
     * the proof is there and has no fault.
     */
    public static DirectoryProof ofSnapshot(
            InputStream snapshot, Head head, JsonTextParser parser, Consumer<JsonValue> records) throws IOException {
        return ofSnapshot(snapshot, head, parser, record -> record, records);
    }

    /**
     * The same, for whoever makes something of each record that takes a while: it is made in several threads at once, as
     * the machine has them, and handed over in the order of the lines.
     *
     * @param parser safe for threads
     * @param making what is made of a record; safe for threads, and looks at nothing else
     */
    public static <T> DirectoryProof ofSnapshot(
            InputStream snapshot, Head head, JsonTextParser parser, Function<JsonValue, T> making, Consumer<T> records)
            throws IOException {
        return new SnapshotProof<>(parser, making, records).prove(new NdjsonBlocks(snapshot), head);
    }

    /**
     * Of an exported log: a canonical line an entry, {@code {"line":…,"record_text":…}}, from the first to the head's.
     * Each seals the one before, has the hash of its record's text, and lacks that text only where a later entry
     * redacts it.
     */
    public static DirectoryProof ofEntries(InputStream entries, Head head, JsonTextParser parser) throws IOException {
        return new EntriesProof(parser).prove(new NdjsonLines(entries), head);
    }
}
