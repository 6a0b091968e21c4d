package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/** How many requests have got as far as Jersey, and what it has made of the resources. */
@PreMatching
final class SeenByJersey implements ContainerRequestFilter, ApplicationEventListener {
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final AtomicReference<ResourceModel> MODEL = new AtomicReference<>();

    static int requests() {
        return REQUESTS.get();
    }

    /** What Jersey answers, from its first request on. */
    static ResourceModel model() {
        return requireNonNull(MODEL.get(), "no request yet");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        REQUESTS.incrementAndGet();
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
            MODEL.set(event.getResourceModel());
        }
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent request) {
        return null;
    }
}
