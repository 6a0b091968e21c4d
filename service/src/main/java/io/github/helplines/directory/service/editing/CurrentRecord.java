package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;

/**
 * A record as it stands published.
 *
 * @param kind what it is about
 * @param id its identity
 * @param text its canonical text
 */
public record CurrentRecord(RecordKind kind, RecordId id, String text) {
    public CurrentRecord {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(text, "text");
    }
}
