package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.VectorFile;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.codec.RuleCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EligibilityVectorsTest {
    private final Geography geography = Places.fromVectors("eligibility.json");
    private final Assessor assessor = new Assessor(geography);

    @TestFactory
    Stream<DynamicTest> answersEveryVector() throws IOException {
        return VectorFile.tests("eligibility.json", this::check);
    }

    private void check(JsonNode input, JsonNode expected) {
        Faults faults = new Faults();
        JsonValue written = JsonText.parse(input.required("rule").toString()).orElseThrow();
        Rule rule = RuleCodec.read(written, "/rule", faults).orElseThrow();
        Circumstances circumstances = CircumstancesCodec.read(
                        JsonText.parse(input.required("circumstances").toString())
                                .orElseThrow(),
                        "",
                        faults)
                .orElseThrow();
        assertThat(faults.toList()).isEmpty();
        assertThat(RuleCodec.write(rule)).isEqualTo(written);

        assertThat(Contradictions.find(circumstances, geography, ""))
                .extracting(Fault::pointer)
                .isEqualTo(strings(expected.path("contradictory")));
        if (!expected.has("contradictory")) {
            checkAssessment(rule, circumstances, expected);
        }
    }

    private void checkAssessment(Rule rule, Circumstances circumstances, JsonNode expected) {
        Assessment assessment = assessor.assess(rule, circumstances);
        assertThat(assessment.outcome().wire())
                .isEqualTo(expected.required("outcome").textValue());
        List<String> criteria = new ArrayList<>();
        expected.required("criteria")
                .forEach(one -> criteria.add(one.required("criterion").textValue() + " "
                        + one.required("result").textValue()));
        assertThat(assessment.criteria())
                .extracting(one -> one.criterion() + " " + one.result().wire())
                .isEqualTo(criteria);
        assertThat(assessor.nextQuestion(rule, circumstances)
                        .map(question -> question.fact().value())
                        .orElse("none"))
                .isEqualTo(expected.path("next_question").asText("none"));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.textValue()));
        return strings;
    }
}
