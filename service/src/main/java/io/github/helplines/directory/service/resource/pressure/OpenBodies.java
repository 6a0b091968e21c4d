package io.github.helplines.directory.service.resource.pressure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Waits for the body of a question that anybody may ask, without a thread and without one of the places of those who are
 * worked on; a body that does not come in time ends its connection. What takes a key is not waited for: whoever has none
 * is told so before their body is read.
 */
public final class OpenBodies extends Handler.Wrapper {
    /** A question is smaller than this; of a larger body this much is waited for. */
    private static final long WAITED_FOR = 16 * 1024;

    private static final int FRAMING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TASK = OpenBodies.class.getName();

    private final EagerContentHandler eager =
            new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(WAITED_FOR, FRAMING, false));

    /** Waits in front of what the handler is put before. */
    public OpenBodies() {
        eager.includeMethod(HttpMethod.POST.asString());
        eager.includePath(
                "/v1/help",
                "/v1/search",
                "/v1/eligibility",
                "/v1/areas/lookup",
                "/v1/reports",
                "/v1/services/*",
                "/widget/v1/services/*",
                "/search");
        eager.setHandler(new Arrived());
        setHandler(eager);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.POST.is(request.getMethod())) {
            Scheduler.Task late = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> request.getConnectionMetaData()
                                    .getConnection()
                                    .getEndPoint()
                                    .close(),
                            PATIENCE.toMillis(),
                            TimeUnit.MILLISECONDS);
            request.setAttribute(TASK, late);
        }
        return super.handle(request, response, callback);
    }

    /** The body is there, or nobody waits for it. */
    private static final class Arrived extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.removeAttribute(TASK) instanceof Scheduler.Task late) {
                late.cancel();
            }
            return super.handle(request, response, callback);
        }
    }
}
