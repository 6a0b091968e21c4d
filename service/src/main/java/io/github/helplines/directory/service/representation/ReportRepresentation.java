package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.Emergency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What somebody is told who has reported a channel. */
@Schema(name = "ReportReceipt")
public record ReportRepresentation(
        @Schema(description = "For the person: that it was counted, and by whom it is seen.")
        String text,

        List<EmergencyItemRepresentation> emergency) {

    public static ReportRepresentation of(Emergency emergency) {
        return new ReportRepresentation(
                "Thank you. It was counted, and those who look after this directory see it. Nothing about you was kept.",
                EmergencyItemRepresentation.floor(emergency));
    }
}
