package io.github.helplines.directory.service.resource;

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

/** What pages look like. Kept by no browser, as little as the pages: it names where somebody was. */
@Path("/assets")
@ReadByPeople
@Hidden
public final class AssetResource {
    private final Rendered style = Rendered.of(
                    Templates.style(),
                    "text/css; charset=utf-8",
                    CachePolicy.NO_STORE,
                    List.of(new Header("Content-Security-Policy", "default-src 'none'")))
            .compressed();

    @GET
    @Path("/page.css")
    public Response style(@Context HttpHeaders headers) {
        return Answers.of(headers, style);
    }
}
