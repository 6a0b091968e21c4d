package io.github.helplines.directory.service.representation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Channels whose value must no longer be shown by anybody. */
@Schema(name = "Recalls", description = "Channels that were withdrawn for good. Ask for these before anything else.")
public record RecallsRepresentation(List<Recall> items, long sequence) {

    /** One channel that must not be shown. */
    @Schema(name = "Recall")
    public record Recall(
            @Schema(description = "The channel.", format = "uuid")
            String channel,

            @Schema(description = "The sequence it was recalled at.")
            long sequence) {}
}
