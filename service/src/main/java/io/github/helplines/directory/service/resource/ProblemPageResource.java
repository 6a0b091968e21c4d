package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.WireJson;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What each type of problem means: where its type points to. */
@Path("/problems/{code}")
@Produces(Rendered.JSON)
@Tag(name = "contract")
@OpenToEveryOrigin
public final class ProblemPageResource {
    @GET
    @Operation(
            operationId = "getProblemType",
            summary = "What a type of problem means",
            description = "What causes it, and what to do about it.")
    @ApiResponse(
            responseCode = "200",
            description = "The type.",
            content = @Content(schema = @Schema(implementation = ProblemRepresentation.Page.class)))
    public Response get(
            @Parameter(description = "Code of the problem.", example = "not_found", schema = @Schema(type = "string"))
                    @PathParam("code")
                    String code,
            @Context HttpHeaders headers) {
        ProblemType type = ProblemType.parse(code).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        return Answers.of(headers, Rendered.json(WireJson.bytes(Problems.page(type)), CachePolicy.RECORD));
    }
}
