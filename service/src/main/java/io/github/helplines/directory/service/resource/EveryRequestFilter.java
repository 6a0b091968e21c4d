package io.github.helplines.directory.service.resource;

import jakarta.annotation.Priority;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before Jersey, so that every request gets there and is answered there.
 *
 * <p>Dropwizard turns TRACE and unknown methods away before Jersey could say which ones the address takes: they pass it
 * as OPTIONS, which changes nothing, and get their own name back before Jersey looks at them. A Content-Type that is none
 * is a fault that Jersey cannot be told of: it is left out, and a body without one is refused. So is that of a form,
 * which Jersey would read to its end before anybody is asked for a key; the resources that take a form read it themselves.
 */
final class EveryRequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SENT = EveryRequestFilter.class.getName();
    private static final Set<String> LET_THROUGH = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest passed = request;
        if (!LET_THROUGH.contains(request.getMethod())) {
            request.setAttribute(SENT, request.getMethod());
            passed = new AsOptions(passed);
        }
        if (!isLeftToJersey(request.getContentType())) {
            passed = new WithoutContentType(passed);
        }
        chain.doFilter(passed, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
            // On its last write the container says the length of what was written. That would be 0 here, and be taken
            // for the length of the body that the caller has (RFC 9110 section 8.6).
            response.flushBuffer();
        }
    }

    private static boolean isLeftToJersey(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            return !MediaType.valueOf(contentType).isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class AsOptions extends HttpServletRequestWrapper {
        AsOptions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "OPTIONS";
        }
    }

    private static final class WithoutContentType extends HttpServletRequestWrapper {
        WithoutContentType(HttpServletRequest request) {
            super(request);
        }

        private static boolean isHidden(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isHidden(name))
                    .toList());
        }
    }

    /** Gives a request back the method it was sent with. */
    @PreMatching
    @Priority(1)
    static final class AsSent implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getProperty(SENT) instanceof String method) {
                request.setMethod(method);
            }
        }
    }
}
