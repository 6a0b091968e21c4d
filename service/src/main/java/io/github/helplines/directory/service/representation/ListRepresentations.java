package io.github.helplines.directory.service.representation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists, for the contract: they are put together from the bytes of single records. */
public final class ListRepresentations {
    private ListRepresentations() {}

    /** Organisations. */
    @Schema(name = "OrganisationList")
    public record Organisations(
            List<OrganisationRepresentation> items,

            @Schema(description = "Pass it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor,

            long sequence) {}

    /** Services. */
    @Schema(name = "ServiceList")
    public record Services(
            List<ServiceRepresentation> items,

            @Schema(description = "Pass it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor,

            long sequence) {}

    /** Topics. */
    @Schema(name = "TopicList")
    public record Topics(
            List<TopicRepresentation> items,

            @Schema(description = "Pass it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor,

            long sequence) {}
}
