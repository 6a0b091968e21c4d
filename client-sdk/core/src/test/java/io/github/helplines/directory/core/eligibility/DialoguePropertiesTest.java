package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Question.Answer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DialoguePropertiesTest {
    private final Assessor assessor = new Assessor(Places.geography());

    @Property
    void noFactIsAskedTwiceAndTheAnswerIsTheTrueOne(
            @ForAll("rules") Rule rule, @ForAll("people") Person person, @ForAll("randoms") Random random) {
        Circumstances known = person.nothing();
        Set<FactName> asked = new HashSet<>();
        Optional<Question> next = assessor.nextQuestion(rule, known);
        while (next.isPresent()) {
            Question question = next.get();
            assertThat(asked.add(question.fact()))
                    .as("asked for the first time")
                    .isTrue();
            known = known.merge(random.nextInt(3) == 0 ? declined(question.fact()) : answer(question, person));
            assertThat(Contradictions.find(known, Places.geography(), "")).isEmpty();
            next = assessor.nextQuestion(rule, known);
        }

        assertThat(asked.size()).isLessThanOrEqualTo(5);
        Truth truth = assessor.evaluator().evaluate(rule, person.everything().merge(housingOf(known)));
        assertThat(assessor.assess(rule, known).outcome())
                .isIn(Assessment.Outcome.NEED_MORE, Assessment.Outcome.of(truth));
    }

    @Property
    void everyQuestionWithAnswersCanSettleTheRule(
            @ForAll("rules") Rule rule, @ForAll("people") Person person, @ForAll("randoms") Random random) {
        Circumstances known = person.statements(random).stream().reduce(person.nothing(), Circumstances::merge);
        Optional<Question> question = assessor.nextQuestion(rule, known);

        question.filter(one -> !one.answers().isEmpty())
                .ifPresent(one -> assertThat(one.answers())
                        .anyMatch(answer -> assessor.evaluator()
                                .evaluate(rule, known.merge(answer.add()))
                                .isKnown()));
    }

    @Property
    void nothingDeclinedIsAsked(
            @ForAll("rules") Rule rule, @ForAll("people") Person person, @ForAll("randoms") Random random) {
        Circumstances known = person.statements(random).stream().reduce(person.nothing(), Circumstances::merge);

        assertThat(assessor.nextQuestion(rule, known).stream())
                .noneMatch(question -> known.hasDeclined(question.fact()));
    }

    private static Circumstances declined(FactName fact) {
        return Circumstances.builder().declined(Set.of(fact)).build();
    }

    /** The answer that is true of the person; the sector, or as much as the table knows, where it is typed. */
    private static Circumstances answer(Question question, Person person) {
        if (question.answers().isEmpty()) {
            return Circumstances.builder().postcode(sector(person)).build();
        }
        return question.answers().stream()
                .map(Answer::add)
                .filter(add -> add.declined().isEmpty())
                .filter(add -> !add.facts().isEmpty() || isTrueOf(person, add))
                .findFirst()
                .orElseGet(() -> declined(question.fact()));
    }

    private static Postcode sector(Person person) {
        return person.postcode().sector().isPresent()
                ? person.postcode()
                : Postcode.of(person.postcode().text() + " 1");
    }

    private static boolean isTrueOf(Person person, Circumstances add) {
        return Contradictions.find(person.everything().merge(add), Places.geography(), "")
                .isEmpty();
    }

    /** The first answer is given for facts of the service's own, whatever the person's is. */
    private static Circumstances housingOf(Circumstances known) {
        Circumstances.Builder builder = Circumstances.builder();
        known.facts().forEach(builder::fact);
        return builder.build();
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.randomValue(RandomRule::any);
    }

    @Provide
    Arbitrary<Person> people() {
        return Arbitraries.randomValue(Person::any);
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }
}
