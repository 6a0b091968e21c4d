package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter that the method does not have, or that is there twice: a typo must not widen a list. Not of
 * pages that people read.
 */
final class KnownParametersFilter implements ContainerRequestFilter {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String ENCODING_EXPECTED = "must be UTF-8, percent-encoded";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest asSent;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        // Before a browser sends what a page asks for, it asks by OPTIONS whether it may, with the same query.
        if (method == null
                || request.getMethod().equals(HttpMethod.OPTIONS)
                || method.getDeclaringClass().isAnnotationPresent(ReadByPeople.class)) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParametersFilter::namesOf);
        refuseBrokenEscapes(names);
        for (Map.Entry<String, List<String>> given :
                request.getUriInfo().getQueryParameters(false).entrySet()) {
            String name = decoded(given.getKey()).orElse("");
            if (!names.contains(name)) {
                // The name itself may be something that somebody typed, so it is not repeated.
                throw ProblemException.parameters(new Fault(
                        "", "unknown_parameter", "takes " + (names.isEmpty() ? "no parameters" : sorted(names))));
            }
            if (given.getValue().size() > 1) {
                throw ProblemException.parameter(name, "repeated_parameter", "must be there once");
            }
            if (decoded(given.getValue().get(0)).isEmpty()) {
                throw ProblemException.parameter(name, "bad_encoding", ENCODING_EXPECTED);
            }
        }
    }

    /** Jersey takes a per cent sign that begins no escape for itself, and would search for it. */
    private void refuseBrokenEscapes(Set<String> names) {
        String query = asSent == null ? null : asSent.getQueryString();
        if (query == null || !BROKEN_ESCAPE.matcher(query).find()) {
            return;
        }
        String pointer = Stream.of(query.split("&", -1))
                .filter(pair -> BROKEN_ESCAPE.matcher(pair).find())
                .map(pair -> pair.replaceFirst("=.*", ""))
                .filter(names::contains)
                .findFirst()
                .map(name -> Fault.child("", name))
                .orElse("");
        throw ProblemException.parameters(new Fault(pointer, "bad_encoding", ENCODING_EXPECTED));
    }

    /** What stands percent-encoded in a query; empty where the bytes are not UTF-8, which Jersey would patch up. */
    private static Optional<String> decoded(String encoded) {
        try {
            byte[] bytes =
                    URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Set<String> namesOf(Method method) {
        return Stream.of(method.getParameters())
                .map(KnownParametersFilter::queryParameter)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String queryParameter(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? "" : query.value();
    }

    private static String sorted(Set<String> names) {
        return "only " + names.stream().sorted().collect(Collectors.joining(", "));
    }
}
