package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
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
        Optional<StoredEntry> stored = StoredEntry.read(line, parser);
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

    /** The sequence of the entry whose text a redaction has emptied. */
    private Optional<Long> redacted(String recordText) {
        return parser.parse(recordText.getBytes(StandardCharsets.UTF_8))
                .flatMap(value -> ObjectReader.of(value, "", new Faults()))
                .flatMap(reader -> reader.integer("redacts").stream().boxed().findFirst());
    }

    private void fault(long line, String what) {
        faults.add(new DirectoryProof.Fault(line, what));
    }
}
