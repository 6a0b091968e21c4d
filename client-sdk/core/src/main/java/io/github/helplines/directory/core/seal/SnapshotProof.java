package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a snapshot, each of which is a record's. Not thread-safe. */
final class SnapshotProof {
    private final JsonTextParser parser;
    private final Consumer<JsonValue> records;
    private final MerkleTree tree = new MerkleTree();
    private final List<DirectoryProof.Fault> faults = new ArrayList<>();
    private @Nullable Place before;

    /** What the order of a snapshot goes by; of records of every kind, those that are not known here included. */
    private record Place(String kind, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    SnapshotProof(JsonTextParser parser, Consumer<JsonValue> records) {
        this.parser = requireNonNull(parser, "parser");
        this.records = requireNonNull(records, "records");
    }

    DirectoryProof prove(NdjsonLines lines, Head head) throws IOException {
        Optional<byte[]> line = lines.next();
        while (line.isPresent()) {
            check(lines.number(), line.get());
            line = lines.next();
        }
        if (!lines.isWhole()) {
            fault(lines.number(), "has no line break at its end");
        }
        if (!tree.root().equals(head.root())) {
            fault(0, "the lines do not have the root that the head signs");
        }
        return new DirectoryProof(lines.number(), faults);
    }

    private void check(long number, byte[] line) {
        tree.add(line);
        Optional<JsonValue> value = parser.parse(line).filter(read -> CanonicalJson.matches(read, line));
        Optional<ObjectReader> record = value.flatMap(read -> ObjectReader.of(read, "", new Faults()));
        if (record.isEmpty()) {
            fault(number, "is not an object in canonical JSON");
            return;
        }
        Optional<String> kind = record.get().string("kind");
        Optional<String> id = record.get().string("id");
        if (kind.isEmpty() || id.isEmpty()) {
            fault(number, "has no kind and id");
            return;
        }
        Place place = new Place(kind.get(), id.get());
        if (before != null && place.compareTo(before) <= 0) {
            fault(number, "does not come after the line before, by kind and id");
        }
        before = place;
        value.ifPresent(records);
    }

    private void fault(long line, String what) {
        faults.add(new DirectoryProof.Fault(line, what));
    }
}
