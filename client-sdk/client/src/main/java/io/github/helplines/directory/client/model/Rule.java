package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a service is for, as a tree. What it means for a person is what an {@link Assessment} says. */
public sealed interface Rule {
    /** No condition. */
    record Everyone() implements Rule {}

    /** All of these. */
    record AllOf(List<Rule> rules) implements Rule {
        public AllOf {
            rules = List.copyOf(rules);
        }
    }

    /** At least one of these. */
    record AnyOf(List<Rule> rules) implements Rule {
        public AnyOf {
            rules = List.copyOf(rules);
        }
    }

    /** Everybody whom the rule does not cover. */
    record Not(Rule rule) implements Rule {
        public Not {
            requireNonNull(rule, "rule");
        }
    }

    /**
     * An age in years.
     *
     * @param min the youngest; null for no limit
     * @param max the oldest; null for no limit
     * @param whose {@code person}, or {@code in_image}: when the picture was taken
     */
    record AgeBetween(@Nullable Integer min, @Nullable Integer max, String whose) implements Rule {
        public AgeBetween {
            requireNonNull(whose, "whose");
        }
    }

    /** Living in one of these areas (GSS codes of the Office for National Statistics). */
    record LivesIn(List<String> areas) implements Rule {
        public LivesIn {
            areas = List.copyOf(areas);
        }
    }

    /** Having one of these values of a criterion. */
    record OneOf(String criterion, List<String> values) implements Rule {
        public OneOf {
            requireNonNull(criterion, "criterion");
            values = List.copyOf(values);
        }
    }

    /** A kind that this version does not know: whoever it is about may be helped; {@code ruleText} says it in words. */
    record Unknown(String kind) implements Rule {
        public Unknown {
            requireNonNull(kind, "kind");
        }
    }
}
