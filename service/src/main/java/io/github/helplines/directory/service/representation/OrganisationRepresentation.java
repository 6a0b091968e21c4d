package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.Identifier;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as it is read: its record, and its services. */
@Schema(name = "Organisation", description = "A body that runs services, or pays for them.")
public record OrganisationRepresentation(
        String kind,
        @Schema(format = "uuid") String id,
        String slug,
        List<String> previousSlugs,
        String name,
        @OpenValues(Organisation.Type.class) String organisationType,
        @Nullable String summary,
        @Schema(format = "uri") @Nullable String website,
        List<Registered> identifiers,
        @OpenValues(Organisation.Status.class) String status,

        @Schema(description = "Slug of who took over.") @Nullable
        String successor,

        EvidenceRepresentation evidence,

        @Schema(description = "The services it runs, by name.")
        List<LinkRepresentation> services) {

    /** Its number in somebody else's register. */
    @Schema(name = "Identifier", description = "A number in a register, named by its org-id.guide code.")
    public record Registered(@Schema(example = "GB-CHC") String scheme, String value) {
        static Registered of(Identifier identifier) {
            return new Registered(identifier.scheme(), identifier.value());
        }
    }

    static OrganisationRepresentation of(Organisation organisation, List<Service> services) {
        return new OrganisationRepresentation(
                organisation.kind().wire(),
                organisation.id().value(),
                organisation.slug().value(),
                Texts.of(organisation.previousSlugs()),
                organisation.name(),
                organisation.type().wire(),
                organisation.summary(),
                organisation.website() == null ? null : organisation.website().toString(),
                organisation.identifiers().stream().map(Registered::of).toList(),
                organisation.status().wire(),
                organisation.successor() == null
                        ? null
                        : organisation.successor().value(),
                EvidenceRepresentation.of(organisation.evidence()),
                services.stream().map(LinkRepresentation::of).toList());
    }
}
