package io.github.helplines.directory.service.bundle;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.FieldChange;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.util.List;
import java.util.Locale;

/**
 * One record that a bundle has differently.
 *
 * @param slug its slug: as it was for a record that is gone, else as it is in the bundle
 * @param fields what is different; empty for a record that is new or gone
 */
public record RecordChange(Type type, RecordKind kind, RecordId id, Slug slug, List<FieldChange> fields) {

    /** What became of the record. */
    public enum Type {
        CREATED,
        CHANGED,
        REMOVED
    }

    public RecordChange {
        requireNonNull(type, "type");
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        fields = List.copyOf(fields);
    }

    /** The record on one line for a console: {@code changed service childline (uuid)}. */
    public String title() {
        return type.name().toLowerCase(Locale.ROOT) + " " + kind.wire() + " " + slug + " (" + id + ")";
    }
}
