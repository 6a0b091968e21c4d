package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.VerificationRequest;
import io.github.helplines.directory.service.representation.EditingBodies;
import io.github.helplines.directory.service.representation.ProposalRepresentation;
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
import java.time.InstantSource;
import java.time.LocalDate;

/** Where an editor says that a service was asked, or its number dialled. */
@Path("/v1/verifications")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class VerificationResource {
    private final Editing editing;
    private final Proposals proposals;
    private final InstantSource clock;

    VerificationResource(Editing editing, Proposals proposals, InstantSource clock) {
        this.editing = requireNonNull(editing, "editing");
        this.proposals = requireNonNull(proposals, "proposals");
        this.clock = requireNonNull(clock, "clock");
    }

    @POST
    @Needs(Scope.EDITOR)
    @Operation(
            operationId = "proposeVerification",
            summary = "Say that a service was confirmed",
            description = "Makes a proposal that changes evidence and nothing else, for a second person to approve as"
                    + " any other; from then on it is current for 90 days. Without about only the contact of a channel"
                    + " was confirmed; its hours are confirmed by an item of their own, with about hours.")
    @ApiResponse(
            responseCode = "201",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response verify(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Verification.class),
                                            examples = @ExampleObject(EditingExamples.VERIFICATION)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        LocalDate today = LondonTime.at(clock.instant()).toLocalDate();
        VerificationRequest request = EditorsRequest.read(body, reader -> VerificationRequest.read(reader, today));
        String answer = editing.propose(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, "POST /v1/verifications", body),
                editing.drafting(request),
                proposal -> KeptAnswer.of(
                                201,
                                "/v1/proposals/" + proposal.id(),
                                proposal.contentSha256().hex(),
                                proposals.show(proposal))
                        .toText());
        return KeptAnswer.read(answer).toResponse();
    }
}
