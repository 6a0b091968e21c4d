package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as those who write and approve read it: what would change, old beside new, numbers whole. */
@Schema(name = "Proposal", description = "What somebody wants published, and why. Who wrote it is not shown.")
public record ProposalRepresentation(
        @Schema(format = "uuid") String id,

        @Schema(description = "Counted from 1, for people to speak of it.")
        long number,

        @Schema(description = "open, published or rejected.")
        String status,

        @Schema(description = "Raised by every edit; an approval is of one version.")
        int version,

        @Schema(description = "The SHA-256 of all that is proposed. An approval says which one it has read.")
        String contentSha256,

        String reason,
        String evidence,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Why it was rejected.") @Nullable
        String decisionReason,

        @Schema(description = "The first of its entries in the log.") @Nullable
        Long firstSequence,

        @Schema(description = "The last of its entries in the log.") @Nullable
        Long lastSequence,

        List<Change> changes,

        @Schema(
                description =
                        "Numbers that the approval has to name one by one: new to the organisation, and premium-rate,"
                                + " foreign or another organisation's; and contacts of any kind that were recalled"
                                + " and would come back.")
        List<ProblemRepresentation.Detail> acknowledgementsNeeded) {

    /** One change. */
    @Schema(name = "ProposedChange")
    public record Change(
            @OpenValues(Operation.class) String operation,
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id,

            @Schema(description = "The record's slug, as it is or will be; absent when nobody knows it any more.")
            @Nullable
            String slug,

            @Schema(description = "The sequence of the record's newest entry that its author knew; 0 for a new one.")
            long baseRevision,

            @Schema(
                    description = "Whether the record has changed since: then it can no longer be published, and needs"
                            + " another version.")
            boolean stale,

            @Schema(description = "Where it differs from what is published now; of a new record, all of it.")
            List<Difference> differences,

            @Schema(
                    description = "What stays and should be looked at: same_evidence, where the number or address of a"
                            + " channel is another and what is said of how it is known is as it was. Absent for none.")
            @Nullable
            List<ProblemRepresentation.Detail> notices,

            @Schema(
                    description = "The record as it would be, in its canonical form; absent when it is withdrawn.",
                    type = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            @JsonRawValue
            @Nullable
            Object record,

            @Schema(description = "The entry whose text would be emptied.") @Nullable
            Long redacts) {}

    /** One part that would be another. */
    @Schema(name = "ProposedDifference")
    public record Difference(
            @Schema(description = "Where: an RFC 6901 pointer into the record.", example = "/channels/0/number")
            String pointer,

            @Schema(description = "What stands there; absent for what would be put in.") @JsonRawValue @Nullable
            Object before,

            @Schema(description = "What would stand there; absent for what would be taken out.") @JsonRawValue @Nullable
            Object after,

            @Schema(description = "Before and after in words, numbers whole and in their groups.")
            String text) {}

    /** Several proposals. */
    @Schema(name = "ProposalList", description = "The newest first.")
    public record Many(
            List<ProposalRepresentation> items,

            @Schema(description = "Ask for proposals before this number next; absent on the last page.") @Nullable
            Long nextBefore) {
        public Many {
            items = List.copyOf(items);
        }
    }
}
