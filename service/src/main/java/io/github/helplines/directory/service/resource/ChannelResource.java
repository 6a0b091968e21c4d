package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.ChannelRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One channel. */
@Path("/v1/channels/{channel}")
@Produces(Rendered.JSON)
@Tag(name = "services")
@OpenToEveryOrigin
public final class ChannelResource {
    private final SnapshotChoice snapshots;

    ChannelResource(SnapshotChoice snapshots) {
        this.snapshots = requireNonNull(snapshots, "snapshots");
    }

    @GET
    @Operation(operationId = "getChannel", summary = "One channel", description = "With the service it belongs to.")
    @ApiResponse(
            responseCode = "200",
            description = "The channel.",
            content = @Content(schema = @Schema(implementation = ChannelRepresentation.class)))
    public Response get(
            @Parameter(
                            description = "Id of the channel.",
                            example = "b32e8131-e505-4ad3-9364-c5a35b6bff11",
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("channel")
                    RecordId id,
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.of(asOf);
        return Answers.of(
                headers, snapshot.rendered().channel(id).orElseThrow(() -> Absent.channel(snapshot, id)), asOf);
    }
}
