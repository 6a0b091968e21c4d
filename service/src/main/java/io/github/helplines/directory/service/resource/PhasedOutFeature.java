package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.answer.Rfc3339;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.resource.hot.HotPathHandler;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of operations that are {@link PhasedOut}, in every answer, that they are. */
final class PhasedOutFeature implements DynamicFeature {
    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";

    /** As RFC 9110 has dates: the day with two digits, which the formatter of the JDK for it does not give. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * @throws IllegalStateException for times that cannot be, and for an operation that is answered before Jersey, where
     *     nothing would be said of it
     */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        PhasedOut phasedOut = method.getAnnotation(PhasedOut.class);
        if (phasedOut == null) {
            return;
        }
        List<Header> headers = headers(phasedOut, method);
        String route = route(resource.getResourceClass(), method);
        if (method.isAnnotationPresent(GET.class) && HotPathHandler.mayAnswer(route)) {
            throw new IllegalStateException(route + " is answered before Jersey: take it out there, or nobody is told");
        }
        context.register(new Notice(headers));
    }

    private record Notice(List<Header> headers) implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            headers.forEach(header -> response.getHeaders().add(header.name(), header.value()));
        }
    }

    /** What every answer of it says. */
    static List<Header> headers(PhasedOut phasedOut, Method method) {
        Instant since = instant(phasedOut.since(), method);
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(DEPRECATION, "@" + since.getEpochSecond()));
        headers.add(link(phasedOut, "deprecation"));
        if (!phasedOut.stops().isEmpty()) {
            Instant stops = instant(phasedOut.stops(), method);
            if (stops.isBefore(since)) {
                throw new IllegalStateException(method + " would stop before it is deprecated");
            }
            headers.add(new Header(SUNSET, HTTP_DATE.format(stops)));
            headers.add(link(phasedOut, "sunset"));
        }
        return List.copyOf(headers);
    }

    private static Header link(PhasedOut phasedOut, String relation) {
        return new Header(HttpHeaders.LINK, "<" + phasedOut.page() + ">; rel=\"" + relation + "\"; type=\"text/html\"");
    }

    private static Instant instant(String text, Method method) {
        return Rfc3339.parse(text)
                .orElseThrow(() -> new IllegalStateException(method + " has a time that is none: " + text));
    }

    private static String route(Class<?> type, Method method) {
        return Stream.of(type.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(path -> path.value().replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
