package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.page.PageScript;
import io.github.helplines.directory.service.page.Templates;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What pages look like, and what they do besides where there is a script. Kept by no browser, as little as the pages: it
 * names where somebody was. Open to every origin, for a page in a frame that is closed in is of none.
 */
@Path("/assets")
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class AssetResource {
    private final Rendered style = rendered(Templates.style(), "text/css; charset=utf-8");
    private final Rendered script = rendered(PageScript.bytes(), "text/javascript; charset=utf-8");

    @GET
    @Path("/page.css")
    public Response style(@Context HttpHeaders headers) {
        return Answers.of(headers, style);
    }

    @GET
    @Path("/page.js")
    public Response script(@Context HttpHeaders headers) {
        return Answers.of(headers, script);
    }

    private static Rendered rendered(byte[] bytes, String type) {
        return Rendered.of(
                        bytes,
                        type,
                        CachePolicy.NO_STORE,
                        List.of(new Header("Content-Security-Policy", "default-src 'none'")))
                .compressed();
    }
}
