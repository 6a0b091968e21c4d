package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.editing.ReportReason;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anybody says that a channel is wrong. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ReportTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn();

    @Test
    void isCountedAndAnsweredWithTheFloor() {
        int before = SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.DEAD);
        SERVER.givenBody(report(SampleDirectory.LOCAL_VOICE_ID, "dead"))
                .header("Origin", "https://example.org")
                .post("/v1/reports")
                .then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*")
                .body("emergency", hasSize(3));

        assertThat(SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.DEAD))
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                                          | /channel | missing
                    {"channel": "00000000-0000-4000-8000-000000000201"}                         | /reason  | missing
                    {"channel": 5, "reason": "dead"}                                            | /channel | wrong_type
                    {"channel": "0808 157 0999", "reason": "dead"}                              | /channel | bad_value
                    {"channel": "00000000-0000-4000-8000-00000000ffff", "reason": "dead"}       | /channel | unknown_channel
                    {"channel": "00000000-0000-4000-8000-000000000201", "reason": "canarywords"}| /reason  | bad_value
                    {"channel": "00000000-0000-4000-8000-000000000201", "reason": "dead", "note": "canarywords"} | /note | unknown_field
                    """)
    void takesAChannelAndAReasonAndNothingElse(String body, String pointer, String code) {
        SERVER.givenBody(body)
                .post("/v1/reports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("emergency", hasSize(3))
                .body(not(containsString("canarywords")))
                .body(not(containsString("0999")));
    }

    @Test
    void oneAddressBehindAProxyUsesUpItsOwnShareOnly() {
        String report = report(SampleDirectory.LOCAL_VOICE_ID, "dead");
        for (int i = 1; i <= ReportLimit.A_MINUTE; i++) {
            sent(report, "198.51.100." + i + ", 192.0.2.50").statusCode(202);
        }
        sent(report, "198.51.100.77, 192.0.2.50")
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(60));
        sent(report, "192.0.2.51").statusCode(202);
    }

    private static ValidatableResponse chosen(String form, String query) {
        return SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.9")
                .body(form)
                .redirects()
                .follow(false)
                .post("/report/local-line" + query)
                .then();
    }

    @Test
    void whoReadsPagesReportsByAFormThatTakesNoWords() {
        SERVER.anyway()
                .get("/report/local-line")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + SampleDirectory.LOCAL_VOICE_ID + "\""))
                .body(not(containsString("<textarea")))
                .body(not(containsString("type=\"text\"")));
        int before = SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NOT_FREE);
        chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=not_free&note=canarywords", "")
                .statusCode(303)
                .header("Cache-Control", "no-store")
                .header("Location", "/report/local-line/received");
        assertThat(SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NOT_FREE))
                .isEqualTo(before + 1);
    }

    @Test
    void thatItWasReceivedIsSaidOnAPageThatCountsNothingHoweverOftenItIsLoaded() {
        int before = SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.DEAD);
        String next = chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=dead", "?lang=cy")
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(next).isEqualTo("/report/local-line/received?lang=cy");
        for (int i = 0; i < 2; i++) {
            SERVER.anyway()
                    .get(next)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(containsString("<html lang=\"cy\">"))
                    .body(containsString("id=\"said\">Diolch."))
                    .body(containsString("href=\"tel:999\""))
                    .body(containsString("href=\"/report/local-line/received\""))
                    .body(not(containsString("<form")));
        }
        assertThat(SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.DEAD))
                .isEqualTo(before + 1);
        SERVER.anyway()
                .accept("text/html")
                .get("/report/nobody/received")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasNotChosenIsAskedAgainAndNothingIsCounted() {
        int before = SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NOT_FREE);
        for (String form : new String[] {
            "",
            "reason=not_free",
            "channel=" + SampleDirectory.LOCAL_VOICE_ID,
            "channel=canarywords&reason=not_free",
            "channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=canarywords"
        }) {
            chosen(form, "?lang=cy")
                    .statusCode(422)
                    .body(containsString("<title>Dewiswch pa un"))
                    .body(containsString("aria-describedby=\"said\""))
                    .body(containsString("id=\"said\">Dewiswch pa un"))
                    .body(containsString("<form method=\"post\""))
                    .body(not(containsString("canarywords")));
        }
        assertThat(SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NOT_FREE))
                .isEqualTo(before);
        SERVER.anyway().accept("text/html").get("/report/nobody").then().statusCode(404);
    }

    @Test
    void formsAndTheApiShareOneShare() {
        String form = "channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=dead";
        for (int i = 0; i < ReportLimit.A_MINUTE; i++) {
            sent(report(SampleDirectory.LOCAL_VOICE_ID, "dead"), "203.0.113.10").statusCode(202);
        }
        SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.10")
                .body(form)
                .post("/report/local-line")
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(60))
                .body(containsString("This one was not counted. Try again in a minute."));
    }

    @Test
    void whatWasChosenStaysChosenAndTheOtherIsNamedAsMissing() {
        String form = chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID, "")
                .statusCode(422)
                .extract()
                .asString();

        assertThat(form)
                .containsOnlyOnce(" checked>")
                .contains("value=\"" + SampleDirectory.LOCAL_VOICE_ID + "\" required checked>")
                .containsOnlyOnce("aria-describedby")
                .contains("<fieldset aria-describedby=\"said\">\n<legend>What is wrong?");
        assertThat(chosen("reason=dead", "").extract().asString())
                .containsOnlyOnce(" checked>")
                .contains("value=\"dead\" required checked>")
                .contains("<fieldset aria-describedby=\"said\">\n<legend>Which is wrong?");
    }

    @Test
    void aDayThatIsFullIsSaidInOtherWordsThanAFullMinute() {
        String dead = "channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=wrong_organisation";
        SERVER.fillReports(SampleDirectory.LOCAL_VOICE_ID, ReportReason.WRONG_ORGANISATION);
        chosen(dead, "")
                .statusCode(429)
                .header("Retry-After", "3600")
                .body(containsString("very often today. This one was not counted. Try again tomorrow."));
    }

    @Test
    void aServiceThatWasWithdrawnMeanwhileIsAPageOfWhoCanHelpInstead() {
        SERVER.publish(SampleDirectory.withdrawing("local-line"));
        try {
            for (String slug : List.of("local-line", "old-local-line")) {
                String instead = SERVER.anyway()
                        .get("/report/" + slug)
                        .then()
                        .statusCode(410)
                        .contentType("text/html;charset=utf-8")
                        .extract()
                        .asString();
                assertThat(instead)
                        .contains(
                                "This is no longer listed here. These can help instead", "href=\"tel:+448081570004\"");
            }
            chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=dead", "?lang=cy")
                    .statusCode(410)
                    .contentType("text/html;charset=utf-8")
                    .body(containsString("Nid yw hwn wedi&#39;i restru yma mwyach."))
                    .body(containsString("href=\"tel:999\""));
        } finally {
            SERVER.publish(SampleDirectory.snapshot(10));
        }
    }

    @Test
    void aNumberThatWasRecalledMeanwhileIsSaidToBeWithdrawnAndIsNotCounted() {
        int before = SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NO_ANSWER_IN_HOURS);
        SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
        try {
            chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=no_answer_in_hours", "")
                    .statusCode(410)
                    .contentType("text/html;charset=utf-8")
                    .body(containsString("That number or address has been withdrawn already. Thank you."))
                    .body(not(containsString("Choose which")));
        } finally {
            SERVER.publish(SampleDirectory.snapshot(10));
        }
        assertThat(SERVER.reported(SampleDirectory.LOCAL_VOICE_ID, ReportReason.NO_ANSWER_IN_HOURS))
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeCountedNowIsSaidOnAPageWithTheFloor() {
        SERVER.setReportsAway(true);
        try {
            chosen("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=dead", "")
                    .statusCode(503)
                    .contentType("text/html;charset=utf-8")
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store")
                    .body(containsString("It could not be taken just now. Try again later."))
                    .body(containsString("href=\"tel:999\""));
        } finally {
            SERVER.setReportsAway(false);
        }
    }

    @Test
    void aFormForWhomThereNeverWasIsAPageToo() {
        SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .body("channel=" + SampleDirectory.LOCAL_VOICE_ID + "&reason=dead")
                .post("/report/canaryname")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(containsString("href=\"tel:999\""))
                .body(not(containsString("canaryname")));
    }

    private static ValidatableResponse sent(String report, String forwarded) {
        return SERVER.givenBody(report)
                .header("X-Forwarded-For", forwarded)
                .post("/v1/reports")
                .then();
    }

    private static String report(String channel, String reason) {
        return "{\"channel\":\"" + new RecordId(channel).value() + "\",\"reason\":\"" + reason + "\"}";
    }
}
