package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.Service;
import java.util.Optional;

/** What has to be said of a service before anything else. */
public final class ServiceNotice {
    private static final String CANNOT_BE_REACHED =
            "The number or address of this service was withdrawn and is being checked. Others who can help are named here.";
    private static final String ONE_RECALLED =
            "A number or address of this service was withdrawn. Use only those shown here.";

    private ServiceNotice() {}

    /** Whether all ways to make contact were recalled. */
    static boolean cannotBeReached(Service service) {
        return service.channels().isEmpty() && !service.recalled().isEmpty();
    }

    /** That contacts were recalled; empty for a service that lost none. */
    public static Optional<String> of(Service service) {
        if (service.recalled().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(cannotBeReached(service) ? CANNOT_BE_REACHED : ONE_RECALLED);
    }
}
