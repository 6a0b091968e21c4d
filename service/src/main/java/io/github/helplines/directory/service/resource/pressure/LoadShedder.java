package io.github.helplines.directory.service.resource.pressure;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.ContainerProblems;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RenderedAnswer;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Works on so many requests at a time, lets some more wait a moment, and turns the rest away at once with 503, Retry-After
 * and the emergency floor: what would be answered too late for anybody to read would cost the others their answer.
 *
 * <p>Who waits is taken in the order of what it is worth. Help, records and what takes a wrong number away come first;
 * searches, lists and the past come last and are turned away first. Nobody is told apart by their address: many people in
 * trouble share one.
 */
public final class LoadShedder extends QoSHandler {
    static final int SUSPENDED = 256;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int FIRST = 2;
    private static final int NEXT = 1;
    private static final int LAST = 0;
    static final Header RETRY_AFTER = new Header("Retry-After", "2");

    private final ContainerProblems problems;
    private final BusyPage page;
    private final TrafficObserver observer;

    /**
     * @param concurrent how many requests are worked on at a time
     * @param problems writes what programs are told that are turned away
     * @param page what people are told
     * @param observer is told of them
     */
    public LoadShedder(int concurrent, ContainerProblems problems, BusyPage page, TrafficObserver observer) {
        this.problems = requireNonNull(problems, "problems");
        this.page = requireNonNull(page, "page");
        this.observer = requireNonNull(observer, "observer");
        setMaxRequestCount(concurrent);
        setMaxSuspendedRequestCount(SUSPENDED);
        setMaxSuspend(Duration.ofSeconds(1));
    }

    /** Enough to keep every processor at work while some of the requests wait for the database. */
    public static int concurrentFor(int processors) {
        return Math.max(24, 8 * processors);
    }

    @Override
    public boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        if (isFullFor(request)) {
            turnAway(request, response, callback);
            return true;
        }
        return super.onConditionsMet(request, response, callback);
    }

    /**
     * Whether that would be turned away at once. Only half of the room is for what comes last, so that what comes first
     * finds some to wait in.
     */
    boolean isFullFor(Request request) {
        int waiting = getSuspendedRequestCount();
        return waiting >= SUSPENDED || (waiting > SUSPENDED / 2 && getPriority(request) == LAST);
    }

    @Override
    protected int getPriority(Request request) {
        return worth(request.getMethod(), request.getHttpURI());
    }

    /** What a request is worth: more for one that is taken earlier. */
    static int worth(String method, HttpURI uri) {
        String path = uri.getCanonicalPath();
        if (path == null) {
            return LAST;
        }
        if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
            // Of the API, a query filters, searches or asks for the past; of a page it names the language.
            boolean api = path.startsWith("/v1/");
            return api && (uri.getQuery() != null || path.endsWith("/history")) ? LAST : FIRST;
        }
        return switch (path) {
            case "/v1/help", "/v1/eligibility", "/v1/withdrawals", "/v1/returns" -> FIRST;
            case "/v1/search", "/search" -> LAST;
            default ->
                path.endsWith("/eligibility") || path.endsWith("/for-me") || path.endsWith("/recall") ? FIRST : NEXT;
        };
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        turnAway(request, response, callback);
    }

    @Override
    protected void failSuspended(Request request, Response response, Callback callback, int status, Throwable failure) {
        turnAway(request, response, callback);
    }

    /** Tells whoever asks that it is too much at the moment. */
    void turnAway(Request request, Response response, Callback callback) {
        observer.turnedAway(TrafficObserver.KINDS.get(getPriority(request)));
        if (response.isCommitted()) {
            callback.failed(new IllegalStateException("answered already"));
            return;
        }
        Rendered forPeople = page.instead(request).orElse(null);
        if (forPeople == null) {
            problems.answer(ProblemType.OVERLOADED, response, callback, RETRY_AFTER);
        } else {
            answer(forPeople, request, response, callback);
        }
    }

    private static void answer(Rendered page, Request request, Response response, Callback callback) {
        RenderedAnswer answer = page.answer(null, request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
        response.setStatus(ProblemType.OVERLOADED.status());
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers().forEach(header -> headers.put(header.name(), header.value()));
        headers.add(HttpHeader.VARY, HttpHeader.ACCEPT.asString());
        headers.put(RETRY_AFTER.name(), RETRY_AFTER.value());
        headers.put(REQUEST_ID, Problems.newRequestId());
        response.write(true, ByteBuffer.wrap(answer.body().together()), callback);
    }
}
