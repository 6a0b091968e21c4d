package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import java.util.List;

/**
 * One service in an answer. Silent in {@link #toString()}.
 *
 * @param service the service
 * @param assessment whether this person can use it, and why
 * @param ruleEvidence how far its rule may be relied on today
 * @param channels ways to make contact: the open first, then those nobody knows the hours of, then the closed; none when
 *     the person cannot use the service
 * @param handOffs who else, none of whom is known to be wrong for this person
 */
public record ServiceAnswer(
        Service service,
        Assessment assessment,
        Evidence.State ruleEvidence,
        List<ChannelAnswer> channels,
        List<HandOffAnswer> handOffs) {
    public ServiceAnswer {
        requireNonNull(service, "service");
        requireNonNull(assessment, "assessment");
        requireNonNull(ruleEvidence, "ruleEvidence");
        channels = List.copyOf(channels);
        handOffs = List.copyOf(handOffs);
    }

    @Override
    public String toString() {
        return "ServiceAnswer[redacted]";
    }
}
