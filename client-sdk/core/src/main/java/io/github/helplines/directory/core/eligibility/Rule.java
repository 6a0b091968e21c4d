package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a service is for, as a tree. Immutable; no deeper than {@link #MAX_DEPTH}. */
public sealed interface Rule {
    int MAX_DEPTH = 32;

    /** The criterion that asks who is writing; its values are those of {@link AskingAs}. */
    String ASKING_AS = "asking_as";

    /** One for a leaf, one more than the deepest child for the others. */
    default int depth() {
        return 1;
    }

    /** No condition. */
    record Everyone() implements Rule {}

    /** All of one or more rules. */
    record AllOf(List<Rule> rules) implements Rule {
        public AllOf {
            rules = children(rules);
        }

        @Override
        public int depth() {
            return 1 + deepest(rules);
        }
    }

    /** At least one of one or more rules. */
    record AnyOf(List<Rule> rules) implements Rule {
        public AnyOf {
            rules = children(rules);
        }

        @Override
        public int depth() {
            return 1 + deepest(rules);
        }
    }

    /** Everybody whom the rule does not cover. */
    record Not(Rule rule) implements Rule {
        public Not {
            requireNonNull(rule, "rule");
            children(List.of(rule));
        }

        @Override
        public int depth() {
            return 1 + rule.depth();
        }
    }

    /** Which age an {@link AgeBetween} speaks of. */
    enum Whose {
        /** The age now of the person the help is for. */
        PERSON("person"),
        /** That person's age when the picture was taken. */
        IN_IMAGE("in_image");

        private final String wire;

        Whose(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * An age in whole years, both ends included.
     *
     * @param min lowest age; null when there is no lower end
     * @param max highest age; null when there is no upper end
     * @param whose which age
     */
    record AgeBetween(@Nullable Integer min, @Nullable Integer max, Whose whose) implements Rule {
        public AgeBetween {
            requireNonNull(whose, "whose");
            if (min == null && max == null) {
                throw new IllegalArgumentException("needs min or max");
            }
            if (outOfRange(min) || outOfRange(max)) {
                throw new IllegalArgumentException("an age is from 0 to " + AgeBand.OLDEST);
            }
            if (min != null && max != null && min > max) {
                throw new IllegalArgumentException("min is above max");
            }
        }

        /** The ages it covers. */
        public AgeBand band() {
            return new AgeBand(min == null ? 0 : min, max == null ? AgeBand.OLDEST : max);
        }

        private static boolean outOfRange(@Nullable Integer age) {
            return age != null && (age < 0 || age > AgeBand.OLDEST);
        }
    }

    /**
     * Living in at least one of some areas.
     *
     * @param areas one or more codes, in order
     */
    record LivesIn(Set<AreaCode> areas) implements Rule {
        public LivesIn {
            areas = ordered(areas);
        }
    }

    /**
     * Having one of some values of a criterion.
     *
     * @param criterion lower snake case; {@link #ASKING_AS} or the name of a fact
     * @param values one or more values, in order
     */
    record OneOf(String criterion, Set<String> values) implements Rule {
        /** What a criterion or one of its values may be called. */
        public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

        /** The value that says: none of those a rule names. */
        public static final String NONE = "none_of_these";

        public OneOf {
            requireNonNull(criterion, "criterion");
            values = ordered(values);
            if (!NAME.matcher(criterion).matches()
                    || !values.stream().allMatch(value -> NAME.matcher(value).matches())) {
                throw new IllegalArgumentException("a criterion and its values are in lower snake case");
            }
            if (criterion.equals(ASKING_AS)
                    && !values.stream().allMatch(value -> AskingAs.parse(value).isPresent())) {
                throw new IllegalArgumentException("not a way of asking");
            }
        }
    }

    private static List<Rule> children(List<Rule> rules) {
        List<Rule> copy = List.copyOf(rules);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("needs at least one rule");
        }
        if (deepest(copy) >= MAX_DEPTH) {
            throw new IllegalArgumentException("deeper than " + MAX_DEPTH);
        }
        return copy;
    }

    private static int deepest(Collection<Rule> rules) {
        return rules.stream().mapToInt(Rule::depth).max().orElse(0);
    }

    private static <T extends Comparable<T>> Set<T> ordered(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("needs at least one");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
