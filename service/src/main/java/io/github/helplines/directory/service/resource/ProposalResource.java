package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalReader;
import io.github.helplines.directory.service.editing.ProposalRequest;
import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One proposal, and what is decided about it. */
@Path("/v1/proposals/{proposal}")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class ProposalResource {
    private static final String ID = "Id of the proposal.";

    private final ProposalReader reader;
    private final Editing editing;
    private final Proposals proposals;

    ProposalResource(ProposalReader reader, Editing editing, Proposals proposals) {
        this.reader = requireNonNull(reader, "reader");
        this.editing = requireNonNull(editing, "editing");
        this.proposals = requireNonNull(proposals, "proposals");
    }

    @GET
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "getProposal",
            summary = "One proposal",
            description = "What would change beside what is published now, and the hash that an approval has to name.")
    @ApiResponse(
            responseCode = "200",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    public Response get(
            @Parameter(
                            description = ID,
                            example = EditingExamples.PROPOSAL_ID,
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("proposal")
                    UUID id) {
        Proposal proposal = reader.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        return answer(200, proposal).toResponse();
    }

    @PUT
    @Needs(Scope.EDITOR)
    @Operation(
            operationId = "reviseProposal",
            summary = "Write another version",
            description = "If-Match names the version that was read: the ETag of the proposal. Whoever writes a version"
                    + " is one of its authors, and cannot approve it. What was approved of an earlier version does not"
                    + " count for this one.")
    @ApiResponse(
            responseCode = "200",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    @Parameter(
            in = ParameterIn.HEADER,
            name = HttpHeaders.IF_MATCH,
            required = true,
            description = "The ETag of the proposal as it was read.",
            example = EditingExamples.IF_MATCH,
            schema = @Schema(type = "string"))
    public Response revise(
            @Parameter(
                            description = ID,
                            example = EditingExamples.PROPOSAL_ID,
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("proposal")
                    UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.NewProposal.class),
                                            examples = @ExampleObject(EditingExamples.PROPOSAL)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        ProposalRequest request = EditorsRequest.proposal(body);
        Sha256 read = ifMatch(headers);
        try {
            String answer = editing.revise(
                    EditorsRequest.key(caller),
                    ReplayKey.of(headers, "PUT /v1/proposals/" + id + "\nIf-Match: " + read.hex(), body),
                    id,
                    read,
                    editing.drafting(request),
                    proposal -> answer(200, proposal).toText());
            return KeptAnswer.read(answer).toResponse();
        } catch (RefusedException e) {
            throw PortProblems.ofIfMatch(e);
        }
    }

    @POST
    @Path("/approve")
    @Needs(Scope.APPROVER)
    @Operation(
            operationId = "approveProposal",
            summary = "Publish it",
            description = "By somebody who wrote none of it, and names what they have read. It is published at once.")
    @ApiResponse(
            responseCode = "200",
            description = "The proposal, published.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response approve(
            @Parameter(
                            description = ID,
                            example = EditingExamples.PROPOSAL_ID,
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("proposal")
                    UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Approval.class),
                                            examples = @ExampleObject(EditingExamples.APPROVAL)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        EditorsRequest.Approval approval = EditorsRequest.approval(body);
        String answer = editing.approve(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, "POST /v1/proposals/" + id + "/approve", body),
                id,
                approval.read(),
                approval.acknowledged(),
                proposal -> answer(200, proposal).toText());
        return KeptAnswer.read(answer).toResponse();
    }

    @POST
    @Path("/reject")
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "rejectProposal",
            summary = "Do not publish it",
            description = "By an approver, or by one of its authors who takes it back.")
    @ApiResponse(
            responseCode = "200",
            description = "The proposal, rejected.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response reject(
            @Parameter(
                            description = ID,
                            example = EditingExamples.PROPOSAL_ID,
                            schema = @Schema(type = "string", format = "uuid"))
                    @PathParam("proposal")
                    UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Rendered.JSON,
                                            schema = @Schema(implementation = EditingBodies.Rejection.class),
                                            examples = @ExampleObject(EditingExamples.REJECTION)))
                    JsonValue body,
            @Context Caller caller,
            @Context HttpHeaders headers) {
        EditorsRequest.Rejection rejection = EditorsRequest.rejection(body);
        String answer = editing.reject(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, "POST /v1/proposals/" + id + "/reject", body),
                id,
                rejection.read(),
                rejection.reason(),
                proposal -> answer(200, proposal).toText());
        return KeptAnswer.read(answer).toResponse();
    }

    private KeptAnswer answer(int status, Proposal proposal) {
        return KeptAnswer.of(status, null, proposal.contentSha256().hex(), proposals.show(proposal));
    }

    private static Sha256 ifMatch(HttpHeaders headers) {
        List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isEmpty()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        return Optional.of(given.get(0))
                .filter(tag -> given.size() == 1 && tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
                .flatMap(tag -> Sha256.parse(tag.substring(1, tag.length() - 1)))
                .orElseThrow(() -> ProblemException.header(HttpHeaders.IF_MATCH, "bad_value", "must be one ETag"));
    }
}
