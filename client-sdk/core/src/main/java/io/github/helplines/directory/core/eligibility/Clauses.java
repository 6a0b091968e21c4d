package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.Geography;
import java.util.List;
import java.util.Set;

/** Says a normal form as a clause: "you are 18 or over and you live in Leeds". */
final class Clauses {
    private final Geography geography;

    Clauses(Geography geography) {
        this.geography = geography;
    }

    String clause(Rule normal, Voice voice) {
        if (normal instanceof Rule.AllOf all) {
            return joined(all.rules(), voice, "either ", " and ");
        } else if (normal instanceof Rule.AnyOf any) {
            return joined(any.rules(), voice, "both ", " or ");
        } else if (normal instanceof Rule.Not not) {
            return condition(not.rule(), voice, false);
        }
        return condition(normal, voice, true);
    }

    private String joined(List<Rule> children, Voice voice, String opening, String connector) {
        return String.join(
                connector,
                children.stream()
                        .map(child -> (NormalForm.isCondition(child) ? "" : opening) + clause(child, voice))
                        .toList());
    }

    private String condition(Rule leaf, Voice voice, boolean holds) {
        if (leaf instanceof Rule.AgeBetween age) {
            String ages = holds ? Words.ages(age.band()) : Words.otherAges(age.band());
            return age.whose() == Rule.Whose.PERSON
                    ? voice.subject + " " + voice.is + " " + ages
                    : voice.subject + " " + voice.was + " " + ages + " when the picture was taken";
        } else if (leaf instanceof Rule.LivesIn place) {
            return voice.subject + " " + (holds ? voice.lives : voice.doesNotLive) + " in "
                    + Words.places(place.areas(), geography);
        } else if (leaf instanceof Rule.OneOf oneOf) {
            return oneOf.criterion().equals(Rule.ASKING_AS)
                    ? asking(oneOf.values(), holds)
                    : voice.possessive + " " + Words.plain(oneOf.criterion()) + (holds ? " is " : " is not ")
                            + Words.plain(oneOf.values());
        }
        return holds ? "anybody asks" : "nobody asks";
    }

    /** Always said to the reader, who is the one asking. */
    private static String asking(Set<String> values, boolean holds) {
        String verb = holds ? "you are asking " : "you are not asking ";
        String others = Words.askers(values);
        if (!values.contains(AskingAs.SELF.wire())) {
            return verb + "as " + others;
        }
        return others.isEmpty() ? verb + "for yourself" : verb + "for yourself or as " + others;
    }
}
