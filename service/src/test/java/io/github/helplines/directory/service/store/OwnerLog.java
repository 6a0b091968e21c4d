package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.TestEntries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The log as its owner can write it: any operation, and records that the product would never write. */
public record OwnerLog(Jdbi owner) {
    static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");

    /** Appends one entry a record, in one transaction. */
    void append(Operation operation, DirectoryRecord... records) {
        append(operation, NOW, records);
    }

    /** As {@link #append(Operation, DirectoryRecord...)}, recorded at a moment of its own. */
    public void append(Operation operation, Instant at, DirectoryRecord... records) {
        appendTexts(operation, at, Stream.of(records).map(TestEntries::text).toList());
    }

    /** As {@link #append(Operation, DirectoryRecord...)}, for texts that need not be records. */
    void appendTexts(Operation operation, List<String> texts) {
        appendTexts(operation, NOW, texts);
    }

    private void appendTexts(Operation operation, Instant at, List<String> texts) {
        List<StoredEntry> entries = new ArrayList<>();
        PublishedState state = new JdbiDirectoryReader(owner).read(0);
        long sequence = state.sequence();
        Sha256 head = state.chainHead();
        for (String text : texts) {
            StoredEntry next = entry(operation, text, sequence + 1, head, at, "approver");
            entries.add(next);
            sequence++;
            head = next.entry().hash();
        }
        appendAll(json(entries));
    }

    static StoredEntry entry(
            Operation operation, String text, long sequence, Sha256 previous, Instant at, String role) {
        return TestEntries.entry(operation, text, sequence, previous, at, role);
    }

    /** Writes an entry as it is, past the function that keeps the rules of the log, and empties another's text. */
    void redact(StoredEntry redaction, long emptied) {
        owner.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO directory.entry
                            SELECT (jsonb_populate_record(NULL::directory.entry, CAST(:line AS jsonb)
                                || jsonb_build_object('line', :line, 'hash', directory.sha256_hex(:line)))).*
                            """).bind("line", redaction.line()).execute();
            handle.createUpdate("""
                            INSERT INTO directory.entry_record (sequence, record_text) VALUES (:sequence, :text)
                            """)
                    .bind("sequence", redaction.entry().sequence())
                    .bind("text", redaction.findRecordText().orElseThrow())
                    .execute();
            handle.createUpdate("""
                            UPDATE directory.entry_record SET record_text = NULL WHERE sequence = :emptied
                            """).bind("emptied", emptied).execute();
        });
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
}
