package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and lists as they stood. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AsOfTest {
    private static final InMemoryHistory HISTORY = SampleHistory.history();
    private static final HttpServer SERVER = SampleHistory.server(HISTORY);

    @AfterEach
    void databaseIsThere() {
        HISTORY.setAway(false);
    }

    private static ValidatableResponse get(String path, Object asOf) {
        return SERVER.given().queryParam("as_of", asOf).get(path).then();
    }

    private static void youngNumber(Object asOf, String display) {
        get("/v1/services/harbour-young", asOf)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("channels[0].display", equalTo(display));
    }

    @Test
    void aRecordIsAnsweredAsItStood() {
        youngNumber(12, "0808 157 0002");
        youngNumber(13, "0808 157 0005");
        youngNumber(15, "0808 157 0005");
        youngNumber(19, "0808 157 0005");
        youngNumber("2026-11-20T09:59:59Z", "0808 157 0002");
        youngNumber("2026-11-20T10:00:00Z", "0808 157 0005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:30+00:00", "2026-11-20T11:00:30%2B01:00", "2026-11-20T11:00:30+01:00"})
    void anInstantHasAnOffsetEscapedOrNot(String instant) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .get("/v1/services?as_of=" + instant)
                .then()
                .statusCode(200)
                .body("sequence", equalTo(13));
    }

    @Test
    void aListIsAnsweredAsItStoodAndSaysWhichSequenceThatWas() {
        get("/v1/services", 14)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.slug", contains("harbour-line", "harbour-young", "meadow-desk"))
                .body("items.find { it.slug == 'harbour-young' }.channels[0].display", equalTo("0808 157 0005"))
                .body("sequence", equalTo(14));
        get("/v1/services", 15).body("items.slug", hasItem("meadow-window")).body("sequence", equalTo(15));
        get("/v1/services", 17).body("items.slug", not(hasItem("meadow-window")));
        get("/v1/services", "2026-11-20T10:02:00Z").body("sequence", equalTo(15));
        SERVER.given()
                .get("/v1/services")
                .then()
                .header("Cache-Control", not(equalTo("no-store")))
                .body("sequence", equalTo(19));
    }

    @Test
    void aListIsFilteredAndSearchedByWhatStoodThen() {
        SERVER.given()
                .queryParam("as_of", 12)
                .queryParam("topic", "stolen-letters")
                .get("/v1/services")
                .then()
                .body("items.slug", contains("harbour-line", "harbour-young"));
        SERVER.given()
                .queryParam("as_of", 12)
                .queryParam("q", "meadow desk")
                .get("/v1/services")
                .then()
                .body("items.slug", hasItem("meadow-desk"));
        SERVER.given()
                .queryParam("as_of", 3)
                .queryParam("topic", "stolen-letters")
                .get("/v1/services")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown_topic"));
    }

    /** Each first stands in the log at one sequence: there it is found, and one before it is not. */
    @ParameterizedTest
    @CsvSource({
        "/v1/organisations/harbour-trust, 1",
        "/v1/organisations/meadow-council, 2",
        "/v1/areas/E23000018, 4",
        "/v1/emergency, 7",
        "/v1/services/harbour-line, 8",
        "/v1/services/port-line, 8",
        "/v1/services/00000000-0000-4000-8000-000000000041, 8",
        "/v1/channels/00000000-0000-4000-8000-000000000401, 8",
        "/v1/topics/lost-keys, 12"
    })
    void everyRecordIsAnsweredFromTheSequenceItWasMadeAt(String path, int made) {
        get(path, made).statusCode(200).header("Cache-Control", "no-store");
        if (made > 1) {
            get(path, made - 1).statusCode(404).body("code", equalTo("not_found"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/organisations, 2", "/v1/services, 9", "/v1/topics, 11"})
    void everyListGrowsWithTheLog(String path, int sequence) {
        int before = get(path, sequence - 1).statusCode(200).extract().path("items.size()");

        get(path, sequence).body("items", hasSize(before + 1));
    }

    @Test
    void anAuthorityWithoutARecordIsAnsweredWheneverAsked() {
        get("/v1/areas/E08000035", 1).statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void aRecordHasTheNamesItHadThen() {
        get("/v1/services/meadow-desk", 14).statusCode(200).body("slug", equalTo("meadow-desk"));
        get("/v1/services/meadow-window", 14).statusCode(404);
        get("/v1/services/meadow-desk", 15).statusCode(200).body("slug", equalTo("meadow-window"));
        get("/v1/services/meadow-window", 16).statusCode(200);
    }

    @Test
    void aRecordThatWasWithdrawnThenIsGoneUnderEachOfItsNames() {
        get("/v1/services/meadow-window", 17).statusCode(410).body("code", equalTo("withdrawn"));
        get("/v1/services/meadow-desk", 17).statusCode(410);
        get("/v1/services/meadow-door", 17).statusCode(404);
    }

    @Test
    void aRecordWhoseTextWasEmptiedIsLeftOutWhereItStood() {
        get("/v1/services/harbour-young", 16).statusCode(404);
        get("/v1/services/harbour-young", 18).statusCode(404);
        get("/v1/services", 16).statusCode(200).body("items.slug", contains("harbour-line", "meadow-window"));
        get("/v1/organisations/harbour-trust", 16).statusCode(200).body("services.slug", contains("harbour-line"));
    }

    @Test
    void theNewestSequenceIsWhatIsServedAnyway() {
        HISTORY.setAway(true);

        for (String path : List.of("/v1/services", "/v1/services/harbour-young", "/v1/topics", "/v1/emergency")) {
            Response asOf = SERVER.given().queryParam("as_of", 19).get(path);
            assertThat(asOf.asString()).isEqualTo(SERVER.given().get(path).asString());
            assertThat(asOf.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "9999999999999999", "2026-11-23T08:45:11Z", "2199-12-31T23:59:59Z"})
    void theFutureIsRefused(String asOf) {
        for (String path : List.of("/v1/services", "/v1/services/harbour-young")) {
            get(path, asOf)
                    .statusCode(422)
                    .body("code", equalTo("as_of_in_the_future"))
                    .body("errors.pointer", contains("/as_of"))
                    .body("errors.code", contains("as_of_in_the_future"))
                    .body("emergency", not(hasSize(0)));
        }
    }

    @Test
    void thisVeryMomentIsNotTheFuture() {
        get("/v1/services", "2026-11-23T08:45:10Z").statusCode(200).body("sequence", equalTo(19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2026-11-02T09:30:00.123455Z", "1972-01-01T00:00:00Z"})
    void whatLiesBeforeTheFirstEntryIsNotFound(String asOf) {
        get("/v1/services/harbour-young", asOf)
                .statusCode(404)
                .body("code", equalTo("before_the_record"))
                .body("errors.pointer", contains("/as_of"))
                .body("emergency", not(hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "-1",
                "1.5",
                "007",
                "99999999999999999",
                "2026-11-20",
                "2026-11-20T10:00:00",
                "2026-13-01T00:00:00Z",
                "1971-12-31T23:59:59Z"
            })
    void whatIsNeitherSequenceNorInstantIsRefusedWithoutEcho(String asOf) {
        Response answer = SERVER.given().queryParam("as_of", asOf).get("/v1/topics/lost-keys");

        answer.then()
                .statusCode(400)
                .body("code", equalTo("bad_parameter"))
                .body("errors.pointer", contains("/as_of"))
                .body("errors.code", contains("bad_value"));
        if (asOf.length() > 4) {
            assertThat(answer.asString()).doesNotContain(asOf);
        }
    }

    @Test
    void onlyRecordsAndListsHaveAPast() {
        for (String path : List.of("/v1/snapshot", "/v1/services/harbour-young/status", "/v1/sms/60999/HARBOUR")) {
            get(path, 12).statusCode(400).body("errors.code", contains("unknown_parameter"));
        }
    }

    @Test
    void pagesThroughOneStateFromOneSnapshot() {
        int before = HISTORY.statesRead();
        List<String> seen = new ArrayList<>();
        String next = "/v1/services?as_of=15&limit=1";
        while (next != null) {
            Response page = SERVER.anyway().urlEncodingEnabled(false).get(next);
            assertThat(page.<Integer>path("sequence")).isEqualTo(15);
            seen.addAll(page.path("items.slug"));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(next == null || next.contains("as_of=15")).isTrue();
        }

        assertThat(seen).containsExactly("harbour-line", "harbour-young", "meadow-window");
        assertThat(HISTORY.statesRead() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void aCursorGoesWithTheMomentItWasGivenFor() {
        String cursor = get("/v1/services?limit=1", 15).extract().path("next_cursor");
        String current = SERVER.given().get("/v1/services?limit=1").path("next_cursor");

        SERVER.given()
                .queryParam("as_of", 15)
                .queryParam("cursor", cursor)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.slug", contains("harbour-young", "meadow-window"));
        refused(cursor, "/v1/services?as_of=14");
        refused(cursor, "/v1/services");
        refused(current, "/v1/services?as_of=15");
        refused(current, "/v1/services?as_of=19");
    }

    private static void refused(String cursor, String path) {
        SERVER.given()
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("bad_cursor"));
    }

    @Test
    void withoutTheDatabaseThePastIsUnavailableAndNothingElse() {
        HISTORY.setAway(true);

        for (Object asOf : List.of(5, "2026-11-20T10:00:00Z")) {
            get("/v1/organisations", asOf)
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"))
                    .body("emergency", not(hasSize(0)));
        }
        get("/v1/organisations", 99).statusCode(422);
        get("/v1/organisations", 0).statusCode(404);
        SERVER.given().get("/v1/organisations").then().statusCode(200);
    }
}
