package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.representation.DecisionRepresentation;
import io.github.helplines.directory.service.representation.EditingBodies;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Puts a record back to what two people last agreed on. */
@Path("/v1/returns")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class ReturnResource {
    private final Alone alone;

    ReturnResource(Alone alone) {
        this.alone = requireNonNull(alone, "alone");
    }

    @POST
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "returnRecord",
            summary = "Return a record to what two people last agreed on",
            description = "One person may do this alone, once, where that state was in force within the past seven"
                    + " days; together with recalls and withdrawals, three times an hour. What was recalled since does"
                    + " not come back, and no return is undone by another.")
    @ApiResponse(
            responseCode = "200",
            description = "It is as it was.",
            content = @Content(schema = @Schema(implementation = DecisionRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response giveBack(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Named.class),
                                            examples = @ExampleObject(EditingExamples.RETURN)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        return WholeRecord.decided(caller, headers, "POST /v1/returns", body, alone::giveBack);
    }
}
