package io.github.helplines.directory.service.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;

/** Gives every request an id of ours, and says it in the answer. */
@PreMatching
@Priority(0)
final class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Request-Id";
    private static final String PROPERTY = RequestIdFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        of(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, of(request));
    }

    /** The id of this request, made when first asked for. */
    static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String id) {
            return id;
        }
        String id = Problems.newRequestId();
        request.setProperty(PROPERTY, id);
        return id;
    }
}
