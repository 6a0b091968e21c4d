package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.representation.StrictJson;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as it is read, and what became of single records. */
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
    void showsEveryEntryWithItsLineAndRecord() {
        SERVER.given()
                .get("/v1/entries/13")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("sequence", equalTo(13))
                .body("recorded_at", equalTo("2026-11-20T10:00:00+00:00"))
                .body("operation", equalTo("update"))
                .body("severity", nullValue())
                .body("kind", equalTo("service"))
                .body("id", equalTo(SampleHistory.YOUNG.id().value()))
                .body("slug", equalTo("harbour-young"))
                .body("role", equalTo("approver"))
                .body("reason", equalTo("Entry 13."))
                .body("record.channels[0].number", equalTo("+448081570005"));
    }

    /** With nothing but the answers: the lines, their hashes, and the records they seal. */
    @Test
    void anybodyCanVerifyTheLogFromWhatIsServed() throws Exception {
        List<StoredEntry> read = new ArrayList<>();
        String next = "/v1/entries?limit=5";
        while (next != null) {
            Response page = SERVER.given().urlEncodingEnabled(false).get(next);
            for (JsonNode item : new ObjectMapper().readTree(page.asByteArray()).get("items")) {
                String line = item.get("line").asText();
                LogEntry entry =
                        LogEntry.read(StrictJson.read(line), "", new Faults()).orElseThrow();
                JsonNode record = item.get("record");
                read.add(new StoredEntry(
                        line, entry, record == null ? null : CanonicalJson.write(StrictJson.read(record.toString()))));
                assertThat(item.get("hash").asText())
                        .isEqualTo(Sha256.hash(line).hex());
                assertThat(item.get("previous_hash").asText())
                        .isEqualTo(entry.previousHash().hex());
                assertThat(item.get("record_sha256").asText())
                        .isEqualTo(entry.recordSha256().hex());
            }
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(read).hasSize(SampleHistory.NEWEST);
        assertThat(Chain.verify(read, SampleHistory.entries().newest().entry().hash()))
                .isEmpty();
        assertThat(read)
                .filteredOn(entry -> entry.findRecordText().isEmpty())
                .extracting(entry -> entry.entry().sequence())
                .containsExactly((long) SampleHistory.EMPTIED);
    }

    @Test
    void recordsAreServedToTheByte() {
        assertThat(SERVER.given().get("/v1/entries/13").asString())
                .contains("\"record\":"
                        + SampleHistory.entries().all().get(12).findRecordText().orElseThrow());
    }

    @Test
    void entriesAreReadForwardsAndBackwards() {
        SERVER.given()
                .get("/v1/entries?since=3&limit=2")
                .then()
                .body("items.sequence", contains(4, 5))
                .body("sequence", equalTo(19))
                .header("Link", matchesPattern("</v1/entries\\?.*\\bsince=5\\b.*>; rel=\"next\""));
        SERVER.given()
                .get("/v1/entries?before=3")
                .then()
                .body("items.sequence", contains(2, 1))
                .header("Link", nullValue());
        SERVER.given()
                .get("/v1/entries?before=20&limit=2")
                .then()
                .body("items.sequence", contains(19, 18))
                .header("Link", matchesPattern("</v1/entries\\?.*\\bbefore=18\\b.*>; rel=\"next\""));
        SERVER.given().get("/v1/entries?since=17").then().body("items.sequence", contains(18, 19));
        SERVER.given().get("/v1/entries?limit=1").then().body("items.sequence", contains(1));
        for (String nothing : List.of("since=19", "since=5000", "before=1", "before=0")) {
            SERVER.given()
                    .get("/v1/entries?" + nothing)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("sequence", equalTo(19))
                    .header("Link", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "since=1&before=5, /before, bad_value",
        "since=-1, /since, bad_value",
        "before=x, /before, bad_value",
        "limit=101, /limit, bad_limit",
        "cursor=1, '', unknown_parameter"
    })
    void refusesParametersThatDoNotFit(String query, String pointer, String code) {
        SERVER.given()
                .get("/v1/entries?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "20", "9999999999999999", "-1", "first", "1.0", "99999999999999999999"})
    void thereIsNoOtherEntry(String sequence) {
        SERVER.given().get("/v1/entries/" + sequence).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void anEmptiedTextIsAbsentAndTheEntryThatEmptiedItSaysSo() {
        SERVER.given()
                .get("/v1/entries/16")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("record")))
                .body("$", not(hasKey("slug")))
                .body("operation", equalTo("update"));
        SERVER.given()
                .get("/v1/entries/18")
                .then()
                .body("operation", equalTo("redact"))
                .body("record.redacts", equalTo(16))
                .body("$", not(hasKey("slug")));
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

    @Test
    void thereAreAsManyEntriesAsTheLogHas() {
        List<Integer> sequences = SERVER.given().get("/v1/entries?limit=100").path("items.sequence");

        assertThat(sequences)
                .isEqualTo(
                        IntStream.rangeClosed(1, SampleHistory.NEWEST).boxed().toList());
    }
}
