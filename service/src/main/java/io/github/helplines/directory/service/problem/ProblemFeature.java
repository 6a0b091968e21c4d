package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ServerProperties;

/** Makes every error of Jersey and of the resources a problem. Registers all there is to register for that. */
public final class ProblemFeature implements Feature {
    private final Problems problems;
    private final UnaryOperator<Throwable> translation;

    /** @param translation what the ports throw to the problem it is, anything else as it stands */
    public ProblemFeature(Problems problems, UnaryOperator<Throwable> translation) {
        this.problems = requireNonNull(problems, "problems");
        this.translation = requireNonNull(translation, "translation");
    }

    @Override
    public boolean configure(FeatureContext context) {
        // An error goes out as it was written, and not again through the container's own error page.
        context.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        context.register(new RequestIdFilter());
        context.register(new EveryProblemMapper(problems, translation));
        return true;
    }
}
