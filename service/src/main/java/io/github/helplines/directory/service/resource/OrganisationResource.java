package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.HistoryRepresentation;
import io.github.helplines.directory.service.representation.ListRepresentations;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.OrganisationRepresentation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Organisations. */
@Path("/v1/organisations")
@Produces(Rendered.JSON)
@Tag(name = "organisations")
@OpenToEveryOrigin
public final class OrganisationResource {
    private final SnapshotChoice snapshots;
    private final RecordHistory history;

    OrganisationResource(SnapshotChoice snapshots, RecordHistory history) {
        this.snapshots = requireNonNull(snapshots, "snapshots");
        this.history = requireNonNull(history, "history");
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "Ordered by name, or with q the best 100 of them, on one page.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of organisations; each item is the same as the single record.",
            content = @Content(schema = @Schema(implementation = ListRepresentations.Organisations.class)))
    public Response list(
            @Parameter(
                            description = "Slug of a topic that they run a service under.",
                            example = "intimate-image-abuse",
                            schema = @Schema(type = "string"))
                    @QueryParam("topic")
                    @Nullable
                    Slug topic,
            @Parameter(
                            description = "GSS code of an area that a service of theirs covers some of.",
                            example = "E23000018",
                            schema = @Schema(type = "string"))
                    @QueryParam("area")
                    @Nullable
                    AreaCode area,
            @Parameter(
                            description = "A kind of channel that a service of theirs has.",
                            example = "voice",
                            schema = @Schema(type = "string"))
                    @QueryParam("channel")
                    @OpenValues(ChannelKind.class)
                    @Nullable
                    ChannelKind channel,
            @Parameter(description = "Whether they still exist.", example = "active", schema = @Schema(type = "string"))
                    @QueryParam("status")
                    @OpenValues(Organisation.Status.class)
                    Organisation.@Nullable Status status,
            @Parameter(
                            description =
                                    "Words to search for. For what a person types themselves, use POST /v1/search.",
                            example = "police",
                            schema = @Schema(type = "string", minLength = 1, maxLength = Words.MAX_LENGTH))
                    @QueryParam("q")
                    @Nullable
                    Words words,
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
                            description = "next_cursor of the page before, with the same filters.",
                            example =
                                    "YWNiZjNmZjU2MDViYzJiODU1Y2EyZjNlLTFjZjEtNDg4MC05M2ExLTUyNDlmYTBmZTVmZmNyaW1lc3RvcHBlcnM",
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
        OrganisationFilter filter = new OrganisationFilter(topic, area, channel, status);
        Predicate<Organisation> fits = filter.over(snapshot);
        ListPage page = new ListPage(snapshot, Cursor.hashOf("organisations", filter, asOf), uri);
        return Answers.of(
                headers,
                words == null
                        ? page.of(snapshot.rendered().organisations(), fits, limit, cursor)
                        : page.ofBest(
                                SearchedRecords.of(
                                        snapshot, words, cursor, RecordKind.ORGANISATION, Organisation.class),
                                fits,
                                limit),
                asOf);
    }

    @GET
    @Path("/{organisation}")
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation",
            description = "With its services. An old slug gives the same answer.")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationRepresentation.class)))
    public Response get(
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("organisation")
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
                        .find(Organisation.class, id.value())
                        .orElseThrow(() -> Absent.record(snapshot, RecordKind.ORGANISATION, id.value())),
                asOf);
    }

    @GET
    @Path("/{organisation}/history")
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "What became of an organisation",
            description =
                    "The newest entry first, each with what it changed. Goes on answering when the organisation is"
                            + " withdrawn, and by every slug it had.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of its entries.",
            content = @Content(schema = @Schema(implementation = HistoryRepresentation.class)))
    public Response history(
            @Parameter(
                            description = "Id or slug.",
                            example = "derbyshire-victim-services",
                            schema = @Schema(type = "string"))
                    @PathParam("organisation")
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
        return Answers.of(headers, history.of(RecordKind.ORGANISATION, Organisation.class, id, before, limit, uri));
    }
}
