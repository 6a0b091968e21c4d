package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Evidence.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can help, what one can do, and what to ask next. Silent in {@link #toString()}: an answer tells of the person.
 *
 * @param at the instant that open and closed speak of
 * @param services those that can help first, then those that may, then those that cannot
 * @param guidance what one can do
 * @param nextQuestion the one question worth asking; null when nothing is left to ask
 * @param emergency the floor
 */
public record HelpAnswer(
        Instant at,
        List<Offer> services,
        List<GuidanceLine> guidance,
        @Nullable Question nextQuestion,
        EmergencyFloor emergency) {

    /**
     * One service of the answer.
     *
     * @param evidence how far its rule may be relied on today
     * @param notice what to say of it before anything else; null for nothing
     * @param channels the open first; none when the person cannot use the service
     * @param handOffs who else, none of whom is known to be wrong for this person
     */
    public record Offer(
            Link service,
            Assessment assessment,
            OpenValue<State> evidence,
            @Nullable String notice,
            List<ChannelStatus> channels,
            List<HandOff> handOffs) {
        public Offer {
            requireNonNull(service, "service");
            requireNonNull(assessment, "assessment");
            requireNonNull(evidence, "evidence");
            channels = List.copyOf(channels);
            handOffs = List.copyOf(handOffs);
        }

        @Override
        public String toString() {
            return "Offer[redacted]";
        }
    }

    public HelpAnswer {
        requireNonNull(at, "at");
        services = List.copyOf(services);
        guidance = List.copyOf(guidance);
        requireNonNull(emergency, "emergency");
    }

    @Override
    public String toString() {
        return "HelpAnswer[redacted]";
    }
}
