package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a snapshot, each of which is a record's. Not thread-safe; uses the threads that the machine has
 * for what each line says for itself.
 */
final class SnapshotProof<T> {
    /** So many blocks that the threads seldom wait for each other, and so few that they take little memory. */
    private static final int AT_ONCE = 2 + 2 * Runtime.getRuntime().availableProcessors();

    private final JsonTextParser parser;
    private final Function<JsonValue, T> making;
    private final Consumer<T> records;
    private final MerkleTree tree = new MerkleTree();
    private final List<DirectoryProof.Fault> faults = new ArrayList<>();
    private final SharedParts shared = new SharedParts();
    private long number;
    private @Nullable Place before;

    /** What the order of a snapshot goes by; of records of every kind, those that are not known here included. */
    private record Place(String kind, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    /** A line looked at for itself. */
    private static final class Line<T> {
        private final byte[] hash;
        /** What is wrong with it; null for nothing. */
        private final @Nullable String fault;

        private final @Nullable Place place;
        /** What was made of the record; null where the line is none. */
        private final @Nullable T made;

        private Line(byte[] hash, @Nullable String fault, @Nullable Place place, @Nullable T made) {
            this.hash = hash;
            this.fault = fault;
            this.place = place;
            this.made = made;
        }

        static <T> Line<T> wrong(byte[] hash, String fault) {
            return new Line<>(hash, fault, null, null);
        }
    }

    SnapshotProof(JsonTextParser parser, Function<JsonValue, T> making, Consumer<T> records) {
        this.parser = requireNonNull(parser, "parser");
        this.making = requireNonNull(making, "making");
        this.records = requireNonNull(records, "records");
    }

    DirectoryProof prove(NdjsonBlocks blocks, Head head) throws IOException {
        OrderedWork<List<Line<T>>> work = new OrderedWork<>();
        boolean whole = true;
        for (NdjsonBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
            NdjsonBlocks.Block lines = block;
            whole = lines.isWhole();
            if (lines.isLast() && number == 0 && work.size() == 0) {
                // In a small directory waking other threads would take longer than the work.
                read(lines).forEach(this::take);
                break;
            }
            work.give(() -> read(lines));
            if (work.size() == AT_ONCE) {
                work.take().forEach(this::take);
            }
        }
        while (work.size() > 0) {
            work.take().forEach(this::take);
        }
        if (!whole) {
            fault(number, "has no line break at its end");
        }
        if (!tree.root().equals(head.root())) {
            fault(0, "the lines do not have the root that the head signs");
        }
        return new DirectoryProof(number, faults);
    }

    private List<Line<T>> read(NdjsonBlocks.Block block) {
        MessageDigest digest = Sha256.digest();
        List<Line<T>> lines = new ArrayList<>();
        int from = 0;
        while (from < block.length()) {
            int to = block.endOfLine(from);
            lines.add(read(block.bytes(), from, to, digest));
            from = to + 1;
        }
        return lines;
    }

    private Line<T> read(byte[] bytes, int from, int to, MessageDigest digest) {
        byte[] hash = MerkleTree.leafHash(bytes, from, to, digest);
        Optional<JsonValue> value = value(bytes, from, to);
        Optional<ObjectReader> record = value.flatMap(read -> ObjectReader.of(read, "", new Faults()));
        if (record.isEmpty()) {
            return Line.wrong(hash, "is not an object in canonical JSON");
        }
        Optional<String> kind = record.get().string("kind");
        Optional<String> id = record.get().string("id");
        if (kind.isEmpty() || id.isEmpty()) {
            return Line.wrong(hash, "has no kind and id");
        }
        return new Line<>(hash, null, new Place(kind.get(), id.get()), making.apply(value.get()));
    }

    private Optional<JsonValue> value(byte[] bytes, int from, int to) {
        Optional<JsonValue> value = CanonicalReader.read(bytes, from, to, shared);
        if (value.isPresent()) {
            return value;
        }
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        return parser.parse(line).filter(read -> CanonicalJson.matches(read, line));
    }

    private void take(Line<T> line) {
        number++;
        tree.addHash(line.hash);
        Place place = line.place;
        T made = line.made;
        if (place == null || made == null) {
            fault(number, requireNonNull(line.fault));
            return;
        }
        if (before != null && place.compareTo(before) <= 0) {
            fault(number, "does not come after the line before, by kind and id");
        }
        before = place;
        records.accept(made);
    }

    private void fault(long line, String what) {
        faults.add(new DirectoryProof.Fault(line, what));
    }
}
