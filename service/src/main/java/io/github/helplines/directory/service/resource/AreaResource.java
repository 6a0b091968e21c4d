package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.LocalAuthorities;
import io.github.helplines.directory.core.area.LocalAuthority;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.AreaRepresentation;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.LookupRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RequestBodies;
import io.github.helplines.directory.service.representation.WireJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Areas, and which of them a postcode lies in. A postcode stands in a body, never in an address. */
@Path("/v1/areas")
@Produces(Rendered.JSON)
@Tag(name = "areas")
@OpenToEveryOrigin
public final class AreaResource {
    private final CurrentSnapshot current;
    private final SnapshotChoice snapshots;

    AreaResource(CurrentSnapshot current, SnapshotChoice snapshots) {
        this.current = requireNonNull(current, "current");
        this.snapshots = requireNonNull(snapshots, "snapshots");
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getArea",
            summary = "One area",
            description = "An area made of local authorities, or a single local authority.")
    @ApiResponse(
            responseCode = "200",
            description = "The area.",
            content = @Content(schema = @Schema(implementation = AreaRepresentation.class)))
    public Response get(
            @Parameter(description = "GSS code.", example = "E23000018", schema = @Schema(type = "string"))
                    @PathParam("code")
                    AreaCode code,
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context HttpHeaders headers) {
        Rendered rendered = snapshots
                .of(asOf)
                .rendered()
                .area(code)
                .or(() -> LocalAuthorities.shipped().find(code).map(AreaResource::render))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        return Answers.of(headers, rendered, asOf);
    }

    @POST
    @Path("/lookup")
    @Operation(
            operationId = "lookUpAreas",
            summary = "Which areas a postcode lies in",
            description = "Answered from tables inside the service; nothing of what is sent is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The codes asked about, or those of every area with a record, in three lists.",
            content = @Content(schema = @Schema(implementation = LookupRepresentation.class)))
    public Response lookUp(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = RequestBodies.Lookup.class),
                                            examples = @ExampleObject("{\"postcode\": \"DE1 2QY\"}")))
                    JsonValue body,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        LookupRequest request = LookupRequest.read(body);
        return Answers.once(
                headers,
                LookupRepresentation.of(snapshot.directory()
                        .geography()
                        .lookup(
                                request.postcode(),
                                request.areasOr(snapshot.rendered().areaCodes()))));
    }

    private static Rendered render(LocalAuthority authority) {
        return Rendered.json(WireJson.bytes(AreaRepresentation.of(authority)), CachePolicy.RECORD);
    }
}
