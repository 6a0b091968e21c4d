package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Assessor;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.eligibility.Truth;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One person's circumstances, held against one service after another. Lives as long as the answer takes. */
final class Enquiry {
    private final Assessor assessor;
    private final Geography geography;
    private final Circumstances circumstances;
    private final AreaSet places;
    private final Map<RecordId, Truth> truths = new HashMap<>();

    Enquiry(Assessor assessor, Geography geography, Circumstances circumstances) {
        this.assessor = assessor;
        this.geography = geography;
        this.circumstances = circumstances;
        this.places = assessor.evaluator().possiblePlaces(circumstances);
    }

    /** As the rule has it, in the words that fit the service. */
    Assessment assess(Service service) {
        Assessment assessment = assessor.assess(service.rule(), circumstances);
        boolean refused = assessment.outcome() == Outcome.NOT_ELIGIBLE;
        if (refused && asksForOneOf(service.rule())) {
            // Words made of names such as "housing status" say less than the service's own.
            return new Assessment(assessment.outcome(), service.ruleText(), assessment.criteria());
        } else if (!refused && !reaches(service)) {
            return new Assessment(assessment.outcome(), worksElsewhere(service), assessment.criteria());
        }
        return assessment;
    }

    Optional<Question> nextQuestion(Service service) {
        return assessor.nextQuestion(service.rule(), circumstances);
    }

    /** The question of this service, in a form whose answer serves the others too. */
    Optional<Question> nextQuestion(Service service, List<Service> others) {
        return assessor.nextQuestion(
                service.rule(), others.stream().map(Service::rule).toList(), circumstances);
    }

    private String worksElsewhere(Service service) {
        List<String> areas =
                service.coverage().stream().map(geography::askedAs).sorted().toList();
        int last = areas.size() - 1;
        String named = last == 0 ? areas.get(0) : String.join(", ", areas.subList(0, last)) + " and " + areas.get(last);
        String who = circumstances.isForSomebodyElse() ? "the person" : "you";
        return "This service works in " + named + ", and " + who + " may live outside: ask them.";
    }

    /** Whether the person can use the service, as far as is known. */
    Truth canUse(Service service) {
        return truths.computeIfAbsent(service.id(), id -> assessor.evaluator().evaluate(service.rule(), circumstances));
    }

    /** Whether it is not known that the person cannot use the service. */
    boolean mayUse(Service service) {
        return canUse(service) != Truth.FALSE;
    }

    /**
     * Whether the service is worth naming where the person may live. Only a service that covers none of those places
     * is not; and one whose rule speaks of place answers for itself.
     */
    boolean reaches(Service service) {
        return places.isEmpty() || testsPlace(service.rule()) || Coverage.mayInclude(service, places, geography);
    }

    /** Whether the service may help: in reach, and not known to be for others. */
    boolean mayHelp(Service service) {
        return mayUse(service) && reaches(service);
    }

    private static boolean testsPlace(Rule rule) {
        return anyLeaf(rule, Rule.LivesIn.class::isInstance);
    }

    private static boolean asksForOneOf(Rule rule) {
        return anyLeaf(rule, Rule.OneOf.class::isInstance);
    }

    private static boolean anyLeaf(Rule rule, Predicate<Rule> wanted) {
        if (rule instanceof Rule.AllOf all) {
            return all.rules().stream().anyMatch(child -> anyLeaf(child, wanted));
        } else if (rule instanceof Rule.AnyOf any) {
            return any.rules().stream().anyMatch(child -> anyLeaf(child, wanted));
        } else if (rule instanceof Rule.Not not) {
            return anyLeaf(not.rule(), wanted);
        }
        return wanted.test(rule);
    }
}
