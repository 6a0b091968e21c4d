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

/** Takes a whole record away. */
@Path("/v1/withdrawals")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class WithdrawalResource {
    private final Alone alone;

    WithdrawalResource(Alone alone) {
        this.alone = requireNonNull(alone, "alone");
    }

    @POST
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "withdrawRecord",
            summary = "Withdraw a record",
            description = "One person may do this alone; together with recalls, three times an hour. Of a service with"
                    + " a number or address of the emergency record it takes two. The record is gone"
                    + " from every answer at once; its own address answers 410 with who else can help.")
    @ApiResponse(
            responseCode = "200",
            description = "It is withdrawn.",
            content = @Content(schema = @Schema(implementation = DecisionRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response withdraw(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Named.class),
                                            examples = @ExampleObject(EditingExamples.WITHDRAWAL)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        return WholeRecord.decided(caller, headers, "POST /v1/withdrawals", body, alone::withdraw);
    }
}
