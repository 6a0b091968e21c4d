package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a store holds it.
 *
 * @param line the line, to the byte
 * @param entry what was read from that line
 * @param recordText the record's canonical text; absent when it was redacted, or is not at hand
 */
public record StoredEntry(
        String line, LogEntry entry, @Nullable String recordText) {
    public StoredEntry {
        requireNonNull(line, "line");
        requireNonNull(entry, "entry");
    }

    public Optional<String> findRecordText() {
        return Optional.ofNullable(recordText);
    }

    /** As a line of an exported log has it: {@code {"line":…,"record_text":…}}, the text absent where it is here. */
    public JsonValue toJson() {
        return new ObjectWriter()
                .put("line", line)
                .putIfPresent("record_text", findRecordText())
                .build();
    }

    /**
     * Reads a line that was written of {@link #toJson} in canonical JSON; empty when it is anything else. Nothing is
     * proved by that ({@link DirectoryProof#ofEntries}).
     */
    public static Optional<StoredEntry> read(byte[] exported, JsonTextParser parser) {
        Faults faults = new Faults();
        ObjectReader reader = parser.parse(exported)
                .filter(value -> CanonicalJson.matches(value, exported))
                .flatMap(value -> ObjectReader.of(value, "", faults))
                .orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        Optional<String> line = reader.requiredString("line");
        Optional<String> text = reader.string("record_text");
        reader.finish();
        Optional<LogEntry> entry = line.flatMap(read -> parser.parse(read.getBytes(StandardCharsets.UTF_8)))
                .flatMap(json -> LogEntry.read(json, "/line", faults));
        return faults.isEmpty()
                ? entry.map(read -> new StoredEntry(line.orElseThrow(), read, text.orElse(null)))
                : Optional.empty();
    }
}
