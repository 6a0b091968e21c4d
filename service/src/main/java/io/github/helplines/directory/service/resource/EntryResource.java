package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.EntryPage;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.representation.EntryRepresentation;
import io.github.helplines.directory.service.representation.Header;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log, entry by entry, for whoever wants to see or verify every change. */
@Path("/v1/entries")
@Produces(Rendered.JSON)
@Tag(name = "history")
@OpenToEveryOrigin
public final class EntryResource {
    private static final String SINCE = "since";
    private static final String BEFORE = "before";

    private final PublishedHistory history;

    EntryResource(PublishedHistory history) {
        this.history = requireNonNull(history, "history");
    }

    @GET
    @Operation(
            operationId = "listEntries",
            summary = "Every change there ever was",
            description =
                    "Without gaps: from the first entry on, or from the one after since; with before, backwards from"
                            + " the one before it. How to verify them stands at the tag history.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of entries.",
            content = @Content(schema = @Schema(implementation = EntryRepresentation.Page.class)))
    public Response list(
            @Parameter(
                            description = "Only entries after this sequence, the oldest first.",
                            example = "0",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    @QueryParam(SINCE)
                    @Nullable
                    Sequence since,
            @Parameter(
                            description =
                                    "Only entries before this sequence, the newest first; not together with since.",
                            example = RecordHistory.BEFORE_EXAMPLE,
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @QueryParam(BEFORE)
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
        if (since != null && before != null) {
            throw ProblemException.parameter(BEFORE, "bad_value", "does not go together with since");
        }
        DirectoryHistory log = history.log();
        int size = Limit.orDefault(limit);
        EntryPage page = before == null
                ? log.entriesAfter(since == null ? 0 : since.value(), size)
                : log.entriesBefore(before.value(), size);
        List<Header> link = next(page, before == null, uri);
        return Answers.of(headers, Answers.notStored(EntryRepresentation.Page.of(page.entries(), page.newest()), link));
    }

    @GET
    @Path("/{sequence}")
    @Operation(
            operationId = "getEntry",
            summary = "One change",
            description = "An entry of the log with its line to the byte.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = EntryRepresentation.class)))
    public Response get(
            @Parameter(
                            description = "Its sequence.",
                            example = "1",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @PathParam("sequence")
                    Sequence sequence,
            @Context HttpHeaders headers) {
        return Answers.once(
                headers,
                history.log()
                        .entry(sequence.value())
                        .map(EntryRepresentation::of)
                        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND)));
    }

    /** The log has no gaps, so that the last item tells whether there is more. */
    private static List<Header> next(EntryPage page, boolean forwards, UriInfo uri) {
        if (page.entries().isEmpty()) {
            return List.of();
        }
        long last = page.entries().get(page.entries().size() - 1).entry().sequence();
        if (last == (forwards ? page.newest() : 1)) {
            return List.of();
        }
        return List.of(NextLink.of(uri, forwards ? SINCE : BEFORE, Long.toString(last)));
    }
}
