package io.github.helplines.directory.service.resource.pressure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.pathmap.PathSpecSet;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IncludeExcludeSet;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Waits for the body of a question that anybody may ask, without a thread and without one of the places of those who are
 * worked on; a body that does not come in time ends its connection, and of what is more than is waited for see
 * {@link LargeBodies}. What takes a key is not waited for: whoever has none is told so before their body is read.
 */
public final class OpenBodies extends Handler.Wrapper {
    /** A question is smaller than this; of a larger body this much is waited for. */
    private static final long WAITED_FOR = 16 * 1024;

    private static final List<String> OPEN = List.of(
            "/v1/help",
            "/v1/search",
            "/v1/eligibility",
            "/v1/areas/lookup",
            "/v1/reports",
            "/v1/services/*",
            "/widget/v1/services/*",
            "/report/*",
            "/search",
            "/website");

    /** What keeping a piece takes besides its bytes. */
    private static final int FRAMING = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TASK = OpenBodies.class.getName();

    private final IncludeExcludeSet<String, String> open = new IncludeExcludeSet<>(PathSpecSet.class);
    private final LoadShedder shedder;
    private final LargeBodies large;

    /**
     * Waits in front of what the handler is put before.
     *
     * @param shedder turns away whom it has no room for, and those who send more than anybody asks, too many at a time
     */
    public OpenBodies(LoadShedder shedder) {
        this.shedder = requireNonNull(shedder, "shedder");
        OPEN.forEach(open::include);
        large = new LargeBodies(shedder);
        EagerContentHandler eager = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(WAITED_FOR, FRAMING, false));
        eager.setHandler(large);
        setHandler(eager);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (shedder.isFullFor(request)) {
            // Before anything is spent on them: to turn away has to cost as little as can be when most are.
            shedder.turnAway(request, response, callback);
            return true;
        }
        if (HttpMethod.POST.is(request.getMethod()) && open.test(Request.getPathInContext(request))) {
            ArrivingBody arriving = new ArrivingBody(request);
            arriving.setAttribute(TASK, endLater(arriving, PATIENCE));
            return super.handle(arriving, response, callback);
        }
        return large.handle(request, response, callback);
    }

    /** Ends the connection of a request after that time, unless the task is cancelled. */
    static Scheduler.Task endLater(Request request, Duration patience) {
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()
                                .close(),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Is there for a body that is waited for no more, whether or not all of it has come. */
    static void passedOn(ArrivingBody body) {
        body.passedOn();
        if (body.removeAttribute(TASK) instanceof Scheduler.Task late) {
            late.cancel();
        }
    }
}
