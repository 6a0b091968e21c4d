package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;

/**
 * A record that somebody's words may mean.
 *
 * @param kind a topic, a service or an organisation
 * @param name what people call it
 */
public record SearchHit(RecordKind kind, RecordId id, Slug slug, String name) {
    public SearchHit {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
    }

    static SearchHit of(DirectoryRecord record) {
        return new SearchHit(record.kind(), record.id(), record.slug(), record.name());
    }
}
