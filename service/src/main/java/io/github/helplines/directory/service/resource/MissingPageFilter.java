package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a wrong address with a page to whoever opened it in a browser. Programs get the problem as before, and so does
 * everybody under the addresses that only programs know. Nothing of the address is repeated.
 */
final class MissingPageFilter implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final CurrentSnapshot current;
    private final PortalPages pages;

    @Context
    private @Nullable HttpHeaders sent;

    MissingPageFilter(CurrentSnapshot current, PortalPages pages) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HttpHeaders headers = sent;
        if (headers == null || !isMissing(response) || !mayBeAPage(request)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!ForPeople.prefersPage(request.getHeaderString(HttpHeaders.ACCEPT))) {
            return;
        }
        Snapshot snapshot = current.get();
        Wording wording =
                PortalPages.wording(request.getUriInfo().getQueryParameters().getFirst("lang"));
        Response page = pages.page(
                headers,
                response.getStatus(),
                "missing",
                wording,
                "",
                snapshot,
                wording.text("portal.missing_title"),
                PortalPages.listing(snapshot, wording));
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setEntity(page.getEntity(), response.getEntityAnnotations(), page.getMediaType());
    }

    private static boolean isMissing(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                && type != null
                && type.toString().startsWith(Problems.MEDIA_TYPE);
    }

    private static boolean mayBeAPage(ContainerRequestContext request) {
        return READING.contains(request.getMethod())
                && ForPeople.mayBeAPage(request.getUriInfo().getPath());
    }
}
