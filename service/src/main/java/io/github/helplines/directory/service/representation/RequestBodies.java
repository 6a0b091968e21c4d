package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.helplines.directory.core.model.ChannelKind;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that requests may have, for the contract: they are read field by field, and never become these. */
public final class RequestBodies {
    static final String REPORT_REASONS = "[\"dead\", \"wrong_organisation\", \"not_free\", \"no_answer_in_hours\"]";

    private RequestBodies() {}

    /** Circumstances alone. */
    @Schema(name = "EligibilityRequest", description = "What is known of the person; {} for nothing.")
    public record Eligibility(@JsonUnwrapped CircumstancesRepresentation circumstances) {}

    /** Circumstances and services. */
    @Schema(name = "EligibilityListRequest", description = "What is known of the person, and which services to assess.")
    public record EligibilityOfMany(
            @ArraySchema(
                    arraySchema = @Schema(description = "Slugs or ids; all services when absent or empty."),
                    maxItems = 100)
            @Nullable
            List<String> services,

            @JsonUnwrapped CircumstancesRepresentation circumstances) {}

    /** The main question. */
    @Schema(name = "HelpRequest", description = "What happened, and what is known of the person; {} for nothing.")
    public record Help(
            @Schema(description = "Slug of a topic; general help when absent.", example = "intimate-image-abuse")
            @Nullable
            String topic,

            @ArraySchema(
                    arraySchema = @Schema(description = "Kinds of channel the person would like; the others follow."),
                    maxItems = 30)
            @OpenValues(ChannelKind.class)
            @Nullable
            List<String> channels,

            @Schema(description = "When the person means to make contact; now when absent.") @Nullable
            OffsetDateTime at,

            @JsonUnwrapped CircumstancesRepresentation circumstances) {}

    /** A search. */
    @Schema(name = "SearchRequest")
    public record Search(
            @Schema(description = "The person's own words.", minLength = 1, maxLength = 200)
            String q,

            @Schema(minimum = "1", maximum = "100", defaultValue = "20") @Nullable
            Integer limit) {}

    /** A postcode. */
    @Schema(name = "AreaLookupRequest")
    public record Lookup(
            @Schema(description = "A UK postcode, its first part, or its first part, a space and one digit.")
            String postcode,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description =
                                            "GSS codes to ask about; every area with a record when absent or empty."),
                    maxItems = 400)
            @Nullable
            List<String> areas) {}

    /** What is wrong with a channel. */
    @Schema(name = "ReportRequest")
    public record Report(
            @Schema(description = "Id of the channel.", format = "uuid")
            String channel,

            @Schema(
                    description = "dead: nobody is reached. wrong_organisation: somebody else is. not_free: it costs"
                            + " something. no_answer_in_hours: nobody answers when somebody should.",
                    extensions =
                            @Extension(
                                    properties =
                                            @ExtensionProperty(
                                                    name = "x-extensible-enum",
                                                    value = REPORT_REASONS,
                                                    parseValue = true)))
            String reason) {}

    /** A new key. */
    @Schema(name = "NewKeyRequest")
    public record NewKey(
            @Schema(
                    description = "The person it is for: a name or staff id, spelt as in the keys they have already."
                            + " Latin letters with or without accents, digits and signs, in NFC; single spaces"
                            + " inside only.",
                    minLength = 1,
                    maxLength = 80)
            String holder,

            @ArraySchema(
                    arraySchema = @Schema(description = "editor, approver or both; or admin alone."),
                    schema =
                            @Schema(
                                    extensions =
                                            @Extension(
                                                    properties =
                                                            @ExtensionProperty(
                                                                    name = "x-extensible-enum",
                                                                    value = KeyRepresentation.SCOPES,
                                                                    parseValue = true))),
                    minItems = 1,
                    maxItems = 2)
            List<String> scopes,

            @Schema(description = "From when on it is not to be taken; never when absent.") @Nullable
            OffsetDateTime expiresAt) {}

    /** A key in the place of another. */
    @Schema(name = "KeyRotationRequest")
    public record Rotation(
            @Schema(
                    description = "For how long the old key is taken beside the new one; not at all when absent.",
                    minimum = "0",
                    maximum = "604800")
            @Nullable
            Integer overlapSeconds) {}
}
