package io.github.helplines.directory.core.eligibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rules of every kind and shape. */
final class RandomRule {
    private RandomRule() {}

    static Rule any(Random random) {
        return any(random, 4);
    }

    private static Rule any(Random random, int depth) {
        int kind = random.nextInt(depth > 1 ? 8 : 5);
        return switch (kind) {
            case 0, 1 -> age(random);
            case 2, 3 -> new Rule.LivesIn(some(random, Person.AREAS, 2));
            case 4 ->
                random.nextInt(4) == 0
                        ? new Rule.Everyone()
                        : random.nextBoolean()
                                ? new Rule.OneOf("housing", some(random, List.of("homeless", "hostel"), 2))
                                : Rules.askingAs(Person.oneOf(random, List.of(AskingAs.values()))
                                        .wire());
            case 5 -> new Rule.Not(any(random, depth - 1));
            case 6 -> new Rule.AllOf(several(random, depth));
            default -> new Rule.AnyOf(several(random, depth));
        };
    }

    private static Rule age(Random random) {
        Rule.Whose whose = random.nextBoolean() ? Rule.Whose.PERSON : Rule.Whose.IN_IMAGE;
        int min = Person.ages(random);
        return switch (random.nextInt(3)) {
            case 0 -> new Rule.AgeBetween(min, null, whose);
            case 1 -> new Rule.AgeBetween(null, min, whose);
            default -> new Rule.AgeBetween(min, Math.min(AgeBand.OLDEST, min + random.nextInt(9)), whose);
        };
    }

    private static List<Rule> several(Random random, int depth) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            rules.add(any(random, depth - 1));
        }
        return rules;
    }

    private static <T> Set<T> some(Random random, List<T> choices, int most) {
        Set<T> some = new HashSet<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            some.add(Person.oneOf(random, choices));
        }
        return some;
    }

    /** The same rule with every list in another order. */
    static Rule shuffled(Rule rule, Random random) {
        if (rule instanceof Rule.AllOf all) {
            return new Rule.AllOf(shuffled(all.rules(), random));
        } else if (rule instanceof Rule.AnyOf any) {
            return new Rule.AnyOf(shuffled(any.rules(), random));
        } else if (rule instanceof Rule.Not not) {
            return new Rule.Not(shuffled(not.rule(), random));
        }
        return rule;
    }

    private static List<Rule> shuffled(List<Rule> rules, Random random) {
        List<Rule> list = new ArrayList<>();
        rules.forEach(child -> list.add(shuffled(child, random)));
        Collections.shuffle(list, random);
        return list;
    }
}
