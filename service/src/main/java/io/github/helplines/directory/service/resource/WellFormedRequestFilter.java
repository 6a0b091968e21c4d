package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses what no address here takes, whatever the method: a content coding, or {@code ;x=1} in the path. */
@PreMatching
final class WellFormedRequestFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            throw ProblemException.body(
                    ProblemType.UNSUPPORTED_CONTENT_ENCODING,
                    "must come without Content-Encoding",
                    new Header(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
        // Jersey would leave such parameters out of the path, and one record would have many addresses.
        if (request.getUriInfo().getRequestUri().getRawPath().indexOf(';') >= 0) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
    }
}
