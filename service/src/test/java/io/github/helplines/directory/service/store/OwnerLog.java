package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The log as its owner can write it: any operation, and records that the product would never write. */
record OwnerLog(Jdbi owner) {
    static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");

    /** Appends one entry a record, in one transaction. */
    void append(Operation operation, DirectoryRecord... records) {
        appendTexts(
                operation,
                Stream.of(records)
                        .map(record -> CanonicalJson.write(RecordCodec.write(record)))
                        .toList());
    }

    /** As {@link #append}, for texts that need not be records. */
    void appendTexts(Operation operation, List<String> texts) {
        List<StoredEntry> entries = new ArrayList<>();
        PublishedState state = new JdbiDirectoryReader(owner).read(0);
        long sequence = state.sequence();
        Sha256 head = state.chainHead();
        for (String text : texts) {
            StoredEntry next = entry(operation, text, sequence + 1, head, NOW, "approver");
            entries.add(next);
            sequence++;
            head = next.entry().hash();
        }
        appendAll(json(entries));
    }

    static StoredEntry entry(
            Operation operation, String text, long sequence, Sha256 previous, Instant at, String role) {
        LogEntry entry = new LogEntry(
                sequence,
                at,
                operation,
                null,
                member(text, "kind"),
                member(text, "id"),
                Sha256.hash(text),
                role,
                null,
                previous);
        return new StoredEntry(entry.line(), entry, text);
    }

    void appendAll(String json) {
        run(owner, "append_entries", json);
    }

    static void publish(Jdbi jdbi, String json) {
        run(jdbi, "publish", json);
    }

    private static void run(Jdbi jdbi, String function, String json) {
        jdbi.useTransaction(handle -> handle.createQuery("SELECT directory." + function + "(CAST(:json AS jsonb))")
                .bind("json", json)
                .mapTo(Long.class)
                .findOne());
    }

    static String json(List<StoredEntry> entries) {
        return CanonicalJson.write(new JsonArray(entries.stream()
                .map(entry -> item(entry.line(), entry.findRecordText().orElseThrow()))
                .toList()));
    }

    static JsonValue item(String line, String text) {
        return new ObjectWriter()
                .put("line", line)
                .put("record_text", text)
                .put("holder", "somebody")
                .build();
    }

    private static String member(String text, String name) {
        try {
            return ((JsonString) ((JsonObject) StrictJson.read(text)).members().get(name)).value();
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
