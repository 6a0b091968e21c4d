package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class AnswerTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void answersTheMainQuestion() {
        SERVER.givenBody("{\"topic\": \"lost-pictures\", \"age\": 17, \"postcode\": \"DE1\"}")
                .post("/v1/help")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("sequence", equalTo(9 + SampleDirectory.MORE))
                .body("at", equalTo("2026-11-23T08:45:10+00:00"))
                .body("services[0].service.slug", equalTo("local-line"))
                .body("services[0].service.uri", equalTo("/v1/services/local-line"))
                .body("services[0].assessment.outcome", equalTo("eligible"))
                .body("services[0].evidence_state", equalTo("unverified"))
                .body("services[0].channels[0].channel.display", equalTo("0808 157 0001"))
                .body("services[0].channels[0].status.state", equalTo("unknown"))
                .body("services[0].channels[0].evidence_state", equalTo("unverified"))
                .body("services.find { it.service.slug == 'adult-line' }.assessment.outcome", equalTo("not_eligible"))
                .body("services.find { it.service.slug == 'adult-line' }.channels", hasSize(0))
                .body("services.find { it.service.slug == 'adult-line' }.hand_offs.service.slug", hasItem("young-line"))
                .body("guidance.text", hasItem("It is not your fault."))
                .body("emergency[0].text", equalTo("In danger, call 999."))
                .body("emergency[0].evidence", nullValue())
                .body("emergency[0].channel.uri", equalTo("tel:999"));
    }

    @Test
    void asksTheNextQuestionWithFragmentsToMerge() {
        SERVER.givenBody("{\"topic\": \"lost-pictures\", \"age\": 40}")
                .post("/v1/help")
                .then()
                .statusCode(200)
                .body("next_question.fact", equalTo("areas"))
                .body("next_question.answers.add.areas", hasItem(List.of("E23000018")))
                .body("next_question.answers.add.not_in_areas", hasItem(List.of("E23000018")));
    }

    @Test
    void answersHelpWithNothingKnown() {
        SERVER.givenBody("{}").post("/v1/help").then().statusCode(200).body("services", not(hasSize(0)));
    }

    @Test
    void assessesOneService() {
        SERVER.givenBody("{\"age\": 17}")
                .post("/v1/services/adult-line/eligibility")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("service.slug", equalTo("adult-line"))
                .body("assessment.outcome", equalTo("not_eligible"))
                .body("assessment.criteria[0].criterion", equalTo("age"))
                .body("assessment.criteria[0].result", equalTo("not_met"))
                .body("hand_offs.service.slug", hasItem("young-line"))
                .body("next_question", nullValue())
                .body("emergency", hasSize(3));
    }

    @Test
    void assessesManyServicesInTheOrderAsked() {
        SERVER.givenBody("{\"services\": [\"young-line\", \"old-local-line\"], \"age\": 20}")
                .post("/v1/eligibility")
                .then()
                .statusCode(200)
                .body("items.service.slug", contains("young-line", "local-line"))
                .body("items[1].next_question.fact", equalTo("areas"))
                .body("emergency", hasSize(3));
    }

    @Test
    void assessesEveryServiceWhereNoneIsNamed() {
        for (String none : List.of("{}", "{\"services\": []}")) {
            SERVER.givenBody(none)
                    .post("/v1/eligibility")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(3 + SampleDirectory.MORE));
        }
    }

    @Test
    void tellsWhomServiceIsFor() {
        SERVER.given()
                .get("/v1/services/young-line/eligibility")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rule.kind", equalTo("any_of"))
                .body("rule.rules[0].rules[0].max", equalTo(18))
                .body("rule.rules[0].rules[1].rule.criterion", equalTo("asking_as"))
                .body("rule_text", equalTo("Under 19."))
                .body("description", not(equalTo("")))
                .body("evidence_state", equalTo("unverified"))
                .body("questions.fact", hasItem("age"));
    }

    @Test
    void tellsWhetherSomebodyIsThereAtAnInstant() {
        SERVER.given()
                .queryParam("at", "2026-12-28T11:00:00Z")
                .get("/v1/services/adult-line/status")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("at", equalTo("2026-12-28T11:00:00+00:00"))
                .body("channels[0].status.state", equalTo("closed"))
                .body("channels[0].status.reason", equalTo("bank_holiday"))
                .body("channels[0].status.holiday", equalTo("Boxing Day"))
                .body("channels[0].status.opens_at", equalTo("2026-12-29T10:00:00+00:00"))
                .body("channels[0].hours_evidence_state", equalTo("unverified"))
                .body("channels[1].status.reason", equalTo("hours_unknown"))
                .body("channels[1].hours_evidence_state", nullValue())
                .body("emergency", hasSize(3));
    }

    @Test
    void takesOffsetWithUnescapedPlusSign() {
        String at = SERVER.anyway()
                .urlEncodingEnabled(false)
                .get("/v1/services/adult-line/status?at=2026-06-01T10:30:00+01:00")
                .then()
                .statusCode(200)
                .extract()
                .path("at");

        assertThat(at).isEqualTo("2026-06-01T10:30:00+01:00");
    }

    @Test
    void tellsWhetherSomebodyIsThereNow() {
        SERVER.given()
                .get("/v1/services/adult-line/status")
                .then()
                .statusCode(200)
                .body("at", equalTo("2026-11-23T08:45:10+00:00"))
                .body("channels[0].status.opens_at", equalTo("2026-11-23T10:00:00+00:00"));
    }

    @Test
    void searchesInPeoplesOwnWords() {
        SERVER.givenBody("{\"q\": \"stollen photos\", \"limit\": 3}")
                .post("/v1/search")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("matched", equalTo(true))
                .body("items[0].kind", equalTo("topic"))
                .body("items[0].slug", equalTo("lost-pictures"))
                .body("items[0].uri", equalTo("/v1/topics/lost-pictures"))
                .body("emergency", hasSize(3));
    }

    @Test
    void looksUpAreasOfPostcode() {
        SERVER.givenBody("{\"postcode\": \"DE1 2QY\"}")
                .post("/v1/areas/lookup")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("in", contains("E23000018"))
                .body("not_in", hasSize(0))
                .body("unknown", hasSize(0));
        SERVER.givenBody("{\"postcode\": \"DE6\", \"areas\": [\"E23000018\", \"E06000015\", \"E06000999\"]}")
                .post("/v1/areas/lookup")
                .then()
                .statusCode(200)
                .body("unknown", contains("E23000018", "E06000999"))
                .body("not_in", contains("E06000015"));
    }

    /** The contract's schemas of bodies are written by hand: each member they name has to be one that is read. */
    @Test
    void everyMemberOfTheContractsBodiesIsKnown() {
        String circumstances = """
                "age": 20, "age_band": "18_or_over", "age_in_image": 16, "age_in_image_band": "under_18",
                "postcode": "DE1", "areas": ["E23000018"], "not_in_areas": ["E08000035"], "no_fixed_address": false,
                "declined": ["facts.in_school"], "facts": {"other": ["value"]}, "asking_as": "professional"
                """;
        SERVER.givenBody("{" + circumstances + "}")
                .post("/v1/services/local-line/eligibility")
                .then()
                .statusCode(200);
        SERVER.givenBody("{\"services\": [], " + circumstances + "}")
                .post("/v1/eligibility")
                .then()
                .statusCode(200);
        SERVER.givenBody("{\"topic\": \"lost-pictures\", \"channels\": [\"sms\"], \"at\": \"2026-06-01T10:30:00Z\", "
                        + circumstances + "}")
                .post("/v1/help")
                .then()
                .statusCode(200)
                .body("services[0].channels.channel.kind", contains("sms", "voice"));
    }

    @Test
    void answersWordsThatMeanNothingWithServicesForGeneralSupport() {
        SERVER.givenBody("{\"q\": \"zzzzzzzz\"}")
                .post("/v1/search")
                .then()
                .statusCode(200)
                .body("matched", equalTo(false))
                .body("items.slug", contains("local-line", "young-line"))
                .body("emergency", hasSize(3));
    }

    @Test
    void floorIsWholeInEveryAnswer() {
        SERVER.givenBody("{}")
                .post("/v1/help")
                .then()
                .body("emergency.text", hasItems("In danger, call 999.", "Or by video.", "Then wait."))
                .body("emergency.findAll { it.channel }.channel.kind", containsInAnyOrder("voice", "video_relay"));
    }
}
