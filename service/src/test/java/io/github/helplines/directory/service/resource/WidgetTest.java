package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class WidgetTest {
    private static final HttpServer SERVER = new HttpServer(
            SampleDirectory.snapshot(YamlBundle.shipped().records(), 1),
            SampleDirectory.history(YamlBundle.shipped().records()));

    private static ValidatableResponse get(String path) {
        return SERVER.anyway().get("/widget/v1" + path).then();
    }

    private static ValidatableResponse forMe(String slug, String lang, String body) {
        return SERVER.anyway()
                .contentType("application/json")
                .body(body)
                .post("/widget/v1/services/" + slug + "/for-me?lang=" + lang)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/derbyshire-victim-services", "/topics/intimate-image-abuse"})
    void anyPageMayShowACardAndNobodyKeepsIt(String path) {
        get(path)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*")
                .header("ETag", nullValue())
                .body("lang", equalTo("en"))
                .body("emergency[0].links[0].href", equalTo("tel:999"))
                .body("services[0].channels[0].value", equalTo("0800\u00a0612\u00a06505"))
                .body("services[0].page", equalTo("/services/derbyshire-victim-services"))
                .body("labels.exit", equalTo("Exit this page"))
                .body("more.href", equalTo("/embed" + path));
    }

    @Test
    void anUnsupportedLanguageIsEnglishAndMarkedSo() {
        get("/services/childline?lang=fr").body("lang", equalTo("en"));
        get("/services/childline?lang=cy")
                .body("lang", equalTo("cy"))
                .body("labels.exit", equalTo("Gadael y dudalen hon"))
                .body("more.href", equalTo("/embed/services/childline?lang=cy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/nobody", "/topics/nothing", "/services/NO%20SUCH", "/services/%3Cb%3E"})
    void whatWasNeverThereStillHasTheFloorAndSomebodyToTurnTo(String path) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .get("/widget/v1" + path)
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .body("emergency[0].links[0].href", equalTo("tel:999"))
                .body("services.slug", hasItem("samaritans"))
                .body(not(containsString("such")))
                .body(not(containsString("<b>")));
    }

    @Test
    void aParameterThatSomebodyHungOnIsPassedOver() {
        get("/services/childline?utm_source=x&utm_source=y").statusCode(200);
    }

    @Test
    void askedNothingItAsksTheOneQuestionThatMatters() {
        forMe("derbyshire-victim-services", "en", "{}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("outcome", equalTo("need_more"))
                .body("question.fact", equalTo("areas"))
                .body("question.text.text", equalTo("Do you live in Derbyshire or the City of Derby?"))
                .body("question.input", equalTo("none"))
                .body("question.answers[0].add.areas", equalTo(List.of("E23000018")))
                .body("question.answers", hasSize(3));
    }

    @Test
    void asksInWelshAndAnswersInWelsh() {
        forMe("derbyshire-victim-services", "cy", "{}")
                .body("question.text.text", equalTo("Ydych chi'n byw yn Swydd Derby neu Ddinas Derby?"))
                .body("question.text.lang", nullValue())
                .body("question.answers[0].text", equalTo("Ydw"));
        forMe("revenge-porn-helpline", "cy", "{}")
                .body("question.text.text", equalTo("Ydych chi'n 18 oed neu'n hŷn?"))
                .body("question.answers.text[1]", equalTo("Nac ydw"));
        forMe("stopncii", "cy", "{\"asking_as\":\"friend_or_relative\"}")
                .body(
                        "question.text.text",
                        equalTo("Oedd y person rydych chi'n gofyn ar ei ran yn 18 oed neu'n hŷn ym mhob un o'r"
                                + " lluniau a'r fideos?"));
        forMe("derbyshire-victim-services", "cy", "{\"declined\":[\"areas\"]}")
                .body("question.fact", equalTo("postcode"))
                .body("question.input", equalTo("postcode"))
                .body("question.text.lang", nullValue());
        forMe("revenge-porn-helpline", "cy", "{\"age\":17}")
                .body("text.text", equalTo("Mae'r gwasanaeth hwn i bobl 18 oed neu'n hŷn."))
                .body("text.lang", nullValue());
    }

    @Test
    void noAlwaysComesWithWhoElse() {
        String answer = forMe("revenge-porn-helpline", "en", "{\"age\":17}")
                .statusCode(200)
                .body("outcome", equalTo("not_eligible"))
                .body("text.text", equalTo("This service is for people aged 18 or over."))
                .body("question", nullValue())
                .body("services.slug", hasItem("childline"))
                .body("services.slug", hasItem("report-remove"))
                .body("services.slug", not(hasItem("stopncii")))
                .body("services[0].channels[0].href", equalTo("tel:+448001111"))
                .extract()
                .asString();
        assertThat(answer).doesNotContainIgnoringCase("screenshot").doesNotContain("\"age\"");
    }

    @Test
    void whoSaysNothingMoreIsTold() {
        forMe("derbyshire-victim-services", "en", "{\"declined\":[\"areas\",\"postcode\"]}")
                .body("outcome", equalTo("need_more"))
                .body("question", nullValue())
                .body("text.text", equalTo("This service may help you: ask them."));
    }

    @Test
    void refusesWhatIsNoAnswerAndRepeatsNothing() {
        forMe("derbyshire-victim-services", "en", "{\"postcode\":\"NOT A CODE\"}")
                .statusCode(422)
                .header("Cache-Control", "no-store")
                .body("emergency[0].channel.number", equalTo("999"))
                .body(not(containsString("NOT A CODE")));
        forMe("nobody", "en", "{}").statusCode(404);
    }
}
