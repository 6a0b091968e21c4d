package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.ChangesRepresentation;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.RecallsRepresentation;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed, and what was recalled: for whoever keeps a copy. */
@Path("/v1")
@Produces(Rendered.JSON)
@Tag(name = "replication")
@OpenToEveryOrigin
public final class ChangesResource {
    private final CurrentSnapshot current;

    ChangesResource(CurrentSnapshot current) {
        this.current = requireNonNull(current, "current");
    }

    @GET
    @Path("/changes")
    @Operation(
            operationId = "listChanges",
            summary = "What changed after a sequence",
            description = "In order, without gaps. A sequence this node has not reached yet gives no items; one from so"
                    + " long ago that not all entries are held gives 410 with a link to the snapshot.")
    @ApiResponse(
            responseCode = "200",
            description = "The entries.",
            content = @Content(schema = @Schema(implementation = ChangesRepresentation.class)))
    public Response changes(
            @Parameter(
                            required = true,
                            description = "The last sequence the caller has; 0 for none.",
                            example = "0",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam("since")
                    @Nullable
                    Sequence since,
            @Parameter(
                            description = "How many at most.",
                            example = "100",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    Limit limit,
            @Context HttpHeaders headers) {
        if (since == null) {
            throw ProblemException.parameter("since", "missing", "is required");
        }
        Snapshot snapshot = current.get();
        List<StoredEntry> held = snapshot.entries();
        long after = since.value();
        long oldest =
                held.isEmpty() ? snapshot.sequence() + 1 : held.get(0).entry().sequence();
        if (after < oldest - 1) {
            throw ProblemException.of(
                    ProblemType.CHANGES_GONE, new Header("Link", "</v1/snapshot>; rel=\"alternate\""));
        }
        // The entries have no gaps, so that the first one asked for is found by counting.
        long skipped = Math.min(after - (oldest - 1), held.size());
        List<StoredEntry> items =
                held.stream().skip(skipped).limit(Limit.orMax(limit)).toList();
        long next =
                items.isEmpty() ? after : items.get(items.size() - 1).entry().sequence();
        ChangesRepresentation changes = ChangesRepresentation.of(items, next, snapshot.sequence());
        return Answers.of(headers, Rendered.json(WireJson.bytes(changes), CachePolicy.CURRENT));
    }

    @GET
    @Path("/recalls")
    @Operation(
            operationId = "listRecalls",
            summary = "Channels that must no longer be shown",
            description = "Small. Ask for it before anything else, and hide what it names.")
    @ApiResponse(
            responseCode = "200",
            description = "Every recalled channel.",
            content = @Content(schema = @Schema(implementation = RecallsRepresentation.class)))
    public Response recalls(@Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        return Answers.of(headers, RecallsRepresentation.rendered(snapshot.recalled(), snapshot.sequence()));
    }
}
