package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference: the contract in a browser, from files of our own alone. */
@Path("/docs")
@ReadByPeople
@Hidden
public final class DocsResource {
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.20.0/";
    private static final String OWN = "/io/github/helplines/directory/service/docs/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final Header POLICY = new Header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final Map<String, Rendered> files = new HashMap<>();

    DocsResource() {
        files.put("index.html", load(OWN + "index.html", HTML));
        files.put("docs.js", load(OWN + "docs.js", SCRIPT));
        files.put("swagger-ui.css", load(WEBJAR + "swagger-ui.css", STYLE));
        files.put("swagger-ui-bundle.js", load(WEBJAR + "swagger-ui-bundle.js", SCRIPT));
    }

    @GET
    public Response index(@Context HttpHeaders headers) {
        return file("index.html", headers);
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
            return Rendered.of(file.readAllBytes(), contentType, CachePolicy.RECORD, List.of(POLICY))
                    .compressed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
