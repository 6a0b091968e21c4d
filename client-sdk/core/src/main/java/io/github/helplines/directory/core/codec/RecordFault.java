package io.github.helplines.directory.core.codec;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;

/**
 * A fault of a record that only shows beside the others.
 *
 * @param kind the record's kind
 * @param id the record
 * @param fault where in its JSON form, and what
 */
public record RecordFault(RecordKind kind, RecordId id, Fault fault) {
    public RecordFault {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(fault, "fault");
    }
}
