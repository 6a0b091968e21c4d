package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.eligibility.Question.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Words the questions that a rule gives rise to, least prying first. */
final class Questions {
    private static final String DECLINE = "I do not know, or would rather not say";

    private final Geography geography;

    Questions(Geography geography) {
        this.geography = geography;
    }

    /** Every question with answers to choose from, in the order in which they are asked. */
    List<Question> toChoose(Rule rule, Voice voice) {
        List<Rule> leaves = leaves(rule);
        List<Question> questions = new ArrayList<>();
        leaves.stream()
                .filter(Rule.LivesIn.class::isInstance)
                .map(leaf -> listed(((Rule.LivesIn) leaf).areas()))
                .filter(areas -> !areas.isEmpty())
                .sorted(Comparator.comparing(Object::toString))
                .forEach(areas -> questions.add(areas(areas, voice)));
        for (Rule.Whose whose : Rule.Whose.values()) {
            SortedSet<Integer> thresholds = thresholds(leaves, whose);
            if (!thresholds.isEmpty()) {
                questions.add(age(thresholds, whose, voice));
            }
        }
        leaves.stream()
                .filter(Rule.OneOf.class::isInstance)
                .map(leaf -> ((Rule.OneOf) leaf).criterion())
                .filter(criterion -> !criterion.equals(Rule.ASKING_AS))
                .distinct()
                .sorted()
                .forEach(criterion -> questions.add(fact(criterion, leaves, voice)));
        return questions;
    }

    /** The question, and for an age one whose answers fit the limits of all these rules. */
    Question fineEnough(Question question, Collection<Rule> rules, Voice voice) {
        List<Rule> leaves =
                rules.stream().flatMap(rule -> leaves(rule).stream()).toList();
        for (Rule.Whose whose : Rule.Whose.values()) {
            SortedSet<Integer> thresholds = thresholds(leaves, whose);
            if (question.fact().equals(fact(whose)) && !thresholds.isEmpty()) {
                return age(thresholds, whose, voice);
            }
        }
        return question;
    }

    Question sector(Voice voice) {
        return new Question(
                FactName.POSTCODE,
                "What is the first part of " + theirs("postcode", voice)
                        + ", and the number after the space? For example, DE6 1.",
                List.of());
    }

    Question fullPostcode(Voice voice) {
        return new Question(FactName.POSTCODE, "What is " + theirs("full postcode", voice) + "?", List.of());
    }

    static boolean asksForPlace(Rule rule) {
        return leaves(rule).stream().anyMatch(Rule.LivesIn.class::isInstance);
    }

    private static List<Rule> leaves(Rule rule) {
        return NormalForm.conditions(NormalForm.of(rule)).stream()
                .map(condition -> condition instanceof Rule.Not not ? not.rule() : condition)
                .distinct()
                .toList();
    }

    private SortedSet<AreaCode> listed(Set<AreaCode> areas) {
        SortedSet<AreaCode> listed = new TreeSet<>(areas);
        listed.removeIf(code -> geography.area(code).isEmpty());
        return listed;
    }

    private Question areas(SortedSet<AreaCode> areas, Voice voice) {
        String text = (voice == Voice.YOU ? "Do " : "Does ") + voice.asked + " live in "
                + Words.places(areas, geography) + "?";
        List<Answer> answers = new ArrayList<>();
        for (AreaCode code : areas) {
            answers.add(new Answer(
                    areas.size() == 1 ? "Yes" : "Yes, in " + geography.askedAs(code),
                    Circumstances.builder().areas(List.of(code)).build()));
        }
        answers.add(new Answer("No", Circumstances.builder().notInAreas(areas).build()));
        answers.add(decline(FactName.AREAS));
        return new Question(FactName.AREAS, text, answers);
    }

    /** The ages at which something changes: 18 for "18 or over" and for "17 or under" alike. */
    private static SortedSet<Integer> thresholds(List<Rule> leaves, Rule.Whose whose) {
        SortedSet<Integer> thresholds = new TreeSet<>();
        for (Rule leaf : leaves) {
            if (leaf instanceof Rule.AgeBetween age && age.whose() == whose) {
                thresholds.add(age.band().min());
                thresholds.add(age.band().max() + 1);
            }
        }
        thresholds.removeIf(threshold -> threshold <= 0 || threshold > AgeBand.OLDEST);
        return thresholds;
    }

    private static Question age(SortedSet<Integer> thresholds, Rule.Whose whose, Voice voice) {
        List<AgeBand> bands = new ArrayList<>();
        int from = 0;
        for (int threshold : thresholds) {
            bands.add(new AgeBand(from, threshold - 1));
            from = threshold;
        }
        bands.add(new AgeBand(from, AgeBand.OLDEST));
        FactName fact = fact(whose);
        List<Answer> answers = new ArrayList<>();
        if (bands.size() == 2) {
            answers.add(new Answer("Yes", band(bands.get(1), whose)));
            answers.add(new Answer("No", band(bands.get(0), whose)));
            answers.add(decline(fact));
            return new Question(fact, ageQuestion("", " " + Words.ages(bands.get(1)), whose, voice), answers);
        }
        bands.forEach(band -> answers.add(new Answer(Words.capitalised(Words.ages(band)), band(band, whose))));
        answers.add(decline(fact));
        return new Question(fact, ageQuestion("how old ", "", whose, voice), answers);
    }

    private static FactName fact(Rule.Whose whose) {
        return whose == Rule.Whose.PERSON ? FactName.AGE : FactName.AGE_IN_IMAGE;
    }

    private static String ageQuestion(String opening, String ages, Rule.Whose whose, Voice voice) {
        boolean now = whose == Rule.Whose.PERSON;
        String clause = opening + (now ? voice.is : voice.was) + " " + voice.asked + ages;
        if (now) {
            return Words.capitalised(clause) + "?";
        }
        // There may be several: one of a child makes the answer that of a child.
        return Words.capitalised(clause) + (ages.isEmpty() ? " in the earliest" : " in all")
                + " of the pictures and videos?";
    }

    private static Circumstances band(AgeBand band, Rule.Whose whose) {
        Circumstances.Builder builder = Circumstances.builder();
        return (whose == Rule.Whose.PERSON ? builder.ageBand(band) : builder.ageInImageBand(band)).build();
    }

    private static Question fact(String criterion, List<Rule> leaves, Voice voice) {
        SortedSet<String> values = new TreeSet<>();
        for (Rule leaf : leaves) {
            if (leaf instanceof Rule.OneOf oneOf && oneOf.criterion().equals(criterion)) {
                values.addAll(oneOf.values());
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (String value : values) {
            answers.add(new Answer(Words.capitalised(Words.plain(value)), known(criterion, value)));
        }
        answers.add(new Answer("None of these", known(criterion, Rule.OneOf.NONE)));
        answers.add(decline(FactName.ofCriterion(criterion)));
        return new Question(
                FactName.ofCriterion(criterion),
                "Which of these is " + theirs(Words.plain(criterion), voice) + "?",
                answers);
    }

    private static Circumstances known(String criterion, String value) {
        return Circumstances.builder().fact(criterion, Set.of(value)).build();
    }

    private static String theirs(String what, Voice voice) {
        return voice == Voice.YOU ? "your " + what : "the " + what + " of " + voice.asked;
    }

    private static Answer decline(FactName fact) {
        return new Answer(
                DECLINE, Circumstances.builder().declined(Set.of(fact)).build());
    }
}
