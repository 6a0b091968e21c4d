package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference: the contract in a browser, on a page like the others, from files of our own alone. */
@Path("/docs")
@ReadByPeople
@Hidden
public final class DocsResource {
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.20.0/";
    private static final String OWN = "/io/github/helplines/directory/service/docs/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final List<String> STYLES = List.of("/docs/swagger-ui.css", "/docs/docs.css");
    /** The component draws its arrows from addresses that hold them. */
    private static final String POLICY = "img-src 'self' data:; form-action 'none'; frame-ancestors 'none'";

    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final Map<String, Rendered> files = new HashMap<>();

    DocsResource(CurrentSnapshot current, PortalPages pages) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
        files.put("docs.css", load(OWN + "docs.css", STYLE));
        files.put("docs.js", load(OWN + "docs.js", SCRIPT));
        files.put("swagger-ui.css", load(WEBJAR + "swagger-ui.css", STYLE));
        files.put("swagger-ui-bundle.js", load(WEBJAR + "swagger-ui-bundle.js", SCRIPT));
    }

    @GET
    @Produces(Page.HTML)
    public Response index(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Wording wording = PortalPages.wording(lang);
        return pages.page(
                headers,
                200,
                POLICY,
                "reference",
                wording,
                "/docs",
                current.get(),
                wording.text("portal.reference"),
                Map.of("t", wording.under("reference."), "styles", STYLES));
    }

    @GET
    @Path("/{file}")
    public Response file(@PathParam("file") String name, @Context HttpHeaders headers) {
        Rendered file = files.get(name);
        if (file == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return Answers.of(headers, file);
    }

    private static Rendered load(String path, String contentType) {
        try (InputStream file = DocsResource.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("a file of the reference is not on the class path");
            }
            return Rendered.of(file.readAllBytes(), contentType, CachePolicy.RECORD, List.of())
                    .compressed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
