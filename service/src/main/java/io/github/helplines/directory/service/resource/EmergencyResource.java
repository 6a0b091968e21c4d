package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.EmergencyRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What to do when somebody is in danger now. */
@Path("/v1/emergency")
@Produces(Rendered.JSON)
@Tag(name = "help")
@OpenToEveryOrigin
public final class EmergencyResource {
    private final SnapshotChoice snapshots;

    EmergencyResource(SnapshotChoice snapshots) {
        this.snapshots = requireNonNull(snapshots, "snapshots");
    }

    @GET
    @Operation(
            operationId = "getEmergency",
            summary = "What to do in an emergency",
            description = "The same lines stand in every answer that carries help, and in every problem.")
    @ApiResponse(
            responseCode = "200",
            description = "The emergency floor.",
            content = @Content(schema = @Schema(implementation = EmergencyRepresentation.class)))
    public Response get(
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.of(asOf);
        if (asOf != null && snapshot.directory().emergency().isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return Answers.of(headers, snapshot.rendered().emergency(), asOf);
    }
}
