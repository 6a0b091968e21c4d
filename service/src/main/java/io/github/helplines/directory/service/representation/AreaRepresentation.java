package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.area.LocalAuthority;
import io.github.helplines.directory.core.model.Area;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An area record, or one local authority, which has no record of its own. */
@Schema(
        name = "Area",
        description = "A set of local authorities with a GSS code; id and slug are absent for a single one.")
public record AreaRepresentation(
        String kind,
        @Schema(format = "uuid") @Nullable String id,
        @Nullable String slug,
        @Nullable List<String> previousSlugs,
        @Schema(example = "E23000018") String code,
        String name,

        @Schema(description = "The area as one would ask about it.") @Nullable
        String askedAs,

        @OpenValues(Type.class) String areaType,

        @Schema(description = "GSS codes of its local authorities.")
        List<String> authorities,

        String attribution) {

    /** What whoever shows these figures has to say with them. */
    public static final String ATTRIBUTION =
            "Contains OS data © Crown copyright and database right 2025. Contains Royal"
                    + " Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown"
                    + " copyright and database right 2025. Licensed under the Open Government Licence v3.0.";

    /** The types of records, and the one without records. */
    private enum Type {
        UNITED_KINGDOM,
        COUNTRY,
        COUNTY,
        POLICE_FORCE_AREA,
        LOCAL_AUTHORITY
    }

    static AreaRepresentation of(Area area) {
        return new AreaRepresentation(
                area.kind().wire(),
                area.id().value(),
                area.slug().value(),
                Texts.of(area.previousSlugs()),
                area.code().value(),
                area.name(),
                area.askedAs(),
                area.type().wire(),
                Texts.sorted(area.authorities()),
                ATTRIBUTION);
    }

    /** A local authority as an area of itself alone. */
    public static AreaRepresentation of(LocalAuthority authority) {
        String code = authority.code().value();
        return new AreaRepresentation(
                "area", null, null, null, code, authority.name(), null, "local_authority", List.of(code), ATTRIBUTION);
    }
}
