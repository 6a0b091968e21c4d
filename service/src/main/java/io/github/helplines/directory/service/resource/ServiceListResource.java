package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.Language;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.ListRepresentations;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists services. */
@Path("/v1/services")
@Produces(Rendered.JSON)
@Tag(name = "services")
@OpenToEveryOrigin
public final class ServiceListResource {
    private final SnapshotChoice snapshots;

    ServiceListResource(SnapshotChoice snapshots) {
        this.snapshots = requireNonNull(snapshots, "snapshots");
    }

    @GET
    @Operation(
            operationId = "listServices",
            summary = "List services",
            description = "Ordered by name, or with q the best 100 of them, on one page.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of services; each item is the same as the single record.",
            content = @Content(schema = @Schema(implementation = ListRepresentations.Services.class)))
    public Response list(
            @Parameter(
                            description = "Slug of a topic they are offered under.",
                            example = "intimate-image-abuse",
                            schema = @Schema(type = "string"))
                    @QueryParam("topic")
                    @Nullable
                    Slug topic,
            @Parameter(
                            description = "GSS code of an area they cover some of.",
                            example = "E23000018",
                            schema = @Schema(type = "string"))
                    @QueryParam("area")
                    @Nullable
                    AreaCode area,
            @Parameter(description = "A kind of channel they have.", example = "sms", schema = @Schema(type = "string"))
                    @QueryParam("channel")
                    @OpenValues(ChannelKind.class)
                    @Nullable
                    ChannelKind channel,
            @Parameter(
                            description = "A language they answer in, as a BCP 47 tag."
                                    + " A service whose languages are not known is kept.",
                            example = "en",
                            schema = @Schema(type = "string"))
                    @QueryParam("language")
                    @Nullable
                    Language language,
            @Parameter(description = "What they are for.", example = "support", schema = @Schema(type = "string"))
                    @QueryParam("kind")
                    @OpenValues(Service.Type.class)
                    Service.@Nullable Type kind,
            @Parameter(
                            description =
                                    "An instant from 1972 to 2199 at which one of their channels is known to be open.",
                            example = "2026-12-29T11:00:00Z",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryParam("open_at")
                    @Nullable
                    Instant openAt,
            @Parameter(
                            description =
                                    "Words to search for. For what a person types themselves, use POST /v1/search.",
                            example = "revenge porn",
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
                                    "NjQzMzMzOTU0NDM4MzQzYjFmYzFmMzNlLTBlM2UtNDM1Ni1iNTM1LWRjMDA0YTkwODlmMGNoaWxkbGluZQ",
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
        ServiceFilter filter = new ServiceFilter(topic, area, channel, language, kind, openAt);
        Predicate<Service> fits = filter.over(snapshot.helpDesk());
        ListPage page = new ListPage(snapshot, Cursor.hashOf("services", filter, asOf), uri);
        return Answers.of(
                headers,
                words == null
                        ? page.of(snapshot.rendered().services(), fits, limit, cursor)
                        : page.ofBest(
                                SearchedRecords.of(snapshot, words, cursor, RecordKind.SERVICE, Service.class),
                                fits,
                                limit),
                asOf);
    }
}
