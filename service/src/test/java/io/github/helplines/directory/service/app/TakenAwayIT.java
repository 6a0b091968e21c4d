package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.helplines.directory.service.access.Scope;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person takes away at a running service, and what everybody is told instead. */
class TakenAwayIT {
    private static final String RPH = "cde9dd31-66de-4bc3-97e2-7bf783e8ece2";
    private static final String DVS_VOICE = "b32e8131-e505-4ad3-9364-c5a35b6bff11";

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private EditorsDesk desk;

    @BeforeEach
    void handOutKeys() {
        desk = new EditorsDesk(SERVICE);
    }

    @Test
    void aRecalledNumberIsGoneFromEveryAnswerAtOnce() {
        desk.recall(desk.editor, DVS_VOICE, "+448006126505")
                .then()
                .statusCode(200)
                .body("entries.operation", hasItem("recall"));

        for (String path : List.of(
                "/v1/services",
                "/v1/services/derbyshire-victim-services",
                "/v1/organisations",
                "/v1/topics/intimate-image-abuse",
                "/v1/sms/82228/dvs",
                "/v1/snapshot",
                "/v1/recalls",
                "/v1/services/derbyshire-victim-services/status")) {
            Response answer = SERVICE.get(path);
            answer.then().statusCode(200);
            assertThat(answer.asString()).as(path).doesNotContain("612 6505", "6126505");
        }
        Response help = SERVICE.help("{\"age\":30,\"postcode\":\"DE1 2QY\"}");
        assertThat(help.asString()).doesNotContain("612 6505", "6126505");
        help.then().body("services[0].notice", startsWith("A number or address of this service was withdrawn"));
        SERVICE.get("/v1/channels/" + DVS_VOICE)
                .then()
                .statusCode(410)
                .body("code", equalTo("withdrawn"))
                .body("hand_offs.service.slug", hasItem("victim-support"))
                .body("emergency", not(hasSize(0)));
        SERVICE.get("/v1/recalls").then().body("items.channel", hasItem(DVS_VOICE));
        SERVICE.get("/v1/snapshot/head").then().statusCode(200);

        theServiceThatLostItsLastChannelStaysHonestAndNamesOthers();
    }

    private void theServiceThatLostItsLastChannelStaysHonestAndNamesOthers() {
        String sms = SERVICE.get("/v1/services/derbyshire-victim-services").path("channels[0].id");
        desk.recall(desk.editor, sms, "82228 DVS").then().statusCode(200);

        SERVICE.help("{\"age\":30,\"postcode\":\"DE1 2QY\"}")
                .then()
                .body("services[0].service.slug", equalTo("derbyshire-victim-services"))
                .body("services[0].channels", hasSize(0))
                .body("services[0].notice", startsWith("The number or address of this service was withdrawn"))
                .body("services[0].hand_offs.service.slug", hasItem("victim-support"));
        SERVICE.get("/v1/sms/82228/dvs").then().statusCode(410).body("hand_offs", not(hasSize(0)));
    }

    @Test
    void threeRecallsAnHourAndTheFloorNever() {
        String police = "derbyshire-police";
        List<String> ids = SERVICE.get("/v1/services/" + police).path("channels.id");
        List<String> numbers = SERVICE.get("/v1/services/" + police).path("channels.number");
        desk.recall(desk.editor, ids.get(numbers.indexOf("999")), "999")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("floor"));
        desk.as(
                        desk.editor,
                        "{\"kind\":\"service\",\"id\":\""
                                + SERVICE.get("/v1/services/" + police).path("id") + "\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/id"))
                .body("errors[0].code", equalTo("floor"));
        String nspcc = SERVICE.get("/v1/services/nspcc-helpline").path("channels[0].id");
        desk.recall(desk.editor, nspcc, "+448088005001")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("other_value"));
        List<String> others = SERVICE.get("/v1/services/childline").path("channels.id");
        desk.recall(desk.editor, nspcc, "+448088005000").then().statusCode(200);
        desk.as(
                        desk.editor,
                        "{\"kind\":\"service\",\"id\":\"2e57c93c-8278-4c60-a6d0-220f87f43f42\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(200);
        desk.recall(desk.editor, others.get(0), "+448001111").then().statusCode(200);
        desk.as(
                        desk.editor,
                        "{\"kind\":\"service\",\"id\":\"0f5503f2-a706-4796-a353-9c8f8268bcc2\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("code", equalTo("too_many_alone"));
    }

    @Test
    void aReturnIsNotReturned() throws Exception {
        desk.approve(desk.approver, desk.proposed(desk.replacing("crimestoppers", "For everyone.", "For anybody.")))
                .then()
                .statusCode(200);
        String body = "{\"kind\":\"service\",\"id\":\""
                + SERVICE.get("/v1/services/crimestoppers").path("id") + "\",\"reason\":\"It was right before.\"}";
        desk.as(desk.editor, body).post("/v1/returns").then().statusCode(200);

        desk.as(desk.key(Scope.EDITOR), body)
                .post("/v1/returns")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/id"))
                .body("errors[0].code", equalTo("returned_already"));
        SERVICE.get("/v1/services/crimestoppers/eligibility").then().body("rule_text", equalTo("For everyone."));
    }

    @Test
    void aWithdrawnServiceIsGoneSaysSoAndComesBack() {
        String voice = SERVICE.get("/v1/services/revenge-porn-helpline").path("channels[0].id");
        String body = "{\"kind\":\"service\",\"id\":\"" + RPH + "\",\"reason\":\"It closed.\"}";
        desk.as(desk.editor, body).post("/v1/withdrawals").then().statusCode(200);

        for (String path : List.of(
                "/v1/services/revenge-porn-helpline",
                "/v1/services/" + RPH,
                "/v1/services/" + RPH + "/status",
                "/v1/services/" + RPH + "/eligibility",
                "/v1/channels/" + voice)) {
            SERVICE.get(path)
                    .then()
                    .statusCode(410)
                    .body("hand_offs.service.slug", hasItem("childline"))
                    .body("emergency", not(hasSize(0)));
        }
        assertThat(SERVICE.help("{\"age\":30,\"postcode\":\"DE1 2QY\"}").asString())
                .doesNotContain("revenge-porn-helpline", "6000 459");
        assertThat(SERVICE.get("/v1/services").asString()
                        + SERVICE.get("/v1/topics").asString())
                .doesNotContain("revenge-porn-helpline", "6000 459");
        assertThat(SERVICE.get("/v1/snapshot").asString())
                .contains("\"kind\":\"withdrawn\"")
                .doesNotContain("6000459");

        desk.as(desk.approver, body).post("/v1/returns").then().statusCode(200);

        SERVICE.get("/v1/services/revenge-porn-helpline").then().statusCode(200);
        desk.as(desk.approver, body)
                .post("/v1/returns")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing_agreed"));
    }
}
