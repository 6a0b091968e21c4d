package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.SignedHeads;
import io.github.helplines.directory.service.representation.HeadRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RenderedDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The whole directory, its summary, and the keys that summary is signed with. */
@Path("/v1")
@Tag(name = "replication")
@OpenToEveryOrigin
public final class SnapshotResource {
    private final CurrentSnapshot current;
    private final SignedHeads heads;

    SnapshotResource(CurrentSnapshot current, SignedHeads heads) {
        this.current = requireNonNull(current, "current");
        this.heads = requireNonNull(heads, "heads");
    }

    @GET
    @Path("/snapshot")
    @Produces(RenderedDirectory.NDJSON)
    @Operation(
            operationId = "getSnapshot",
            summary = "The whole directory",
            description =
                    "One canonical line a record, ordered by kind and id, each ended by a newline. Guidance is in it with all its versions:"
                            + " whoever shows it decides by its rules.")
    @ApiResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(mediaType = RenderedDirectory.NDJSON, schema = @Schema(type = "string")))
    public Response snapshot(@Context HttpHeaders headers) {
        return Answers.of(headers, current.get().rendered().snapshot());
    }

    @GET
    @Path("/snapshot/head")
    @Produces(Rendered.JSON)
    @Operation(
            operationId = "getSnapshotHead",
            summary = "The signed summary of the directory",
            description = "Signed when the directory changes, and anew every hour. Its root is over the lines of the"
                    + " snapshot of the same sequence: how to verify a copy stands at the tag replication.")
    @ApiResponse(
            responseCode = "200",
            description = "The head.",
            content = @Content(schema = @Schema(implementation = HeadRepresentation.class)))
    public Response head(@Context HttpHeaders headers) {
        return Answers.of(headers, heads.head());
    }

    @GET
    @Path("/signing-keys")
    @Produces(Rendered.JSON)
    @Operation(
            operationId = "getSigningKeys",
            summary = "The keys heads are signed with",
            description = "As a JWK Set (RFC 7517). Compare the thumbprint of a key with what its operator has told you"
                    + " by another way before you trust it.")
    @ApiResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(implementation = HeadRepresentation.Keys.class)))
    public Response signingKeys(@Context HttpHeaders headers) {
        return Answers.of(headers, heads.keys());
    }
}
