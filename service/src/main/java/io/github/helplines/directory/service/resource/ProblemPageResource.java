package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.ProblemWords;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Words;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.WireJson;
import io.swagger.v3.oas.annotations.Hidden;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each type of problem means: where its type points to. */
@Path("/problems/{code}")
@Produces(Rendered.JSON)
@Tag(name = "contract")
@OpenToEveryOrigin
public final class ProblemPageResource {
    private final CurrentSnapshot current;
    private final PortalPages pages;

    ProblemPageResource(CurrentSnapshot current, PortalPages pages) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
    }

    @GET
    @Operation(
            operationId = "getProblemType",
            summary = "What a type of problem means",
            description = "What causes it, what to do about it, and whether to try again.")
    @ApiResponse(
            responseCode = "200",
            description = "The type.",
            content = @Content(schema = @Schema(implementation = ProblemRepresentation.Page.class)))
    public Response get(
            @Parameter(description = "Code of the problem.", example = "not_found", schema = @Schema(type = "string"))
                    @PathParam("code")
                    String code,
            @Context HttpHeaders headers) {
        Header alsoAPage = new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return Answers.of(
                headers,
                Rendered.of(
                        WireJson.bytes(Problems.page(type(code))),
                        Rendered.JSON,
                        CachePolicy.RECORD,
                        List.of(alsoAPage)));
    }

    /** For whoever follows the link in a browser; a program that does not say what it wants gets JSON. */
    @GET
    @Produces(Page.HTML + ";qs=0.5")
    @Hidden
    public Response read(
            @PathParam("code") String code, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        ProblemType type = type(code);
        Wording wording = PortalPages.wording(lang);
        ProblemWords words = new ProblemWords(wording);
        Words name = words.title(type.code(), type.title());
        return pages.page(
                headers,
                Response.Status.OK.getStatusCode(),
                "problem",
                wording,
                type.path(),
                current.get(),
                name.text(),
                Map.of(
                        "t", wording.under("problem."),
                        "name", name,
                        "answered", wording.text("problem.answered", type.code(), type.status()),
                        "cause", words.cause(type.code(), type.cause()),
                        "remedy", words.remedy(type.code(), type.remedy()),
                        "retry", words.retry(type.retry().wire(), type.retry().text()),
                        // Nothing on it is in English only.
                        "inEnglish", ""));
    }

    private static ProblemType type(String code) {
        return ProblemType.parse(code).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
