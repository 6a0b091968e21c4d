package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can use one service, and who else there is. Silent in {@link #toString()}.
 *
 * @param service the service asked about
 * @param assessment whether this person can use it, and why
 * @param ruleEvidence how far its rule may be relied on today
 * @param handOffs who else, none of whom is known to be wrong for this person; never empty when the person cannot use
 *     the service, as long as the directory knows of anybody
 * @param nextQuestion the one question worth asking; null when nothing is left to ask
 */
public record ServiceAssessment(
        Service service,
        Assessment assessment,
        Evidence.State ruleEvidence,
        List<HandOffAnswer> handOffs,
        @Nullable Question nextQuestion) {
    public ServiceAssessment {
        requireNonNull(service, "service");
        requireNonNull(assessment, "assessment");
        requireNonNull(ruleEvidence, "ruleEvidence");
        handOffs = List.copyOf(handOffs);
    }

    @Override
    public String toString() {
        return "ServiceAssessment[redacted]";
    }
}
