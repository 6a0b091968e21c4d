package io.github.helplines.directory.core.eligibility;

import static io.github.helplines.directory.core.eligibility.Rules.all;
import static io.github.helplines.directory.core.eligibility.Rules.any;
import static io.github.helplines.directory.core.eligibility.Rules.livesIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.area.SinglePostcode;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessorTest {
    private final Assessor assessor = new Assessor(Places.geography());

    @Test
    void saysWhyInWordsThatBlameNobody() {
        Assessment assessment = assessor.assess(
                all(Rules.ADULT, Rules.DERBYSHIRE), person().age(17).build());

        assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(assessment.text()).isEqualTo("This service is for people aged 18 or over.");
        assertThat(assessment.criteria())
                .extracting(Assessment.Criterion::text)
                .containsExactly(
                        "This service is for people aged 18 or over.",
                        "We do not know whether you live in Derbyshire or the City of Derby.");
    }

    @Test
    void saysSoWhenTheServiceCanHelp() {
        Assessment assessment = assessor.assess(Rules.ADULT, person().age(18).build());

        assertThat(assessment.text()).isEqualTo("You can use this service.");
        assertThat(assessment.criteria()).extracting(Assessment.Criterion::text).containsExactly("You are 18 or over.");
    }

    @Test
    void invitesToAskTheServiceWhenNothingIsLeftToAsk() {
        assertThat(assessor.assess(Rules.ADULT, person().build()).text())
                .isEqualTo("This service may help you: we need to know a little more.");
        assertThat(assessor.assess(
                                Rules.ADULT,
                                person().declined(Set.of(FactName.AGE)).build())
                        .text())
                .isEqualTo("This service may help you: ask them.");
    }

    @Test
    void speaksOfThePersonToWhoeverAsksForThem() {
        Circumstances parent =
                person().askingAs(AskingAs.PARENT_OR_CARER).age(15).build();

        assertThat(assessor.assess(Rules.WORRIED_ADULT, parent).text()).isEqualTo("This service can help.");
        assertThat(assessor.assess(Rules.WORRIED_ADULT, parent).criteria())
                .extracting(Assessment.Criterion::text)
                .containsExactly(
                        "You are asking as a friend or relative, a parent or carer, or a professional.",
                        "The person is under 18.");
        assertThat(assessor.assess(Rules.DERBYSHIRE, parent).criteria())
                .extracting(Assessment.Criterion::text)
                .containsExactly("We do not know whether the person lives in Derbyshire or the City of Derby.");
        assertThat(texts(Rules.DERBYSHIRE, parent))
                .contains("Does the person you are asking for live in Derbyshire or the City of Derby?");
        assertThat(texts(
                        Rules.ADULT,
                        person().askingAs(AskingAs.FRIEND_OR_RELATIVE).build()))
                .contains("Is the person you are asking for 18 or over?");
        assertThat(texts(
                        Rules.ADULT_IN_IMAGE,
                        person().askingAs(AskingAs.FRIEND_OR_RELATIVE).build()))
                .contains("Was the person you are asking for 18 or over in all of the pictures and videos?");
    }

    @Test
    void whereOneOfSeveralWouldDoItSaysOnlyWhatIsSo() {
        Assessment assessment = assessor.assess(
                any(Rules.ADULT, Rules.DERBYSHIRE), person().age(17).build());

        assertThat(assessment.criteria())
                .extracting(Assessment.Criterion::text)
                .containsExactly(
                        "You are under 18.", "We do not know whether you live in Derbyshire or the City of Derby.");
    }

    @Test
    void asksAnAgeByItsLimitWithBandsForAnswers() {
        Question question =
                assessor.nextQuestion(Rules.UNDER_19, Circumstances.none()).orElseThrow();

        assertThat(question.text()).isEqualTo("Are you 19 or over?");
        assertThat(question.answers())
                .extracting(answer -> answer.add().ageBand())
                .containsExactly(new AgeBand(19, 130), new AgeBand(0, 18), null);
        assertThat(question.answers().get(2).add().declined()).containsExactly(FactName.AGE);
    }

    @Test
    void asksTheSameForUnderEighteenAsForEighteenOrOver() {
        assertThat(texts(Rules.CHILD, Circumstances.none())).contains("Are you 18 or over?");
        assertThat(texts(Rules.CHILD_IN_IMAGE, Circumstances.none()))
                .contains("Were you 18 or over in all of the pictures and videos?");
    }

    @Test
    void severalLimitsMakeOneQuestion() {
        Rule rule = new Rule.AgeBetween(16, 25, Rule.Whose.PERSON);
        Question question = assessor.nextQuestion(rule, Circumstances.none()).orElseThrow();

        assertThat(question.text()).isEqualTo("How old are you?");
        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("Under 16", "16 to 25", "26 or over", "I do not know, or would rather not say");
    }

    @Test
    void offersNoAnswerThatCannotBeTrue() {
        Rule rule = new Rule.AgeBetween(16, 25, Rule.Whose.PERSON);
        Question question =
                assessor.nextQuestion(rule, person().ageInImage(17).build()).orElseThrow();

        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("16 to 25", "26 or over", "I do not know, or would rather not say");
    }

    @Test
    void severalAreasMakeOneQuestion() {
        Question question = assessor.nextQuestion(livesIn(Places.DERBY, Places.LEEDS), Circumstances.none())
                .orElseThrow();

        assertThat(question.text()).isEqualTo("Do you live in Derby or Leeds?");
        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("Yes, in Derby", "Yes, in Leeds", "No", "I do not know, or would rather not say");
        assertThat(question.answers().get(2).add().notInAreas()).containsExactly(Places.DERBY, Places.LEEDS);
    }

    @Test
    void severalLimitsOfTheAgeInPicturesAskForTheEarliest() {
        Rule rule = new Rule.AgeBetween(13, 17, Rule.Whose.IN_IMAGE);

        assertThat(texts(rule, Circumstances.none()))
                .contains("How old were you in the earliest of the pictures and videos?");
    }

    @Test
    void oneQuestionServesTheLimitsOfSeveralRules() {
        Question question = assessor.nextQuestion(
                        Rules.ADULT, List.of(Rules.UNDER_19, Rules.DERBYSHIRE, Rules.EVERYONE), Circumstances.none())
                .orElseThrow();

        assertThat(question.text()).isEqualTo("How old are you?");
        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("Under 18", "18", "19 or over", "I do not know, or would rather not say");
        assertThat(question.answers())
                .extracting(answer -> answer.add().ageBand())
                .containsExactly(new AgeBand(0, 17), new AgeBand(18, 18), new AgeBand(19, 130), null);
    }

    @Test
    void rulesThatAreSettledOrAskForSomethingElseChangeNoQuestion() {
        Circumstances bySelf = Circumstances.none();

        assertThat(assessor.nextQuestion(Rules.ADULT, List.of(Rules.ADULT_IN_IMAGE), bySelf))
                .isEqualTo(assessor.nextQuestion(Rules.ADULT, bySelf));
        assertThat(assessor.nextQuestion(
                        Rules.ADULT, List.of(all(Rules.askingAs("professional"), Rules.UNDER_19)), bySelf))
                .isEqualTo(assessor.nextQuestion(Rules.ADULT, bySelf));
        assertThat(assessor.nextQuestion(Rules.DERBYSHIRE, List.of(Rules.ADULT, Rules.UNDER_19), bySelf))
                .isEqualTo(assessor.nextQuestion(Rules.DERBYSHIRE, bySelf));
        assertThat(assessor.nextQuestion(Rules.EVERYONE, List.of(Rules.ADULT), bySelf))
                .isEmpty();
    }

    @Test
    void whereNobodyAsksForThemselvesTheQuestionsAreOfThePerson() {
        assertThat(assessor.questions(all(Rules.WORRIED_ADULT, Rules.DERBYSHIRE)))
                .extracting(Question::text)
                .containsExactly(
                        "Does the person you are asking for live in Derbyshire or the City of Derby?",
                        "Is the person you are asking for 18 or over?",
                        "What is the first part of the postcode of the person you are asking for, and the number after"
                                + " the space? For example, DE6 1.");
        assertThat(assessor.questions(all(Rules.askingAs("self", "professional"), Rules.ADULT)))
                .extracting(Question::text)
                .containsExactly("Are you 18 or over?");
    }

    @Test
    void neverAsksWhoIsAsking() {
        Rule rule = Rules.all(Rules.askingAs("professional"), Rules.ADULT);

        assertThat(assessor.nextQuestion(rule, Circumstances.none())).isEmpty();
        assertThat(assessor.questions(rule)).extracting(Question::fact).containsExactly(FactName.AGE);
    }

    @Test
    void theFullPostcodeIsAskedOnlyWhereATableOfThemIsLoaded() {
        Circumstances sector = person().postcode(Postcode.of("DE6 2"))
                .declined(Set.of(FactName.AREAS))
                .build();
        Geography full = Places.geography()
                .withPostcodes(new SinglePostcode(
                        Postcode.of("DE6 2AA"),
                        Places.geography().area(AreaCode.of("E07000035")).orElseThrow()));
        Assessor withTable = new Assessor(full);

        assertThat(assessor.nextQuestion(Rules.DERBYSHIRE, sector)).isEmpty();
        assertThat(withTable.nextQuestion(Rules.DERBYSHIRE, sector).map(Question::text))
                .contains("What is your full postcode?");
        Circumstances answered =
                sector.merge(person().postcode(Postcode.of("DE6 2AA")).build());
        assertThat(withTable.assess(Rules.DERBYSHIRE, answered).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void listsTheQuestionsThatARuleMayAsk() {
        Rule rule = all(
                Rules.ADULT,
                Rules.DERBYSHIRE,
                Rules.ADULT_IN_IMAGE,
                new Rule.OneOf("housing_status", Set.of("homeless")));

        assertThat(assessor.questions(rule))
                .extracting(Question::text)
                .containsExactly(
                        "Do you live in Derbyshire or the City of Derby?",
                        "Are you 18 or over?",
                        "Were you 18 or over in all of the pictures and videos?",
                        "Which of these is your housing status?",
                        "What is the first part of your postcode, and the number after the space?"
                                + " For example, DE6 1.");
        assertThat(assessor.questions(Rules.EVERYONE)).isEmpty();
    }

    @Test
    void tellsWhereSomebodyMayLive() {
        Evaluator evaluator = assessor.evaluator();
        Geography geography = Places.geography();

        assertThat(evaluator.possiblePlaces(person().areas(List.of(Places.POLICE_AREA, Places.UNLISTED))
                        .build()))
                .isEqualTo(geography.area(Places.POLICE_AREA).orElseThrow());
        assertThat(evaluator.possiblePlaces(person().postcode(Postcode.of("LS1"))
                        .noFixedAddress(true)
                        .build()))
                .isEqualTo(evaluator.possiblePlaces(Circumstances.none()));
    }

    @Test
    void contradictoryCircumstancesDecideNothing() {
        Circumstances nowhere =
                person().areas(List.of(Places.DERBY, Places.LEEDS)).build();
        Circumstances ageless = person().age(17).ageInImage(20).build();

        assertThat(assessor.assess(Rules.DERBYSHIRE, nowhere).outcome()).isEqualTo(Outcome.NEED_MORE);
        assertThat(assessor.assess(Rules.ADULT, ageless).outcome()).isEqualTo(Outcome.NEED_MORE);
        assertThat(assessor.nextQuestion(Rules.DERBYSHIRE, nowhere)).isEmpty();
    }

    private Optional<String> texts(Rule rule, Circumstances circumstances) {
        return assessor.nextQuestion(rule, circumstances).map(Question::text);
    }

    private static Circumstances.Builder person() {
        return Circumstances.builder();
    }
}
