package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Evaluator;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.eligibility.Truth;
import io.github.helplines.directory.core.model.GuidanceStep;
import io.github.helplines.directory.core.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be said of a topic's guidance. A step that could harm when it is wrong is said only where its rule is known
 * to hold; everybody else gets its safe text. Steps stay in the order of the record.
 */
public final class TopicGuidance {
    private TopicGuidance() {}

    /** For a person: a step of unknown fit comes with its condition, one that does not fit is left out. */
    public static List<GuidanceLine> forPerson(Topic topic, Evaluator evaluator, Circumstances circumstances) {
        return lines(topic, step -> evaluator.evaluate(step.rule(), circumstances));
    }

    /** For a page that anybody reads: nothing is known of the reader, not even who they ask for. */
    public static List<GuidanceLine> withoutCircumstances(Topic topic) {
        return lines(topic, step -> step.rule() instanceof Rule.Everyone ? Truth.TRUE : Truth.UNKNOWN);
    }

    private static List<GuidanceLine> lines(Topic topic, Function<GuidanceStep, Truth> fits) {
        return topic.guidance().stream()
                .map(step -> line(step, fits.apply(step)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<GuidanceLine> line(GuidanceStep step, Truth fits) {
        if (fits == Truth.TRUE) {
            return Optional.of(new GuidanceLine(step.text(), null));
        } else if (step.safeText() != null) {
            return Optional.of(new GuidanceLine(step.safeText(), null));
        }
        return fits == Truth.UNKNOWN ? Optional.of(new GuidanceLine(step.text(), step.condition())) : Optional.empty();
    }
}
