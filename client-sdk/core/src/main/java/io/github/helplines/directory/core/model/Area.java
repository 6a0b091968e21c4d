package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.json.WireName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of local authorities with a code of its own (ONS Register of Geographic Codes).
 *
 * @param askedAs the area as one would ask about it: "Derbyshire or the City of Derby"; absent for the name
 * @param authorities the local authorities in it
 */
public record Area(
        RecordId id,
        Slug slug,
        List<Slug> previousSlugs,
        AreaCode code,
        String name,
        @Nullable String askedAs,
        Type type,
        Set<AreaCode> authorities)
        implements DirectoryRecord {

    /** What sort of area it is. */
    public enum Type implements WireName {
        UNITED_KINGDOM,
        COUNTRY,
        COUNTY,
        POLICE_FORCE_AREA;
    }

    public Area {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        authorities = Set.copyOf(authorities);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.AREA;
    }
}
