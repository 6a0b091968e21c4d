package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import java.util.Optional;

/** Entries as the database's functions take them. */
final class EntryJson {
    private EntryJson() {}

    /** @param holder who is answerable, where the database does not find that out itself */
    static String of(List<StoredEntry> entries, Optional<String> holder) {
        List<JsonValue> items = entries.stream()
                .<JsonValue>map(entry -> new ObjectWriter()
                        .put("line", entry.line())
                        .putIfPresent("record_text", entry.findRecordText())
                        .putIfPresent("holder", holder)
                        .build())
                .toList();
        return CanonicalJson.write(new JsonValue.JsonArray(items));
    }
}
