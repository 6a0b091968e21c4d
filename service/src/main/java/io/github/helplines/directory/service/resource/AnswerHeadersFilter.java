package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Resource;
import org.jspecify.annotations.Nullable;

/** Puts on every answer what every answer says, and answers OPTIONS: who may ask from where, and how. */
final class AnswerHeadersFilter implements ContainerResponseFilter {
    private static final Set<String> OPEN_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean open = isOpen(request);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        for (Header header : Header.OF_EVERY_ANSWER) {
            headers.putIfAbsent(header.name(), new ArrayList<>(List.of(header.value())));
        }
        if (!open) {
            headers.keySet().removeIf(name -> name.startsWith("Access-Control-"));
        }
        if (headers.containsKey(HttpHeaders.ALLOW)) {
            headers.putSingle(HttpHeaders.ALLOW, allowed(response.getAllowedMethods()));
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200) {
            response.setEntity(null);
            response.setStatus(204);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            if (open) {
                headers.putSingle("Access-Control-Allow-Methods", openMethods(response.getAllowedMethods()));
                headers.putSingle("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
                headers.putSingle("Access-Control-Max-Age", "86400");
            }
        }
    }

    /** Every method that is answered, whichever way Jersey came to name them: HEAD wherever GET is, OPTIONS anywhere. */
    private static String allowed(Set<String> named) {
        Set<String> all = new TreeSet<>(named);
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        all.add(HttpMethod.OPTIONS);
        return String.join(", ", all);
    }

    private static String openMethods(Set<String> allowed) {
        return allowed.stream().filter(OPEN_METHODS::contains).sorted().collect(Collectors.joining(", "));
    }

    /** Where nothing matched there is nothing to protect, and a page may learn why. */
    private static boolean isOpen(ContainerRequestContext request) {
        Resource matched = matched(request);
        return matched == null
                || Stream.concat(Stream.of(matched), Stream.ofNullable(matched.getParent()))
                        .flatMap(resource -> resource.getHandlerClasses().stream())
                        .anyMatch(handler -> handler.isAnnotationPresent(OpenToEveryOrigin.class));
    }

    private static @Nullable Resource matched(ContainerRequestContext request) {
        return request.getUriInfo() instanceof ExtendedUriInfo info ? info.getMatchedModelResource() : null;
    }
}
