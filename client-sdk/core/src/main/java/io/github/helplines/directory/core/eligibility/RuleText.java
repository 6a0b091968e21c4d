package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.Geography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says rules in plain words. Immutable and thread-safe. */
public final class RuleText {
    private final Geography geography;
    private final Clauses clauses;

    public RuleText(Geography geography) {
        this.geography = requireNonNull(geography, "geography");
        this.clauses = new Clauses(geography);
    }

    /** Whom a service with this rule is for, as one sentence: "This service is for people aged 18 or over." */
    public String describe(Rule rule) {
        return describeNormal(NormalForm.of(rule));
    }

    Clauses clauses() {
        return clauses;
    }

    String describeNormal(Rule normal) {
        if (normal.equals(NormalForm.EVERYONE)) {
            return "This service is for everyone.";
        } else if (normal.equals(NormalForm.NOBODY)) {
            return "This service is not open to anybody at present.";
        } else if (NormalForm.isCondition(normal)) {
            return people(List.of(normal));
        } else if (normal instanceof Rule.AllOf all && all.rules().stream().allMatch(NormalForm::isCondition)) {
            return people(all.rules());
        }
        return "This service is for you if " + clauses.clause(normal, Voice.YOU) + ".";
    }

    /** "This service is for people aged under 18 who live in Leeds, when a professional asks for them." */
    private String people(List<Rule> conditions) {
        List<String> aged = new ArrayList<>();
        List<String> who = new ArrayList<>();
        List<String> when = new ArrayList<>();
        boolean onlyAskers = conditions.stream().allMatch(RuleText::isOfWhoAsks);
        for (Rule condition : conditions) {
            boolean holds = !(condition instanceof Rule.Not);
            Rule leaf = condition instanceof Rule.Not not ? not.rule() : condition;
            if (leaf instanceof Rule.AgeBetween age) {
                String ages = holds ? Words.ages(age.band()) : Words.otherAges(age.band());
                if (age.whose() == Rule.Whose.PERSON) {
                    aged.add("aged " + ages);
                } else {
                    who.add("who were " + ages + " when the picture was taken");
                }
            } else if (leaf instanceof Rule.LivesIn place) {
                who.add((holds ? "who live in " : "who do not live in ") + Words.places(place.areas(), geography));
            } else if (leaf instanceof Rule.OneOf oneOf && oneOf.criterion().equals(Rule.ASKING_AS)) {
                when.add((holds ? "when " : "unless ") + asks(oneOf.values(), onlyAskers));
            } else if (leaf instanceof Rule.OneOf oneOf) {
                who.add("whose " + Words.plain(oneOf.criterion()) + (holds ? " is " : " is not ")
                        + Words.plain(oneOf.values()));
            }
        }
        return sentence(aged, who, when);
    }

    private static String sentence(List<String> aged, List<String> who, List<String> when) {
        String people = String.join(" and ", aged);
        if (!who.isEmpty()) {
            people = (people.isEmpty() ? "" : people + " ") + String.join(" and ", who);
        }
        String times = String.join(" and ", when);
        if (people.isEmpty()) {
            return "This service helps " + times + ".";
        }
        return "This service is for people " + people + (times.isEmpty() ? "" : ", " + times) + ".";
    }

    private static boolean isOfWhoAsks(Rule condition) {
        Rule leaf = condition instanceof Rule.Not not ? not.rule() : condition;
        return leaf instanceof Rule.OneOf oneOf && oneOf.criterion().equals(Rule.ASKING_AS);
    }

    /** @param onlyAskers whether the sentence names no people that "they" could be */
    private static String asks(Set<String> values, boolean onlyAskers) {
        String others = Words.askers(values);
        String forWhom = onlyAskers ? " asks for somebody else" : " asks for them";
        if (!values.contains(AskingAs.SELF.wire())) {
            return others + forWhom;
        }
        String themselves = onlyAskers ? "people ask for themselves" : "they ask themselves";
        return others.isEmpty() ? themselves : themselves + " or " + others + forWhom;
    }
}
