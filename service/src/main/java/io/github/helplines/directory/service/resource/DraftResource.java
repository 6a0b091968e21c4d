package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.ProposalReader;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.DraftRepresentation;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.Rendered;
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
import java.util.Optional;

/** Records as editors start from them: in the form that is proposed, with the revision that a proposal names. */
@Path("/v1/drafts/{kind}/{record}")
@Produces(Rendered.JSON)
@Tag(name = "editing")
public final class DraftResource {
    private final CurrentSnapshot current;
    private final ProposalReader reader;

    DraftResource(CurrentSnapshot current, ProposalReader reader) {
        this.current = requireNonNull(current, "current");
        this.reader = requireNonNull(reader, "reader");
    }

    @GET
    @Needs({Scope.EDITOR, Scope.APPROVER})
    @Operation(
            operationId = "getDraft",
            summary = "A record to start a change from",
            description = "In its canonical form, as a proposal takes it; withdrawn records too.")
    @ApiResponse(
            responseCode = "200",
            description = "The record and its revision.",
            content = @Content(schema = @Schema(implementation = DraftRepresentation.class)))
    public Response get(
            @Parameter(description = "Kind of the record.", example = "service", schema = @Schema(type = "string"))
                    @PathParam("kind")
                    @OpenValues(RecordKind.class)
                    RecordKind kind,
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("record")
                    IdOrSlug record,
            @Context HttpHeaders headers) {
        Desk.Standing standing = identity(kind, record)
                .flatMap(reader::standing)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        return Answers.once(
                headers,
                new DraftRepresentation(
                        standing.record().kind().wire(),
                        standing.record().id().value(),
                        standing.revision(),
                        standing.withdrawn(),
                        standing.record().text()));
    }

    private Optional<RecordId> identity(RecordKind kind, IdOrSlug record) {
        Directory directory = current.get().content().directory();
        return directory
                .find(kind, record.value())
                .map(DirectoryRecord::id)
                .or(() -> directory.findWithdrawn(kind, record.value()).map(Withdrawn::id));
    }
}
