package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through the lines of an exported log, each of which is an entry's. Not thread-safe. */
final class EntriesProof {
    private final JsonTextParser parser;
    private final Chain chain = new Chain();
    private final List<DirectoryProof.Fault> faults = new ArrayList<>();
    /** The lines of entries without a text that no entry has redacted yet, by sequence. */
    private final Map<Long, Long> withoutText = new TreeMap<>();

    EntriesProof(JsonTextParser parser) {
        this.parser = requireNonNull(parser, "parser");
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
        withoutText.values().forEach(missing -> fault(missing, "the record's text is missing, and nothing redacts it"));
        faults.sort(Comparator.comparingLong(DirectoryProof.Fault::line));
        if (chain.sequence() != head.sequence() || !chain.head().equals(head.chainHead())) {
            fault(0, "the last entry is not the one that the head signs");
        }
        return new DirectoryProof(lines.number(), faults);
    }

    private void check(long number, byte[] line) {
        Optional<StoredEntry> stored = parser.parse(line)
                .filter(value -> CanonicalJson.matches(value, line))
                .flatMap(this::entry);
        if (stored.isEmpty()) {
            fault(number, "is not an entry in canonical JSON");
            return;
        }
        StoredEntry entry = stored.get();
        Optional<ChainFault> fault = chain.accept(entry);
        if (fault.isPresent()) {
            fault(number, fault.get().what().words());
            chain.goOnAfter(entry);
        }
        LogEntry written = entry.entry();
        if (entry.findRecordText().isEmpty()) {
            withoutText.put(written.sequence(), number);
        } else if (written.operation() == Operation.REDACT) {
            redacted(entry.findRecordText().get()).ifPresent(withoutText::remove);
        }
    }

    private Optional<StoredEntry> entry(JsonValue value) {
        Faults unread = new Faults();
        ObjectReader reader = ObjectReader.of(value, "", unread).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        Optional<String> line = reader.requiredString("line");
        Optional<String> text = reader.string("record_text");
        reader.finish();
        Optional<LogEntry> entry = line.flatMap(this::parse).flatMap(json -> LogEntry.read(json, "/line", unread));
        return unread.isEmpty()
                ? entry.map(read -> new StoredEntry(line.orElseThrow(), read, text.orElse(null)))
                : Optional.empty();
    }

    /** The sequence of the entry whose text a redaction has emptied. */
    private Optional<Long> redacted(String recordText) {
        return parse(recordText)
                .flatMap(value -> ObjectReader.of(value, "", new Faults()))
                .flatMap(reader -> reader.integer("redacts").stream().boxed().findFirst());
    }

    private Optional<JsonValue> parse(String text) {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private void fault(long line, String what) {
        faults.add(new DirectoryProof.Fault(line, what));
    }
}
