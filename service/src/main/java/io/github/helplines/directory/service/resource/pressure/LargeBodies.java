package io.github.helplines.directory.service.resource.pressure;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.ContainerProblems;
import io.github.helplines.directory.service.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Gives a few places to questions whose body may not be there yet: those that are larger than what was waited for, or do
 * not say how large they are. Whoever sends much and then dawdles takes a place from others who do, and from nobody who
 * sends what people send; and after a while their connection is ended.
 */
final class LargeBodies extends Handler.Wrapper {
    static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long waitedFor;
    private final ContainerProblems problems;
    private final Semaphore places = new Semaphore(PLACES);

    /**
     * @param waitedFor a body of as many bytes at most is there when this is reached
     * @param problems writes what those are told who find no place
     */
    LargeBodies(long waitedFor, ContainerProblems problems) {
        this.waitedFor = waitedFor;
        this.problems = requireNonNull(problems, "problems");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (!OpenBodies.wasWaitedFor(request) || (length >= 0 && length <= waitedFor)) {
            return super.handle(request, response, callback);
        }
        if (!places.tryAcquire()) {
            problems.answer(ProblemType.OVERLOADED, response, callback, LoadShedder.RETRY_AFTER);
            return true;
        }
        Scheduler.Task late = OpenBodies.endLater(request, PATIENCE);
        Runnable leaving = () -> {
            late.cancel();
            places.release();
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
