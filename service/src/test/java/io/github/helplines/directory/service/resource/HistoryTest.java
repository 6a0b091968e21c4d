package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of single records. */
@ExtendWith(DropwizardExtensionsSupport.class)
class HistoryTest {
    private static final InMemoryHistory HISTORY = SampleHistory.history();
    private static final HttpServer SERVER = SampleHistory.server(HISTORY);
    private static final String YOUNG = "/v1/services/harbour-young/history";

    @AfterEach
    void databaseIsThere() {
        HISTORY.setAway(false);
    }

    @Test
    void tellsWhatBecameOfAServiceTheNewestFirst() {
        SERVER.given()
                .get(YOUNG)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Link", nullValue())
                .body("kind", equalTo("service"))
                .body("id", equalTo(SampleHistory.YOUNG.id().value()))
                .body("items.sequence", contains(19, 18, 16, 13, 9))
                .body("items.operation", contains("update", "redact", "update", "update", "create"))
                .body("items.role", contains("approver", "approver", "approver", "approver", "import"))
                .body("items.recorded_at[4]", equalTo("2026-11-02T09:30:00+00:00"))
                .body("items.reason[3]", equalTo("Entry 13."))
                .body("items", everyItem(not(hasKey("holder"))));
    }

    @Test
    void aChangedNumberIsOneChange() {
        SERVER.given()
                .get(YOUNG)
                .then()
                .body("items[3].changes", hasSize(1))
                .body("items[3].changes[0].pointer", equalTo("/channels/0/number"))
                .body("items[3].changes[0].before", equalTo("+448081570002"))
                .body("items[3].changes[0].after", equalTo("+448081570005"));
    }

    @Test
    void theFirstEntryIsAllOfTheRecord() {
        SERVER.given()
                .get(YOUNG)
                .then()
                .body("items[4].changes", hasSize(1))
                .body("items[4].changes[0].pointer", equalTo(""))
                .body("items[4].changes[0].after.slug", equalTo("harbour-young"))
                .body("items[4].changes[0]", not(hasKey("before")));
    }

    @Test
    void whatAnEmptiedTextWouldTellIsAbsentAndNotNothing() {
        SERVER.given()
                .get(YOUNG)
                .then()
                .body("items.redacted", contains(false, false, true, false, false))
                .body("items[0]", not(hasKey("changes")))
                .body("items[2]", not(hasKey("changes")))
                .body("items[1].redacts", equalTo(16))
                .body("items[1].changes", hasSize(0));
    }

    @Test
    void aWithdrawnServiceGoesOnTellingByItsIdAndByEverySlugItHad() {
        for (String name :
                List.of("meadow-window", "meadow-desk", SampleHistory.DESK.id().value())) {
            SERVER.given()
                    .get("/v1/services/" + name + "/history")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(SampleHistory.DESK.id().value()))
                    .body("items.sequence", contains(17, 15, 10))
                    .body("items.operation", contains("withdraw", "update", "create"))
                    .body("items[0].changes", hasSize(0))
                    .body("items[1].changes.pointer", contains("/previous_slugs", "/slug"))
                    .body("items[1].changes[0].after", contains("meadow-desk"))
                    .body("items[1].changes[1].before", equalTo("meadow-desk"))
                    .body("items[1].changes[1].after", equalTo("meadow-window"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/organisations/harbour-trust, 1",
        "/v1/organisations/00000000-0000-4000-8000-000000000002, 2",
        "/v1/topics/stolen-letters, 11",
        "/v1/services/harbour-helpline, 8"
    })
    void organisationsAndTopicsTellToo(String path, int sequence) {
        SERVER.given().get(path + "/history").then().statusCode(200).body("items.sequence", contains(sequence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/services/nobody",
                "/v1/services/lost-keys",
                "/v1/services/00000000-0000-4000-8000-000000000052",
                "/v1/topics/harbour-line",
                "/v1/organisations/00000000-0000-4000-8000-000000000099",
                "/v1/services/Not%20A%20Slug"
            })
    void nothingBecameOfWhatNeverWas(String path) {
        SERVER.given()
                .urlEncodingEnabled(false)
                .get(path + "/history")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }

    @Test
    void isReadPageByPageWithTheSameDifferences() {
        List<Object> whole = SERVER.given().get(YOUNG).path("items");
        List<Object> seen = new ArrayList<>();
        String next = YOUNG + "?limit=1";
        while (next != null) {
            Response page = SERVER.given().urlEncodingEnabled(false).get(next);
            assertThat(page.<List<Object>>path("items")).hasSize(1);
            seen.addAll(page.path("items"));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen).isEqualTo(whole);
        SERVER.given().get(YOUNG + "?before=16&limit=1").then().body("items.sequence", contains(13));
        SERVER.given().get(YOUNG + "?before=9").then().statusCode(404);
    }

    @Test
    void withoutTheDatabaseThereIsNoHistory() {
        HISTORY.setAway(true);

        for (String path : List.of(
                "/v1/entries",
                "/v1/entries/1",
                YOUNG,
                "/v1/organisations/harbour-trust/history",
                "/v1/topics/lost-keys/history")) {
            SERVER.given()
                    .get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"))
                    .body("emergency", not(hasSize(0)));
        }
        SERVER.given().get("/v1/services/harbour-young").then().statusCode(200);
    }
}
