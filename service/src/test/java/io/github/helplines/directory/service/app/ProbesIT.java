package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a supervisor, a balancer and an operator are told. */
@Timeout(120)
class ProbesIT {
    @RegisterExtension
    final ServiceExtension service = new ServiceExtension();

    @Test
    void healthSaysHowEachPartIs() {
        admin("/healthcheck")
                .then()
                .statusCode(200)
                .body("directory.state", equalTo("current"))
                .body("directory.data_age_seconds", equalTo(0))
                .body("database.state", equalTo("current"))
                .body("database.version", startsWith("17"))
                .body("signature.state", equalTo("current"))
                .body("signature.expires_in_seconds", greaterThan(6 * 86_400))
                .body("disk.state", equalTo("current"))
                .body("deadlocks.healthy", equalTo(true));
        is(200, "live", "/live");
        is(200, "ready", "/ready");
    }

    @Test
    void aDatabaseThatIsAwayDegradesAndTakesNoNodeAway() throws Exception {
        service.database().goAway();
        try {
            while (!health().getString("directory.state").equals("degraded")) {
                Thread.sleep(100);
            }
            assertThat(health().getString("database.state")).isEqualTo("degraded");
            assertThat(admin("/healthcheck").asString()).doesNotContain("localhost", "127.0.0.1", "Exception");
            admin("/healthcheck").then().statusCode(200);
            is(200, "live", "/live");
            is(200, "ready", "/ready");
            service.get("/v1/services/childline").then().statusCode(200);
        } finally {
            service.database().comeBack();
        }
    }

    @Test
    void aNodeThatIsDrainedIsNotReadyAndAnswersAllTheSame() {
        service.service().adminRequest().post("/tasks/drain").then().statusCode(200);

        is(503, "draining", "/ready");
        is(200, "live", "/live");
        service.get("/v1/services/childline").then().statusCode(200);
        admin("/healthcheck").then().statusCode(200);
    }

    private void is(int status, String word, String path) {
        Response answer = admin(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString().strip()).isEqualTo(word);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private JsonPath health() {
        return admin("/healthcheck").jsonPath();
    }

    private Response admin(String path) {
        return service.service().adminRequest().get(path);
    }
}
