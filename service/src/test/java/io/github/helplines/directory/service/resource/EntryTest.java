package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import io.github.helplines.directory.service.representation.StrictJson;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as it is read. */
@ExtendWith(DropwizardExtensionsSupport.class)
class EntryTest {
    private static final HttpServer SERVER = SampleHistory.server(SampleHistory.history());

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
}
