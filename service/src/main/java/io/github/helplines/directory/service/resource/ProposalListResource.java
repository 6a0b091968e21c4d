package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalReader;
import io.github.helplines.directory.service.editing.ProposalRequest;
import io.github.helplines.directory.service.representation.EditingBodies;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.PreviewRepresentation;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals: what is waiting for a second person, and what became of earlier ones. */
@Path("/v1/proposals")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class ProposalListResource {
    private final ProposalReader reader;
    private final Editing editing;
    private final Proposals proposals;
    private final Previews previews;

    ProposalListResource(ProposalReader reader, Editing editing, Proposals proposals, Previews previews) {
        this.reader = requireNonNull(reader, "reader");
        this.editing = requireNonNull(editing, "editing");
        this.proposals = requireNonNull(proposals, "proposals");
        this.previews = requireNonNull(previews, "previews");
    }

    @GET
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(operationId = "listProposals", summary = "Proposals", description = "The newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of proposals.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.Many.class)))
    public Response list(
            @Parameter(description = "Only these.", example = "open", schema = @Schema(type = "string"))
                    @QueryParam("status")
                    @OpenValues(Proposal.Status.class)
                    Proposal.@Nullable Status status,
            @Parameter(
                            description = "next_before of the page before.",
                            example = "1000000",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam("before")
                    @Nullable
                    Sequence before,
            @Parameter(
                            description = "How many at most.",
                            example = "20",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    Limit limit,
            @Context HttpHeaders headers) {
        int most = Limit.orDefault(limit);
        List<Proposal> page = reader.list(status, before == null ? null : before.value(), most + 1);
        List<Proposal> shown = page.subList(0, Math.min(most, page.size()));
        Long next = page.size() > most ? shown.get(shown.size() - 1).number() : null;
        return Answers.once(
                headers,
                new ProposalRepresentation.Many(
                        shown.stream().map(proposals::show).toList(), next));
    }

    @POST
    @Needs(Scope.EDITOR)
    @Operation(
            operationId = "propose",
            summary = "Propose changes",
            description =
                    "Checked as a whole: what is proposed could be published as it is. Nothing is, before a second"
                            + " person approves it. With dry_run=true nothing is written, and the answer says what would change"
                            + " and how the services would look.")
    @ApiResponse(
            responseCode = "201",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = ProposalRepresentation.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With dry_run=true: what it would be.",
            content = @Content(schema = @Schema(implementation = PreviewRepresentation.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = ReplayKey.HEADER,
            description = ReplayKey.DESCRIPTION,
            example = ReplayKey.EXAMPLE,
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    public Response propose(
            @Parameter(
                            description = "true to write nothing and to get a preview, with 200.",
                            example = "false",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("dry_run")
                    @Nullable
                    DryRun dryRun,
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
        if (dryRun != null && dryRun.wanted()) {
            return Answers.once(
                    headers, previews.of(editing.tryOut(EditorsRequest.key(caller), editing.drafting(request))));
        }
        String answer = editing.propose(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, "POST /v1/proposals", body),
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
