package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database, with one signing key: whatever is changed through one is answered by the other. */
@Timeout(120)
class TwoNodesIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    static Path var;

    private static RunningService other;

    @BeforeAll
    static void startTheOther() throws Exception {
        other = RunningService.start(
                SERVICE.database().serviceDetails(),
                SERVICE.database().ownerDetails(),
                var,
                ServiceExtension.NOW,
                ConfigOverride.config(
                        "signing_key_file",
                        SERVICE.var().resolve(Wiring.KEY_FILE).toString()));
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    @Test
    void aChangeIsAnsweredByTheOtherAsByTheOneItWentThrough() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        assertThat(others("/v1/services/childline")).doesNotContain("0808 157 0123");

        Response proposal = desk.proposed(desk.renumbering("childline", "+448081570123"));
        // What waits is in the database: the second person may ask whichever node.
        other.request()
                .header("Authorization", "Bearer " + desk.approver.text())
                .contentType("application/json")
                .body("{\"content_sha256\":\"" + proposal.path("content_sha256") + "\"}")
                .post(proposal.header("Location") + "/approve")
                .then()
                .statusCode(200);

        assertThat(others("/v1/services/childline")).contains("0808 157 0123");
        until(() -> SERVICE.get("/v1/services/childline").asString().contains("0808 157 0123"));
        bothAnswerAlike();
    }

    @Test
    void aRecallReachesTheOther() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        String number = "0800 612 6505";
        String channel = SERVICE.get("/v1/services/derbyshire-victim-services")
                .jsonPath()
                .getString("channels.find { it.kind == 'voice' }.id");
        assertThat(others("/v1/services/derbyshire-victim-services")).contains(number);

        desk.recall(desk.editor, channel, "+448006126505").then().statusCode(200);

        until(() -> !others("/v1/services/derbyshire-victim-services").contains(number));
        assertThat(others("/v1/sms/82228/dvs")).doesNotContain(number);
        assertThat(others("/v1/recalls")).contains(channel);
        other.request().get("/v1/channels/" + channel).then().statusCode(410);
        bothAnswerAlike();
    }

    /** To the byte, the signature included: a copy may take its pieces from either. */
    private static void bothAnswerAlike() throws InterruptedException {
        until(() -> others("/v1/recalls").equals(SERVICE.get("/v1/recalls").asString()));
        for (String path : new String[] {"/v1/snapshot", "/v1/snapshot/head", "/v1/changes?since=0", "/v1/services"}) {
            assertThat(others(path)).as(path).isEqualTo(SERVICE.get(path).asString());
        }
    }

    private static String others(String path) {
        return other.request().get(path).asString();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(50);
        }
    }
}
