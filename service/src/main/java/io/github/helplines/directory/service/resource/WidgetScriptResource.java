package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.page.WidgetScripts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The module of the contact widget: the newest, and each that was ever served under the address that names its content. */
@Path("/widget/{version: v1|[0-9a-f]{16}}/helpline-contacts.js")
@Hidden
@OpenToEveryOrigin
public final class WidgetScriptResource {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    /** Pages that isolate themselves load only what says so (Fetch, Cross-Origin-Resource-Policy). */
    private static final Header FOR_EVERY_PAGE = new Header("Cross-Origin-Resource-Policy", "cross-origin");

    private final Map<String, Rendered> versions = new HashMap<>();

    WidgetScriptResource(WidgetScripts scripts) {
        scripts.earlier().forEach(this::name);
        name(scripts.newest());
        versions.put("v1", rendered(scripts.newest(), CachePolicy.SCRIPT));
    }

    @GET
    public Response script(@PathParam("version") String version, @Context HttpHeaders headers) {
        Rendered script = versions.get(version);
        if (script == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return Answers.of(headers, script);
    }

    private void name(WidgetScript script) {
        versions.put(script.version(), rendered(script, CachePolicy.IMMUTABLE));
    }

    private static Rendered rendered(WidgetScript script, CachePolicy policy) {
        return Rendered.of(script.bytes(), SCRIPT, policy, List.of(FOR_EVERY_PAGE))
                .compressed();
    }
}
