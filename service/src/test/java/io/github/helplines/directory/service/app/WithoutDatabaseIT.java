package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.store.JdbiOperatorKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away: under a running service, and before a start. */
class WithoutDatabaseIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    /** What is read from the database and from nowhere else. */
    private static final List<String> PAST = List.of(
            "/v1/entries",
            "/v1/entries/1",
            "/v1/services/derbyshire-victim-services/history",
            "/v1/organisations/derbyshire-victim-services/history",
            "/v1/topics/intimate-image-abuse/history",
            "/v1/organisations?as_of=20",
            "/v1/areas/E23000018?as_of=2026-11-25T11:00:00Z");

    @TempDir
    Path empty;

    @Test
    void answersGoOnWithoutTheDatabaseThroughARestartAndRecoverByThemselves() throws Exception {
        List<String> before = answers();
        Token token = adminsToken();
        keys(token).then().statusCode(200);
        SERVICE.database().goAway();
        try {
            awaitHealth("degraded");
            assertThat(answers()).isEqualTo(before);
            keys(token)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"))
                    .body("emergency", not(hasSize(0)));
            PAST.forEach(WithoutDatabaseIT::isUnavailable);
            SERVICE.get("/v1/services?as_of=" + sequence()).then().statusCode(200);
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
        PAST.forEach(path -> SERVICE.get(path).then().statusCode(200));
        keys(token).then().statusCode(200).body("items", hasSize(1));
    }

    private static Token adminsToken() {
        Token token = Token.generate(new SecureRandom());
        new JdbiOperatorKeys(SERVICE.database().owner())
                .create(new NewKey(new Holder("staff-0100"), Set.of(Scope.ADMIN), null), token);
        return token;
    }

    private static Response keys(Token token) {
        return SERVICE.request()
                .header("Authorization", "Bearer " + token.text())
                .get("/v1/keys");
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

    private static void isUnavailable(String path) {
        Response response = SERVICE.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(503);
        assertThat(response.jsonPath().getString("code")).isEqualTo("unavailable");
        assertThat(response.jsonPath().getList("emergency.text", String.class)).anyMatch(text -> text.contains("999"));
    }

    private static long sequence() {
        return SERVICE.get("/v1/services").jsonPath().getLong("sequence");
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
