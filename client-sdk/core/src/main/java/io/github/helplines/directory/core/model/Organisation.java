package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that runs services, or pays for them.
 *
 * @param successor who took over; only for an organisation that is closed
 */
public record Organisation(
        RecordId id,
        Slug slug,
        List<Slug> previousSlugs,
        String name,
        Type type,
        @Nullable String summary,
        @Nullable URI website,
        List<Identifier> identifiers,
        Status status,
        @Nullable Slug successor,
        Evidence evidence)
        implements DirectoryRecord {

    /** What sort of body it is; unknown where no source says. */
    public enum Type implements WireName {
        CHARITY,
        COMPANY,
        PUBLIC_BODY,
        POLICE,
        UNKNOWN;
    }

    /** Whether it still exists. */
    public enum Status implements WireName {
        ACTIVE,
        CLOSED;
    }

    public Organisation {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        identifiers = List.copyOf(identifiers);
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ORGANISATION;
    }
}
