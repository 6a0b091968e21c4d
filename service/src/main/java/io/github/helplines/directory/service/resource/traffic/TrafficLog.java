package io.github.helplines.directory.service.resource.traffic;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.ContainerProblems;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver.Answered;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * Where the container says that a request has ended, however it was answered: by Jersey, before it, by the container
 * itself, or not at all. What is passed on is ours alone. The admin port is no part of it.
 */
public final class TrafficLog implements RequestLog {
    private static final String ADMIN = "admin";
    private static final String REQUEST_ID = "X-Request-Id";

    private final Routes routes;
    private final TrafficObserver observer;

    public TrafficLog(Routes routes, TrafficObserver observer) {
        this.routes = requireNonNull(routes, "routes");
        this.observer = requireNonNull(observer, "observer");
    }

    @Override
    public void log(Request request, Response response) {
        if (ADMIN.equals(request.getConnectionMetaData().getConnector().getName())) {
            return;
        }
        String route = routes.of(request.getHttpURI().getCanonicalPath());
        long nanos = NanoTime.since(request.getHeadersNanoTime());
        observer.answered(
                request.getAttribute(ContainerProblems.REFUSAL) instanceof ContainerProblems.Refusal refusal
                        ? new Answered(route, refusal.status(), nanos, refusal.requestId())
                        : new Answered(route, status(response), nanos, requestId(response)));
    }

    private static int status(Response response) {
        return response.isCommitted() ? response.getStatus() : 0;
    }

    private static String requestId(Response response) {
        String requestId = response.getHeaders().get(REQUEST_ID);
        return requestId == null ? "" : requestId;
    }
}
