package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Evidence.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can use one service, and who else there is. Silent in {@link #toString()}.
 *
 * @param evidence how far its rule may be relied on today
 * @param nextQuestion the one question worth asking; null when nothing is left to ask
 * @param emergency the floor
 */
public record ServiceEligibility(
        Link service,
        Assessment assessment,
        OpenValue<State> evidence,
        List<HandOff> handOffs,
        @Nullable Question nextQuestion,
        EmergencyFloor emergency) {
    public ServiceEligibility {
        requireNonNull(service, "service");
        requireNonNull(assessment, "assessment");
        requireNonNull(evidence, "evidence");
        handOffs = List.copyOf(handOffs);
        requireNonNull(emergency, "emergency");
    }

    @Override
    public String toString() {
        return "ServiceEligibility[redacted]";
    }
}
