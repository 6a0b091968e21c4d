package io.github.helplines.directory.service.resource.pressure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Gives a few places to questions of which not all has come: those that are larger than what was waited for, or came in so
 * many pieces that waiting for the rest would cost more than it is worth. Whoever sends much and then dawdles takes a place
 * from others who do, and from nobody who sends what people send; and after a while their connection is ended.
 */
final class LargeBodies extends Handler.Wrapper {
    static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoadShedder shedder;
    private final Semaphore places = new Semaphore(PLACES);

    /** @param shedder tells those who find no place */
    LargeBodies(LoadShedder shedder) {
        this.shedder = requireNonNull(shedder, "shedder");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ArrivingBody body = Request.as(request, ArrivingBody.class);
        if (body == null) {
            return super.handle(request, response, callback);
        }
        OpenBodies.passedOn(body);
        if (body.hasArrived()) {
            return super.handle(request, response, callback);
        }
        if (!places.tryAcquire()) {
            shedder.turnAway(request, response, callback);
            return true;
        }
        Scheduler.Task late = OpenBodies.endLater(request, PATIENCE);
        AtomicBoolean left = new AtomicBoolean();
        // A handler may answer and fail after that: the place is given back once all the same.
        Runnable leaving = () -> {
            if (left.compareAndSet(false, true)) {
                late.cancel();
                places.release();
            }
        };
        boolean taken = false;
        try {
            taken = super.handle(request, response, Callback.from(leaving, callback));
            return taken;
        } finally {
            if (!taken) {
                leaving.run();
            }
        }
    }
}
