package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.Emergency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The emergency floor as a record. */
@Schema(name = "Emergency", description = "What to do when somebody is in danger now, and how each line is known.")
public record EmergencyRepresentation(
        String kind,
        @Schema(format = "uuid") String id,
        String slug,
        List<String> previousSlugs,
        List<EmergencyItemRepresentation> items) {

    static EmergencyRepresentation of(Emergency emergency) {
        return new EmergencyRepresentation(
                emergency.kind().wire(),
                emergency.id().value(),
                emergency.slug().value(),
                Texts.of(emergency.previousSlugs()),
                EmergencyItemRepresentation.withEvidence(emergency));
    }
}
