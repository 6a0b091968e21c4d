package io.github.helplines.directory.service.representation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposal would change, and how its services would look, without anything being written. */
@Schema(name = "Preview")
public record PreviewRepresentation(
        String contentSha256,
        List<ProposalRepresentation.Change> changes,
        List<ProblemRepresentation.Detail> acknowledgementsNeeded,

        @Schema(description = "Each changed service as people would meet it.")
        List<Look> services) {

    /** How one service would look. */
    @Schema(name = "PreviewService")
    public record Look(
            @Schema(format = "uuid") String id,
            String slug,

            @Schema(description = "The answer to somebody of whom nothing is known, under its first topic.") @Nullable
            HelpRepresentation help,

            @Schema(description = "Replies to its keywords.")
            List<Reply> sms,

            @Schema(description = "What a page would say, line by line.")
            List<String> page) {}

    /** The reply to one keyword. */
    @Schema(name = "PreviewReply")
    public record Reply(String shortCode, @Nullable String keyword, String reply, int segments) {}
}
