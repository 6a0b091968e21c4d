package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Assessor;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.JsonValue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentCodecTest {
    private final Assessor assessor = new Assessor(Places.geography());
    private final Rule rule = new Rule.LivesIn(Set.of(Places.POLICE_AREA));

    @Test
    void writesAnAssessment() {
        assertThat(AssessmentCodec.write(assessor.assess(
                        rule,
                        Circumstances.builder().postcode(Postcode.of("LS1")).build())))
                .isEqualTo(json("""
                        {"outcome": "not_eligible",
                         "text": "This service is for people who live in Derbyshire or the City of Derby.",
                         "criteria": [{"criterion": "areas", "result": "not_met",
                           "text": "This service is for people who live in Derbyshire or the City of Derby."}]}"""));
    }

    @Test
    void writesAQuestionWithWhatEachAnswerAdds() {
        assertThat(AssessmentCodec.write(
                        assessor.nextQuestion(rule, Circumstances.none()).orElseThrow()))
                .isEqualTo(json("""
                        {"fact": "areas", "text": "Do you live in Derbyshire or the City of Derby?",
                         "answers": [{"text": "Yes", "add": {"areas": ["E23000018"]}},
                           {"text": "No", "add": {"not_in_areas": ["E23000018"]}},
                           {"text": "I do not know, or would rather not say", "add": {"declined": ["areas"]}}]}"""));
    }

    @Test
    void writesNoAnswersWhereThePersonTypesOne() {
        Circumstances declined =
                Circumstances.builder().declined(Set.of(FactName.AREAS)).build();

        assertThat(AssessmentCodec.write(assessor.nextQuestion(rule, declined).orElseThrow()))
                .isEqualTo(json("""
                        {"fact": "postcode", "answers": [],
                         "text": "What is the first part of your postcode, and the number after the space? For example, DE6 1."}"""));
    }

    private static JsonValue json(String text) {
        return JsonText.parse(text).orElseThrow();
    }
}
