package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule holds for a person of whom only some things are known: true when it holds whatever the rest turns
 * out to be, false when it cannot hold, unknown otherwise. Contradictory circumstances decide nothing. Immutable
 * and thread-safe.
 */
public final class Evaluator {
    private final Geography geography;

    public Evaluator(Geography geography) {
        this.geography = requireNonNull(geography, "geography");
    }

    public Truth evaluate(Rule rule, Circumstances circumstances) {
        return evaluate(rule, situation(circumstances));
    }

    /**
     * Where the person may live, for comparing with the area that a service covers. Everywhere when nothing is
     * known; empty only for contradictory circumstances.
     */
    public AreaSet possiblePlaces(Circumstances circumstances) {
        return Places.possible(circumstances, geography);
    }

    Geography geography() {
        return geography;
    }

    Situation situation(Circumstances circumstances) {
        return Situation.of(circumstances, geography);
    }

    Truth evaluate(Rule rule, Situation situation) {
        if (rule instanceof Rule.AllOf all) {
            Truth truth = Truth.TRUE;
            for (Rule child : all.rules()) {
                truth = truth.and(evaluate(child, situation));
            }
            return truth;
        } else if (rule instanceof Rule.AnyOf any) {
            Truth truth = Truth.FALSE;
            for (Rule child : any.rules()) {
                truth = truth.or(evaluate(child, situation));
            }
            return truth;
        } else if (rule instanceof Rule.Not not) {
            return evaluate(not.rule(), situation).not();
        } else if (rule instanceof Rule.AgeBetween age) {
            return isBetween(age, age.whose() == Rule.Whose.PERSON ? situation.age() : situation.ageInImage());
        } else if (rule instanceof Rule.LivesIn place) {
            return livesIn(place, situation.places());
        } else if (rule instanceof Rule.OneOf oneOf) {
            return hasOneOf(oneOf, situation.given());
        }
        return Truth.TRUE;
    }

    private static Truth isBetween(Rule.AgeBetween rule, @Nullable AgeBand possible) {
        if (possible == null) {
            return Truth.UNKNOWN;
        }
        AgeBand wanted = rule.band();
        if (possible.isWithin(wanted)) {
            return Truth.TRUE;
        }
        return possible.intersect(wanted).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth livesIn(Rule.LivesIn rule, AreaSet possible) {
        if (possible.isEmpty()) {
            return Truth.UNKNOWN;
        }
        AreaSet wanted = AreaSet.none();
        boolean allListed = true;
        for (AreaCode code : rule.areas()) {
            Optional<AreaSet> area = geography.area(code);
            allListed &= area.isPresent();
            if (area.isPresent()) {
                wanted = wanted.union(area.get());
            }
        }
        if (possible.isSubsetOf(wanted)) {
            return Truth.TRUE;
        }
        // An area of the rule that is not listed may be where the person lives.
        return allListed && possible.isDisjointFrom(wanted) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth hasOneOf(Rule.OneOf rule, Circumstances given) {
        if (rule.criterion().equals(Rule.ASKING_AS)) {
            return rule.values().contains(given.asker().wire()) ? Truth.TRUE : Truth.FALSE;
        }
        Set<String> values = given.facts().getOrDefault(rule.criterion(), Set.of());
        if (values.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return values.stream().anyMatch(rule.values()::contains) ? Truth.TRUE : Truth.FALSE;
    }
}
