package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.eligibility.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule, flat: its kind says which members belong. */
@Schema(
        name = "Rule",
        description = "Whom a service is for, as a tree. kind says which of the other members are there: rules (all_of,"
                + " any_of), rule (not), min, max and whose (age_between), areas (lives_in), criterion and values"
                + " (one_of), none (everyone).")
public record RuleRepresentation(
        @OpenValues(Kind.class) String kind,
        @Nullable List<RuleRepresentation> rules,
        @Nullable RuleRepresentation rule,
        @Nullable Integer min,
        @Nullable Integer max,

        @Schema(description = "Whose age: person (now) or in_image (when the picture was taken).") @Nullable
        String whose,

        @Nullable List<String> areas,
        @Nullable String criterion,
        @Nullable List<String> values) {

    /** The kinds there are today. */
    private enum Kind {
        EVERYONE,
        ALL_OF,
        ANY_OF,
        NOT,
        AGE_BETWEEN,
        LIVES_IN,
        ONE_OF;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RuleRepresentation of(Rule rule) {
        if (rule instanceof Rule.AllOf all) {
            return group(Kind.ALL_OF, all.rules());
        } else if (rule instanceof Rule.AnyOf any) {
            return group(Kind.ANY_OF, any.rules());
        } else if (rule instanceof Rule.Not not) {
            return new RuleRepresentation(Kind.NOT.wire(), null, of(not.rule()), null, null, null, null, null, null);
        } else if (rule instanceof Rule.AgeBetween age) {
            return new RuleRepresentation(
                    Kind.AGE_BETWEEN.wire(),
                    null,
                    null,
                    age.min(),
                    age.max(),
                    age.whose().wire(),
                    null,
                    null,
                    null);
        } else if (rule instanceof Rule.LivesIn place) {
            return new RuleRepresentation(
                    Kind.LIVES_IN.wire(), null, null, null, null, null, strings(place.areas()), null, null);
        } else if (rule instanceof Rule.OneOf oneOf) {
            return new RuleRepresentation(
                    Kind.ONE_OF.wire(), null, null, null, null, null, null, oneOf.criterion(), strings(oneOf.values()));
        }
        return new RuleRepresentation(Kind.EVERYONE.wire(), null, null, null, null, null, null, null, null);
    }

    private static RuleRepresentation group(Kind kind, List<Rule> rules) {
        List<RuleRepresentation> children =
                rules.stream().map(RuleRepresentation::of).toList();
        return new RuleRepresentation(kind.wire(), children, null, null, null, null, null, null, null);
    }

    private static List<String> strings(Collection<?> values) {
        return Texts.of(values);
    }
}
