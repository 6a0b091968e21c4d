package io.github.helplines.directory.service.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Fails, or is slow, in ways that resources of the directory are not when all is well. */
@Path("/failing")
public final class FailingResource {
    static final String NEVER_SHOWN = "0808 157 0999 is in this message";

    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final AtomicReference<CountDownLatch> RELEASE = new AtomicReference<>(new CountDownLatch(1));

    /** How many requests are at {@code /failing/waits}. */
    static int waiting() {
        return WAITING.get();
    }

    /** Lets those go on that wait, and has later ones wait again. */
    static void release() {
        RELEASE.getAndSet(new CountDownLatch(1)).countDown();
    }

    @GET
    @Path("/bug")
    public String bug() {
        throw new IllegalStateException(NEVER_SHOWN);
    }

    @GET
    @Path("/waits")
    public String waits() throws InterruptedException {
        WAITING.incrementAndGet();
        try {
            if (!RELEASE.get().await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released it");
            }
            return "released";
        } finally {
            WAITING.decrementAndGet();
        }
    }

    @GET
    @Path("/away")
    public String away() {
        throw new ServiceUnavailableException(NEVER_SHOWN);
    }
}
