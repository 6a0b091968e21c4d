package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.HistoryRepresentation;
import io.github.helplines.directory.service.representation.ListRepresentations;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.TopicRepresentation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Topics, with guidance that anybody may read. */
@Path("/v1/topics")
@Produces(Rendered.JSON)
@Tag(name = "topics")
@OpenToEveryOrigin
public final class TopicResource {
    private final SnapshotChoice snapshots;
    private final RecordHistory history;

    TopicResource(SnapshotChoice snapshots, RecordHistory history) {
        this.snapshots = requireNonNull(snapshots, "snapshots");
        this.history = requireNonNull(history, "history");
    }

    @GET
    @Operation(operationId = "listTopics", summary = "List topics", description = "Ordered by name.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of topics; each item is the same as the single record.",
            content = @Content(schema = @Schema(implementation = ListRepresentations.Topics.class)))
    public Response list(
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
            @Parameter(
                            description = "next_cursor of the page before.",
                            example = "MTc5MjdkMWZiN2JlMzhlYzAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMGE",
                            schema = @Schema(type = "string"))
                    @QueryParam("cursor")
                    @Nullable
                    Cursor cursor,
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.of(asOf);
        ListPage page = new ListPage(snapshot, Cursor.hashOf("topics", "", asOf), uri);
        return Answers.of(headers, page.of(snapshot.rendered().topics(), topic -> true, limit, cursor), asOf);
    }

    @GET
    @Path("/{topic}")
    @Operation(
            operationId = "getTopic",
            summary = "One topic",
            description = "With guidance as anybody may read it: what could harm when it is wrong is not in it.")
    @ApiResponse(
            responseCode = "200",
            description = "The topic.",
            content = @Content(schema = @Schema(implementation = TopicRepresentation.class)))
    public Response get(
            @Parameter(description = "Id or slug.", example = "intimate-image-abuse", schema = @Schema(type = "string"))
                    @PathParam("topic")
                    IdOrSlug id,
            @Parameter(description = AsOf.DESCRIPTION, example = AsOf.EXAMPLE, schema = @Schema(type = "string"))
                    @QueryParam(AsOf.PARAMETER)
                    @Nullable
                    AsOf asOf,
            @Context HttpHeaders headers) {
        Snapshot snapshot = snapshots.of(asOf);
        return Answers.of(
                headers,
                snapshot.rendered()
                        .find(Topic.class, id.value())
                        .orElseThrow(() -> Absent.record(snapshot, RecordKind.TOPIC, id.value())),
                asOf);
    }

    @GET
    @Path("/{topic}/history")
    @Operation(
            operationId = "getTopicHistory",
            summary = "What became of a topic",
            description = "The newest entry first, each with what it changed. Goes on answering when the topic is"
                    + " withdrawn, and by every slug it had.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of its entries.",
            content = @Content(schema = @Schema(implementation = HistoryRepresentation.class)))
    public Response history(
            @Parameter(description = "Id or slug.", example = "intimate-image-abuse", schema = @Schema(type = "string"))
                    @PathParam("topic")
                    IdOrSlug id,
            @Parameter(
                            description = RecordHistory.BEFORE_DESCRIPTION,
                            example = RecordHistory.BEFORE_EXAMPLE,
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam(RecordHistory.BEFORE)
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
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return Answers.of(headers, history.of(RecordKind.TOPIC, Topic.class, id, before, limit, uri));
    }
}
