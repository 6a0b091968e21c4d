package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.HandOffRepresentation;
import io.github.helplines.directory.service.representation.Header;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem. The exception's own message goes nowhere near the answer. */
final class EveryProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOGGER = LoggerFactory.getLogger(EveryProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final UnaryOperator<Throwable> translation;

    @Context
    private Provider<ContainerRequestContext> request = () -> {
        throw new IllegalStateException("outside a request");
    };

    EveryProblemMapper(Problems problems, UnaryOperator<Throwable> translation) {
        this.problems = requireNonNull(problems, "problems");
        this.translation = requireNonNull(translation, "translation");
    }

    @Override
    public Response toResponse(Throwable thrown) {
        String requestId = RequestIdFilter.of(request.get());
        Throwable meant = translation.apply(thrown);
        ProblemType type = typeOf(meant);
        List<Fault> faults = meant instanceof ProblemException problem ? problem.faults() : List.of();
        List<HandOffRepresentation> handOffs =
                meant instanceof ProblemException problem ? problem.handOffs() : List.of();
        log(type, requestId, thrown, meant != thrown);
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NO_STORE.header())
                .entity(problems.body(type, faults, handOffs, requestId));
        if (meant instanceof ProblemException problem) {
            for (Header header : problem.headers()) {
                answer.header(header.name(), header.value());
            }
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED && thrown instanceof WebApplicationException refused) {
            answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (type == ProblemType.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    private static ProblemType typeOf(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem.type();
        }
        return thrown instanceof WebApplicationException refused
                ? ProblemType.ofStatus(refused.getResponse().getStatus())
                : ProblemType.INTERNAL_ERROR;
    }

    /** What a port says is known; the driver's words under it name hosts and users, and stay out of the log. */
    private static void log(ProblemType type, String requestId, Throwable thrown, boolean known) {
        if (type.status() >= 500 && known) {
            LOGGER.error("{} {} request_id={}", type.status(), type.code(), requestId);
        } else if (type.status() >= 500) {
            LOGGER.error("{} {} request_id={}", type.status(), type.code(), requestId, thrown);
        } else {
            LOGGER.info("{} {} request_id={}", type.status(), type.code(), requestId);
        }
    }
}
