package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** An invented directory with at least one record of each kind, and two of those that tests change. */
public final class TestRecords {
    private TestRecords() {}

    /** All of it; the records refer to one another. */
    public static List<DirectoryRecord> all() {
        try (InputStream in = TestRecords.class.getResourceAsStream("/records.json")) {
            return ((JsonArray) StrictJson.read(in.readAllBytes()))
                    .items().stream().map(TestRecords::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DirectoryRecord named(String slug) {
        return all().stream()
                .filter(record -> record.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** A record whose canonical text differs in one place. */
    public static DirectoryRecord edited(DirectoryRecord record, String text, String replacement) {
        String canonical = CanonicalJson.write(RecordCodec.write(record));
        if (!canonical.contains(text)) {
            throw new IllegalArgumentException("the record does not hold " + text);
        }
        try {
            return read(StrictJson.read(canonical.replace(text, replacement)));
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All of it, with one record in the place of the one that has its identity. */
    public static List<DirectoryRecord> allWith(DirectoryRecord changed) {
        return all().stream()
                .map(record -> record.id().equals(changed.id()) ? changed : record)
                .toList();
    }

    private static DirectoryRecord read(JsonValue value) {
        Faults faults = new Faults();
        return RecordCodec.read(value, "", faults).orElseThrow(() -> new IllegalArgumentException(faults.toString()));
    }
}
