package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SignedHead.Verified;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.testing.TestSigningKeys;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class RecordReadTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void showsServiceWithItsOrganisationFunderAndChannels() {
        SERVER.given()
                .get("/v1/services/local-line")
                .then()
                .statusCode(200)
                .body("id", equalTo(SampleDirectory.LOCAL_ID))
                .body("organisation.slug", equalTo("example-trust"))
                .body("organisation.name", equalTo("Example Trust"))
                .body("organisation.uri", equalTo("/v1/organisations/example-trust"))
                .body("funder.slug", equalTo("example-funder"))
                .body("channels.kind", contains("voice", "sms"))
                .body("channels[0].display", equalTo("0808 157 0001"))
                .body("channels[0].uri", equalTo("tel:+448081570001"))
                .body("channels[0].relay_uri", equalTo("tel:1800108081570001"))
                .body("channels[1].action", equalTo("Text LOCAL to 60777"))
                .body("channels[1].uri", equalTo("sms:60777?body=LOCAL"))
                .body("channels[0].evidence.read_on", equalTo("2026-11-22"))
                .body("channels[0].evidence_state", nullValue())
                .body("$", not(org.hamcrest.Matchers.hasKey("alert")));
    }

    @ParameterizedTest
    @CsvSource({"local-line", "old-local-line", SampleDirectory.LOCAL_ID})
    void answersSlugOldSlugAndIdWithTheSameBytes(String name) {
        byte[] bytes = SERVER.given()
                .get("/v1/services/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(bytes)
                .isEqualTo(SERVER.given().get("/v1/services/local-line").asByteArray());
    }

    /** What a read has besides is made from these: nothing of the record is lost or said differently. */
    @ParameterizedTest
    @CsvSource({
        "/v1/services/adult-line",
        "/v1/services/young-line",
        "/v1/services/local-line",
        "/v1/organisations/example-trust",
        "/v1/topics/lost-pictures",
        "/v1/areas/E23000018",
        "/v1/emergency"
    })
    void readsHoldEveryFieldOfTheCanonicalRecord(String path) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode read = mapper.readTree(SERVER.given().get(path).asByteArray());
        String line = SERVER.given()
                .get("/v1/snapshot")
                .asString()
                .lines()
                .filter(each -> each.contains("\"id\":\"" + read.get("id").asText() + "\""))
                .findFirst()
                .orElseThrow();

        assertHolds(read, mapper.readTree(line), "");
    }

    private static void assertHolds(JsonNode read, JsonNode canonical, String where) {
        // A reference becomes a link, and guidance its safe version: both have tests of their own.
        if (where.equals("/organisation") || where.equals("/funder")) {
            assertThat(read.get("slug")).isEqualTo(canonical);
        } else if (where.startsWith("/guidance")) {
            assertThat(read.size()).isEqualTo(canonical.size());
        } else if (canonical.isObject()) {
            canonical.properties().forEach(field -> {
                assertThat(read.get(field.getKey()))
                        .as(where + "/" + field.getKey())
                        .isNotNull();
                assertHolds(read.get(field.getKey()), field.getValue(), where + "/" + field.getKey());
            });
        } else if (canonical.isArray()) {
            assertThat(read.size()).as(where).isEqualTo(canonical.size());
            for (int i = 0; i < canonical.size(); i++) {
                assertHolds(read.get(i), canonical.get(i), where);
            }
        } else {
            assertThat(read).as(where).isEqualTo(canonical);
        }
    }

    @Test
    void showsOrganisationWithItsServices() {
        SERVER.given()
                .get("/v1/organisations/example-trust")
                .then()
                .statusCode(200)
                .body("services.slug", contains("adult-line", "local-line", "young-line"))
                .body("services[0].uri", equalTo("/v1/services/adult-line"));
    }

    @Test
    void showsTopicWithTheSafeVersionOfItsGuidanceOnly() {
        String body = SERVER.given()
                .get("/v1/topics/old-topic")
                .then()
                .statusCode(200)
                .body("slug", equalTo("lost-pictures"))
                .body(
                        "guidance.text",
                        contains("In danger, call 999.", "It is not your fault.", "Note addresses and dates."))
                .body("guidance[1].condition", equalTo("If you are under 18"))
                .body("guidance[2]", equalTo(Map.of("text", "Note addresses and dates.")))
                .extract()
                .asString();

        assertThat(body).doesNotContainIgnoringCase("screenshot");
    }

    @Test
    void showsChannelWithItsService() {
        SERVER.given()
                .get("/v1/channels/" + SampleDirectory.LOCAL_VOICE_ID)
                .then()
                .statusCode(200)
                .body("number", equalTo("+448081570001"))
                .body("service.slug", equalTo("local-line"));
    }

    @Test
    void showsAreaRecordAndSingleLocalAuthorityWithAttribution() {
        SERVER.given()
                .get("/v1/areas/E23000018")
                .then()
                .statusCode(200)
                .body("slug", equalTo("example-area"))
                .body("authorities", hasItems("E06000015"))
                .body("attribution", startsWith("Contains OS data"));
        SERVER.given()
                .get("/v1/areas/E06000015")
                .then()
                .statusCode(200)
                .body("name", equalTo("Derby"))
                .body("area_type", equalTo("local_authority"))
                .body("authorities", contains("E06000015"))
                .body("attribution", endsWith("Open Government Licence v3.0."));
    }

    @Test
    void showsEmergencyFloorWithItsEvidence() {
        SERVER.given()
                .get("/v1/emergency")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].channel.uri", equalTo("tel:999"))
                .body("items[1].channel.uri", equalTo("https://example.org/video"))
                .body("items[0].evidence.method", equalTo("page_read"));
    }

    @Test
    void findsServiceOfKeywordWhateverItsCapitals() {
        for (String keyword : List.of("LOCAL", "local", "Local")) {
            SERVER.given()
                    .get("/v1/sms/60777/" + keyword)
                    .then()
                    .statusCode(200)
                    .body("keyword", equalTo("LOCAL"))
                    .body("service.slug", equalTo("local-line"))
                    .body("encoding", equalTo("gsm_7"))
                    .body("segments", equalTo(1))
                    .body("emergency[0].text", equalTo("In danger, call 999."));
        }
    }

    @Test
    void streamsSnapshotAsCanonicalLines() {
        String lines = SERVER.given()
                .get("/v1/snapshot")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(lines.lines())
                .hasSize(9 + SampleDirectory.MORE)
                .first()
                .asString()
                .startsWith("{\"area_type\"");
        assertThat(lines).endsWith("}\n");
    }

    @Test
    void summarisesSnapshotInSignedHead() throws Exception {
        byte[] body = SERVER.given()
                .get("/v1/snapshot/head")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=15, must-revalidate")
                .body("signatures", hasSize(1))
                .extract()
                .asByteArray();
        SignedHead signed =
                SignedHead.read(StrictJson.read(body), "", new Faults()).orElseThrow();
        VerificationKeys published = VerificationKeys.read(
                        StrictJson.read(SERVER.given().get("/v1/signing-keys").asByteArray()), "", new Faults())
                .orElseThrow();

        assertThat(published)
                .isEqualTo(TestSigningKeys.of(TestSigningKeys.FIRST).verificationKeys());
        assertThat(signed.verify(published, StrictJson::parse)).isInstanceOfSatisfying(Verified.class, verified -> {
            Head head = verified.head();
            assertThat(head.sequence()).isEqualTo(9 + SampleDirectory.MORE);
            assertThat(head.root()).isEqualTo(SampleDirectory.snapshot(1).root());
            assertThat(head.issuedAt()).isEqualTo("2026-11-23T08:30:00+00:00");
            assertThat(head.expiresAt()).isEqualTo("2026-11-30T08:30:00+00:00");
            assertThat(head.recalls()).isEqualTo(RecallsDigest.of(List.of()));
        });
    }

    @Test
    void hasNoRecallsYet() {
        SERVER.given()
                .get("/v1/recalls")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=15, must-revalidate")
                .body("items", hasSize(0));
    }

    @Test
    void showsKeysThatHeadsAreSignedWith() {
        SERVER.given()
                .get("/v1/signing-keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=15, must-revalidate")
                .body("keys", hasSize(1))
                .body(
                        "keys[0]",
                        equalTo(Map.of(
                                "kty", "OKP",
                                "crv", "Ed25519",
                                "kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                                "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                                "use", "sig",
                                "alg", "EdDSA")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/services/nobody",
        "/v1/services/Not-A-Slug",
        "/v1/services/nobody/status",
        "/v1/services/nobody/eligibility",
        "/v1/organisations/nobody",
        "/v1/topics/nothing",
        "/v1/channels/00000000-0000-4000-8000-000000000000",
        "/v1/channels/short",
        "/v1/sms/60777/OTHER",
        "/v1/sms/12/LOCAL",
        "/v1/areas/E99999999",
        "/v1/areas/derby",
        "/problems/nothing",
        "/v1/services/" + SampleDirectory.LOCAL_VOICE_ID
    })
    void returnsNotFoundForWhatIsNotPublished(String path) {
        SERVER.given().get(path).then().statusCode(404).body("code", equalTo("not_found"));
    }
}
