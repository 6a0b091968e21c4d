package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.model.Emergency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can help, what one can do, and what to ask next. Silent in {@link #toString()}: an answer tells of the person.
 *
 * @param sequence the directory's sequence that was answered from
 * @param at the instant that open and closed speak of
 * @param services eligible ones first, then those that may help, then those that cannot; within each in the topic's order
 * @param guidance steps in the order of the topic's record; none without a topic
 * @param nextQuestion the one question worth asking; null when nothing is left to ask
 * @param emergency the floor, in every answer
 */
public record HelpAnswer(
        long sequence,
        Instant at,
        List<ServiceAnswer> services,
        List<GuidanceLine> guidance,
        @Nullable Question nextQuestion,
        Emergency emergency) {
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
