package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.codec.RuleCodec;
import io.github.helplines.directory.core.json.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvaluatorPropertiesTest {
    private final Assessor assessor = new Assessor(Places.geography());
    private final Evaluator evaluator = assessor.evaluator();

    @Property
    void addingAFactNeverChangesADecidedAnswer(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        Circumstances known = said.person().nothing();
        Truth before = evaluator.evaluate(rule, known);
        for (Circumstances statement : said.statements()) {
            known = known.merge(statement);
            Truth after = evaluator.evaluate(rule, known);
            if (before.isKnown()) {
                assertThat(after).isEqualTo(before);
            }
            before = after;
        }
    }

    @Property
    void aDecidedAnswerIsTheAnswerOnceEverythingIsKnown(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        Truth partly = evaluator.evaluate(rule, said.together());
        Truth fully = evaluator.evaluate(rule, said.person().everything());

        assertThat(fully.isKnown()).isTrue();
        assertThat(partly).isIn(Truth.UNKNOWN, fully);
    }

    @Property
    void havingNoFixedAddressNeverTurnsAnAnswerRound(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        Circumstances without = said.together();
        Circumstances with =
                without.merge(Circumstances.builder().noFixedAddress(true).build());

        Truth fully = evaluator.evaluate(rule, said.person().everything());
        assertThat(evaluator.evaluate(rule, with)).isIn(Truth.UNKNOWN, fully);
        assertThat(assessor.nextQuestion(rule, with).stream())
                .noneMatch(question -> question.fact().equals(FactName.AREAS)
                        || question.fact().equals(FactName.POSTCODE));
    }

    @Property
    void whatIsTrueOfAPersonIsNeverAContradiction(@ForAll("said") Said said) {
        assertThat(Contradictions.find(said.together(), Places.geography(), "")).isEmpty();
        assertThat(Contradictions.find(said.person().everything(), Places.geography(), ""))
                .isEmpty();
    }

    @Property
    void theOrderOfRulesNeverMatters(
            @ForAll("rules") Rule rule, @ForAll("said") Said said, @ForAll("randoms") Random random) {
        Rule shuffled = RandomRule.shuffled(rule, random);
        Circumstances known = said.together();
        Assessment one = assessor.assess(rule, known);
        Assessment other = assessor.assess(shuffled, known);

        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(new HashSet<>(other.criteria())).isEqualTo(new HashSet<>(one.criteria()));
        assertThat(assessor.nextQuestion(shuffled, known)).isEqualTo(assessor.nextQuestion(rule, known));
    }

    @Property
    void theOrderOfFactsNeverMatters(@ForAll("said") Said said, @ForAll("randoms") Random random) {
        List<Circumstances> shuffled = new ArrayList<>(said.statements());
        Collections.shuffle(shuffled, random);

        assertThat(new Said(said.person(), shuffled).together()).isEqualTo(said.together());
    }

    @Property
    void deMorganHolds(@ForAll("rules") Rule a, @ForAll("rules") Rule b, @ForAll("said") Said said) {
        Circumstances known = said.together();

        assertThat(evaluator.evaluate(Rules.not(Rules.all(a, b)), known))
                .isEqualTo(evaluator.evaluate(Rules.any(Rules.not(a), Rules.not(b)), known));
        assertThat(evaluator.evaluate(Rules.not(Rules.any(a, b)), known))
                .isEqualTo(evaluator.evaluate(Rules.all(Rules.not(a), Rules.not(b)), known));
        assertThat(evaluator.evaluate(Rules.not(Rules.not(a)), known)).isEqualTo(evaluator.evaluate(a, known));
    }

    @Property
    void theNormalFormHoldsForTheSamePeople(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        assertThat(evaluator.evaluate(NormalForm.of(rule), said.together()))
                .isEqualTo(evaluator.evaluate(rule, said.together()));
    }

    @Property
    void everyAssessmentAndDescriptionIsASentence(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        Assessment assessment = assessor.assess(rule, said.together());

        assertThat(assessor.ruleText().describe(rule)).matches("This service .*[^ .]\\.");
        assertThat(assessment.text()).matches("[A-Z].*[^ .]\\.");
        assertThat(assessment.criteria())
                .allSatisfy(criterion -> assertThat(criterion.text()).matches("[A-Z].*[^ .]\\."));
    }

    @Property
    void rulesAndCircumstancesSurviveJson(@ForAll("rules") Rule rule, @ForAll("said") Said said) {
        Faults faults = new Faults();

        assertThat(RuleCodec.read(RuleCodec.write(rule), "", faults)).contains(rule);
        assertThat(CircumstancesCodec.read(CircumstancesCodec.write(said.together()), "", faults))
                .contains(said.together());
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.randomValue(RandomRule::any);
    }

    @Provide
    Arbitrary<Said> said() {
        return Arbitraries.randomValue(random -> {
            Person person = Person.any(random);
            return new Said(person, List.copyOf(person.statements(random)));
        });
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    /** What has been said of a person, in the order in which it was said. */
    record Said(Person person, List<Circumstances> statements) {
        Circumstances together() {
            return statements.stream().reduce(person.nothing(), Circumstances::merge);
        }
    }
}
