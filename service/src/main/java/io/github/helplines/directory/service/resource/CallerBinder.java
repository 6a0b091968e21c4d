package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.access.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Hands a method that {@link Needs} a key whose it is, as {@code @Context Caller}. */
final class CallerBinder extends AbstractBinder {
    @Override
    protected void configure() {
        bindFactory(OfRequest.class).to(Caller.class).in(RequestScoped.class);
    }

    /** The caller of the request that is being answered. */
    static final class OfRequest implements Supplier<Caller> {
        private final Provider<ContainerRequestContext> request;

        @Inject
        OfRequest(Provider<ContainerRequestContext> request) {
            this.request = request;
        }

        @Override
        public Caller get() {
            return KeyFilter.caller(request.get())
                    .orElseThrow(() -> new IllegalStateException("a method that needs no key asks whose it is"));
        }
    }
}
