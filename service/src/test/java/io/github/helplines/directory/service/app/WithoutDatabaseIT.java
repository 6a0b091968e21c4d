package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.service.testing.FreshDatabase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        List<String> before = answers();
        SERVICE.database().goAway();
        try {
            awaitHealth("degraded");
            assertThat(answers()).isEqualTo(before);
            SERVICE.stop();
            SERVICE.start();
            assertThat(health().getString("directory.state")).isEqualTo("degraded");
            assertThat(health().getLong("directory.data_age_seconds")).isNotNegative();
            assertThat(answers()).isEqualTo(before);
        } finally {
            SERVICE.database().comeBack();
        }
        awaitHealth("current");
        assertThat(health().getString("directory.roles")).startsWith("separate");
        assertThat(answers()).isEqualTo(before);
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

    /** Every answer, byte for byte: the moment is fixed, so that nothing else could make them differ. */
    private static List<String> answers() {
        return MainJobRequest.ALL.stream()
                .map(request -> {
                    Response response = request.ask(SERVICE);
                    assertThat(response.statusCode()).as(request.toString()).isEqualTo(200);
                    assertThat(response.asString()).as(request.toString()).contains(request.answer());
                    return response.asString();
                })
                .toList();
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
