package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.RecordKind;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of requests that change something, for the contract: they are read field by field, and never become these. */
public final class EditingBodies {
    private EditingBodies() {}

    /** Changes, and why. */
    @Schema(name = "ProposalRequest")
    public record NewProposal(
            @ArraySchema(arraySchema = @Schema(description = "Each of another record."), minItems = 1, maxItems = 100)
            List<Change> changes,

            @Schema(description = "Why, for the public log.", minLength = 1, maxLength = 500)
            String reason,

            @Schema(description = "How it is known, for whoever approves it.", minLength = 1, maxLength = 4000)
            String evidence) {}

    /** One change. */
    @Schema(
            name = "RequestedChange",
            description = "create and replace take record; withdraw, reinstate and redact take kind and id; reinstate"
                    + " may take another record to put in the place of the one that was withdrawn;"
                    + " add_exceptions takes the id of a service, exceptions as in a record's hours, and channels to"
                    + " name some; redact takes redacts. All but create take base_revision: the sequence of the record's"
                    + " newest entry, as its draft says it.")
    public record Change(
            @Schema(example = "replace") String operation,
            @OpenValues(RecordKind.class) @Nullable String kind,
            @Schema(format = "uuid") @Nullable String id,
            @Schema(minimum = "1") @Nullable Long baseRevision,

            @Schema(
                    type = "object",
                    description = "A record in its canonical form.",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            @Nullable
            Object record,

            @ArraySchema(schema = @Schema(format = "uuid")) @Nullable
            List<String> channels,

            @ArraySchema(
                    schema = @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE))
            @Nullable
            List<Object> exceptions,

            @Schema(minimum = "1") @Nullable Long redacts) {}

    /** What was read, and looked at. */
    @Schema(name = "ApprovalRequest")
    public record Approval(
            @Schema(description = "content_sha256 of the proposal as it was read.")
            String contentSha256,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description =
                                            "The pointers of acknowledgements_needed whose numbers were looked at."))
            @Nullable
            List<String> acknowledge) {}

    /** What was read, and why not. */
    @Schema(name = "RejectionRequest")
    public record Rejection(
            String contentSha256,
            @Schema(minLength = 1, maxLength = 500) String reason) {}

    /** Which value is wrong, and why. */
    @Schema(name = "RecallRequest")
    public record Recall(
            @Schema(
                    description =
                            "What the channel has, as its record writes it: a number in full international form, a"
                                    + " short code and its keyword, an address. What is recalled is said twice.",
                    example = "+448081570999")
            String value,

            @Schema(minLength = 1, maxLength = 500) String reason) {}

    /** Which record, and why. */
    @Schema(name = "RecordRequest")
    public record Named(
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id,
            @Schema(minLength = 1, maxLength = 500) String reason) {}

    /** What was confirmed of a service. */
    @Schema(name = "VerificationRequest", description = "At least one channel, or the rule.")
    public record Verification(
            @Schema(description = "Id or slug.", example = "derbyshire-victim-services")
            String service,

            @Schema(description = "The sequence of its newest entry, as its draft says it.", minimum = "1")
            long baseRevision,

            @Nullable List<ConfirmedChannel> channels,
            @Nullable ConfirmedRule rule,

            @Schema(description = "Why, for the public log.", minLength = 1, maxLength = 500)
            String reason,

            @Schema(description = "How it is known, for whoever approves it.", minLength = 1, maxLength = 4000)
            String evidence) {}

    /** A channel that was confirmed. */
    @Schema(name = "ConfirmedChannel")
    public record ConfirmedChannel(
            @Schema(format = "uuid") String id,

            @Schema(
                    description = "What was confirmed: contact or hours. Without it the contact alone: that somebody"
                            + " answers once says nothing of the hours.",
                    example = "contact")
            @Nullable
            String about,

            @Schema(description = "dialled or confirmed_by_owner.", example = "dialled")
            String method,

            @Schema(description = "Today or one of the 30 days before, in London.")
            LocalDate checkedOn,

            @Schema(
                    description = "Who or what confirmed it, in words for the public and without a name; absent to keep"
                            + " the source there is.",
                    minLength = 1,
                    maxLength = 200)
            @Nullable
            String source) {}

    /** How a rule was confirmed. */
    @Schema(name = "ConfirmedRule")
    public record ConfirmedRule(
            @Schema(description = "confirmed_by_owner.", example = "confirmed_by_owner")
            String method,

            @Schema(description = "Today or one of the 30 days before, in London.")
            LocalDate checkedOn,

            @Schema(description = "As of a channel.", minLength = 1, maxLength = 200) @Nullable
            String source) {}
}
