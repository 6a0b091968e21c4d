package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.representation.ListKey;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ListTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void itemsAreTheBytesOfSingleRecords() {
        String list = SERVER.given()
                .get("/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String single = SERVER.given().get("/v1/services/young-line").asString();

        assertThat(list).contains("," + single + "]").endsWith("\"sequence\":" + (9 + SampleDirectory.MORE) + "}");
    }

    @Test
    void ordersByNameThenId() {
        List<String> slugs = SERVER.given().get("/v1/services").path("items.slug");

        assertThat(slugs)
                .containsExactly(
                        "adult-line",
                        "another-line-1",
                        "another-line-2",
                        "another-line-3",
                        "another-line-4",
                        "another-line-5",
                        "another-line-6",
                        "another-line-7",
                        "local-line",
                        "young-line");
    }

    @Test
    void followsCursorsAndLinksThroughEveryItemOnce() {
        List<String> all = SERVER.given().get("/v1/services").path("items.slug");
        List<String> seen = new ArrayList<>();
        String next = "/v1/services?kind=reporting&limit=2";
        while (next != null) {
            Response page = SERVER.anyway().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.slug"));
            String link = page.header("Link");
            String cursor = page.path("next_cursor");
            assertThat(link == null).isEqualTo(cursor == null);
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            if (cursor != null) {
                assertThat(next).contains("cursor=" + cursor).contains("kind=reporting");
            }
        }

        assertThat(seen)
                .isEqualTo(
                        all.stream().filter(slug -> slug.startsWith("another")).toList());
    }

    @Test
    void goesOnFromKeyOfRecordThatIsGone() {
        Cursor cursor = new Cursor(
                Cursor.hashOf("services", new ServiceFilter(null, null, null, null, null, null), null),
                new ListKey("another line 9", new RecordId("00000000-0000-4000-8000-000000000000")));

        SERVER.given()
                .queryParam("cursor", cursor.text())
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.slug", contains("local-line", "young-line"));
    }

    @ParameterizedTest
    @CsvSource({
        "topic, lost-pictures, 3",
        "topic, old-topic, 3",
        "area, E23000018, 10",
        "area, E08000035, 9",
        "area, E99999999, -1",
        "channel, sms, 1",
        "channel, web_chat, 0",
        "language, cy, 8",
        "language, en, 10",
        "kind, support, 3",
        "open_at, 2026-11-23T11:00:00Z, 2",
        "open_at, 2026-11-23T03:00:00Z, 1",
        "q, young, 1"
    })
    void filtersServices(String parameter, String value, int expected) {
        if (expected < 0) {
            SERVER.given()
                    .queryParam(parameter, value)
                    .get("/v1/services")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown_area"));
        } else {
            SERVER.given()
                    .queryParam(parameter, value)
                    .get("/v1/services")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(expected));
        }
    }

    @Test
    void filtersTogether() {
        SERVER.given()
                .queryParam("topic", "lost-pictures")
                .queryParam("channel", "voice")
                .queryParam("language", "cy")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.slug", contains("adult-line"));
    }

    @Test
    void filtersOrganisationsByTheirServices() {
        SERVER.given().get("/v1/organisations").then().body("items.slug", contains("example-funder", "example-trust"));
        SERVER.given()
                .queryParam("topic", "lost-pictures")
                .queryParam("area", "E23000018")
                .queryParam("channel", "sms")
                .get("/v1/organisations")
                .then()
                .body("items.slug", contains("example-trust"));
        SERVER.given()
                .queryParam("status", "closed")
                .get("/v1/organisations")
                .then()
                .body("items.slug", contains("example-funder"));
        SERVER.given()
                .queryParam("q", "trust")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("example-trust"))
                .body("next_cursor", nullValue());
    }

    @Test
    void searchedListHasOnePage() {
        SERVER.given()
                .queryParam("q", "line")
                .queryParam("limit", "2")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("items", hasSize(2))
                .body("next_cursor", nullValue());
    }

    @Test
    void listsTopics() {
        SERVER.given().get("/v1/topics").then().statusCode(200).body("items.slug", contains("lost-pictures"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/services, limit, 0, bad_limit",
        "/v1/services, limit, 101, bad_limit",
        "/v1/services, limit, ten, bad_limit",
        "/v1/services, limit, '', bad_limit",
        "/v1/services, cursor, nonsense, bad_cursor",
        "/v1/services, cursor, '****', bad_cursor",
        "/v1/services, topic, no-such-topic, unknown_topic",
        "/v1/services, topic, Not A Slug, bad_value",
        "/v1/services, area, derby, bad_value",
        "/v1/services, channel, fax, bad_value",
        "/v1/services, kind, nothing, bad_value",
        "/v1/services, language, '!', bad_value",
        "/v1/services, open_at, yesterday, bad_instant",
        "/v1/services, open_at, 2026-13-01T00:00:00Z, bad_instant",
        "/v1/services, q, '  ', bad_value",
        "/v1/organisations, status, resting, bad_value",
        "/v1/services/adult-line/status, at, 2026-12-28, bad_instant",
        "/v1/services/adult-line/status, at, 2026-12-28T11:00:00, bad_instant",
        "/v1/changes, since, -1, bad_value",
        "/v1/changes, since, 99999999999999999999, bad_value"
    })
    void refusesParametersThatDoNotFit(String path, String parameter, String value, String code) {
        SERVER.given()
                .queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_parameter"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo("/" + parameter))
                .body("errors[0].message", not(equalTo(value)));
    }

    @Test
    void refusesCursorOfOtherFilters() {
        String cursor =
                SERVER.given().queryParam("limit", 1).get("/v1/services").path("next_cursor");

        for (String path :
                List.of("/v1/organisations", "/v1/topics", "/v1/services?kind=support", "/v1/services?q=line")) {
            SERVER.given()
                    .queryParam("cursor", cursor)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("bad_cursor"));
        }
    }

    @Test
    void refusesUnknownAndRepeatedParametersWithoutNamingWhatWasSent() {
        SERVER.given()
                .queryParam("postcode", "DE12QY")
                .get("/v1/services")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown_parameter"))
                .body("errors[0].pointer", equalTo(""));
        SERVER.given()
                .queryParam("topic", "lost-pictures", "lost-pictures")
                .get("/v1/services")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("repeated_parameter"));
        SERVER.given()
                .queryParam("x", "1")
                .get("/v1/services/local-line")
                .then()
                .statusCode(400);
        SERVER.givenBody("{}").queryParam("age", "17").post("/v1/help").then().statusCode(400);
    }
}
