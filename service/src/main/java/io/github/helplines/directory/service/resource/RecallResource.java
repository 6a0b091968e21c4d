package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.RecordId;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Takes a wrong number away. */
@Path("/v1/channels/{channel}/recall")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class RecallResource {
    private final Alone alone;

    RecallResource(Alone alone) {
        this.alone = requireNonNull(alone, "alone");
    }

    @POST
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "recallChannel",
            summary = "Recall a channel",
            description =
                    "One person may do this alone, three times an hour. The number or address is gone everywhere at"
                            + " once and for good, from other services too; a return is a new channel that two people agree on."
                            + " A service left without channels says so, and names others. What is in the emergency record"
                            + " cannot be recalled.")
    @ApiResponse(
            responseCode = "200",
            description = "It is recalled.",
            content = @Content(schema = @Schema(implementation = DecisionRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response recall(
            @Parameter(
                            description = "Id of the channel.",
                            example = "b32e8131-e505-4ad3-9364-c5a35b6bff11",
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("channel")
                    RecordId channel,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Recall.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"value\": \"+448006126505\", \"reason\": \"Somebody"
                                                                    + " else answers.\"}")))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        EditorsRequest.Recall recall = EditorsRequest.recall(body);
        String answer = alone.recall(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, "POST /v1/channels/" + channel + "/recall", body),
                channel,
                recall.value(),
                recall.reason(),
                entries -> KeptAnswer.of(200, null, null, DecisionRepresentation.of(entries))
                        .toText());
        return KeptAnswer.read(answer).toResponse();
    }
}
