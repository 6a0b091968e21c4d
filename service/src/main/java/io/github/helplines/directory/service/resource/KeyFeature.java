package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.access.KeyRing;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a {@link KeyFilter} before every method that needs a key, and lets no method forget to say so. */
final class KeyFeature implements DynamicFeature {
    private static final Set<String> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final KeyRing keys;

    KeyFeature(KeyRing keys) {
        this.keys = requireNonNull(keys, "keys");
    }

    /**
     * @throws IllegalStateException for a method that may change something and is neither open to everybody nor takes a
     *     key, and for one that is both
     */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Needs needs = method.getAnnotation(Needs.class);
        boolean open = resource.getResourceClass().isAnnotationPresent(OpenToEveryOrigin.class);
        if (needs == null && !open && mayChange(method)) {
            throw new IllegalStateException(method + " does not say which key it takes");
        } else if (needs != null && open) {
            throw new IllegalStateException(method + " takes a key, and is open to scripts of any site");
        } else if (needs != null) {
            context.register(new KeyFilter(keys, Set.of(needs.value())), Priorities.AUTHENTICATION);
        }
    }

    private static boolean mayChange(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .anyMatch(designator -> CHANGING.contains(designator.value()));
    }
}
