package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.service.testing.FreshDatabase;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away: under a running service, and before a start. */
class WithoutDatabaseIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path empty;

    @Test
    void answersGoOnWithoutTheDatabaseThroughARestartAndRecoverByThemselves() throws Exception {
        SERVICE.database().goAway();
        try {
            awaitHealth("degraded");
            theNumberIsThere();
            SERVICE.stop();
            SERVICE.start();
            assertThat(health().getString("directory.state")).isEqualTo("degraded");
            assertThat(health().getLong("directory.data_age_seconds")).isNotNegative();
            theNumberIsThere();
        } finally {
            SERVICE.database().comeBack();
        }
        awaitHealth("current");
        assertThat(health().getString("directory.roles")).startsWith("separate");
        theNumberIsThere();
    }

    @Test
    void oneRoleForBothIsSaidByHealth() throws Exception {
        FreshDatabase other = new FreshDatabase();
        other.beforeAll(null);
        try (RunningService service =
                RunningService.start(other.ownerDetails(), other.ownerDetails(), empty, ServiceExtension.NOW)) {
            assertThat(service.adminRequest().get("/healthcheck").jsonPath().getString("directory.roles"))
                    .startsWith("one");
        }
    }

    @Test
    void aStartWithNeitherDatabaseNorSnapshotIsRefusedInOneLine() {
        SERVICE.database().goAway();
        try {
            assertThatThrownBy(() -> RunningService.start(
                            SERVICE.database().serviceDetails(),
                            SERVICE.database().ownerDetails(),
                            empty,
                            ServiceExtension.NOW))
                    .hasStackTraceContaining("and no snapshot was saved before");
        } finally {
            SERVICE.database().comeBack();
        }
    }

    @Test
    void aDamagedSnapshotIsNotServed() throws Exception {
        Path saved = SERVICE.var().resolve(Wiring.SNAPSHOT_FILE);
        Files.writeString(
                empty.resolve(Wiring.SNAPSHOT_FILE),
                Files.readString(saved).replaceFirst("448006126505", "448006126506"));
        SERVICE.database().goAway();
        try {
            assertThatThrownBy(() -> RunningService.start(
                            SERVICE.database().serviceDetails(),
                            SERVICE.database().ownerDetails(),
                            empty,
                            ServiceExtension.NOW))
                    .hasStackTraceContaining("the saved snapshot cannot be read");
        } finally {
            SERVICE.database().comeBack();
        }
    }

    private static void theNumberIsThere() {
        assertThat(SERVICE.get("/v1/services/derbyshire-victim-services").asString())
                .contains("0800 612 6505");
        assertThat(SERVICE.help("{\"age\":17,\"postcode\":\"DE1 2QY\"}").asString())
                .contains("0800 612 6505");
        assertThat(SERVICE.get("/v1/services/revenge-porn-helpline/status")
                        .then()
                        .log()
                        .ifError()
                        .extract()
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get("/v1/sms/82228/dvs").asString()).contains("0800 612 6505");
        assertThat(SERVICE.post("/v1/search", "{\"q\":\"leaked nudes\"}").statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get("/v1/snapshot").statusCode()).isEqualTo(200);
        assertThat(SERVICE.get("/v1/changes?since=0").statusCode()).isEqualTo(200);
    }

    private static JsonPath health() {
        return SERVICE.service().adminRequest().get("/healthcheck").jsonPath();
    }

    private static void awaitHealth(String state) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!state.equals(health().getString("directory.state"))
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(health().getString("directory.state")).isEqualTo(state);
    }
}
