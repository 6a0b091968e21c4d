package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.helplines.directory.core.model.ChannelKind;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that requests may have, for the contract: they are read field by field, and never become these. */
public final class RequestBodies {
    private RequestBodies() {}

    /** Circumstances alone. */
    @Schema(name = "EligibilityRequest", description = "What is known of the person; {} for nothing.")
    public record Eligibility(@JsonUnwrapped CircumstancesRepresentation circumstances) {}

    /** Circumstances and services. */
    @Schema(name = "EligibilityListRequest", description = "What is known of the person, and which services to assess.")
    public record EligibilityOfMany(
            @ArraySchema(arraySchema = @Schema(description = "Slugs or ids; all services when absent."), maxItems = 100)
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
                            @Schema(description = "GSS codes to ask about; every area with a record when absent."),
                    maxItems = 400)
            @Nullable
            List<String> areas) {}
}
