package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.ConfigOverride;
import io.github.helplines.directory.service.app.webhook.Receiver;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody is told, over the network and signed, of what waits and of what was taken away. */
class NotificationIT {
    private static final Receiver RECEIVER = Receiver.answering(204);

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension(
            ConfigOverride.config("notify.url", RECEIVER.url().toString()),
            ConfigOverride.config("notify.secret", Receiver.SECRET),
            ConfigOverride.config("notify.allow_private", "true"));

    @AfterAll
    static void end() {
        RECEIVER.close();
    }

    private static JsonNode next() throws Exception {
        Receiver.Received received = RECEIVER.next();
        assertThat(received.isSigned()).isTrue();
        assertThat(received.body()).doesNotContain("staff-", "+44", "The page says so.", "Somebody else answers.");
        return EditorsDesk.JSON.readTree(received.body());
    }

    @Test
    void aProposalARevisionARecallAndAWithdrawalAreEachToldOnce() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        String body = desk.renumbering("nspcc-helpline", "+448081570993");
        Response proposal = desk.as(desk.editor, body)
                .header("Idempotency-Key", "told-once")
                .post("/v1/proposals");
        desk.as(desk.editor, body).header("Idempotency-Key", "told-once").post("/v1/proposals");
        JsonNode created = next();
        assertThat(created.path("event").asText()).isEqualTo("proposal_created");
        assertThat(created.path("proposal").path("number").asLong())
                .isEqualTo(proposal.jsonPath().getLong("number"));
        assertThat(created.path("proposal").path("id").asText()).isEqualTo(proposal.path("id"));

        desk.as(desk.editor, desk.renumbering("nspcc-helpline", "+448081570994"))
                .header("If-Match", proposal.header("ETag"))
                .put(proposal.header("Location"))
                .then()
                .statusCode(200);
        assertThat(next().path("event").asText()).as("nothing for the repeat").isEqualTo("proposal_revised");

        String channel = SERVICE.get("/v1/services/samaritans").path("channels[0].id");
        desk.recall(desk.editor, channel, "116123").then().statusCode(200);
        JsonNode recalled = next();
        assertThat(recalled.path("event").asText()).isEqualTo("channel_recalled");
        assertThat(recalled.path("channel").asText()).isEqualTo(channel);
        assertThat(recalled.path("record").path("slug").asText()).isEqualTo("samaritans");
        assertThat(recalled.path("sequence").asLong()).isEqualTo(desk.sequence());

        String id = SERVICE.get("/v1/services/take-it-down").path("id");
        desk.as(desk.editor, "{\"kind\":\"service\",\"id\":\"" + id + "\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(200);
        assertThat(next().path("event").asText()).isEqualTo("record_withdrawn");
        SERVICE.service()
                .adminRequest()
                .get("/healthcheck")
                .then()
                .body("notifications.healthy", equalTo(true))
                .body("notifications.lost", equalTo(0));
    }
}
