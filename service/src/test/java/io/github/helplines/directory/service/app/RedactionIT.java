package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A text that was published by mistake, emptied by two people at a running service. */
class RedactionIT {
    private static final String NSPCC = "nspcc-helpline";
    private static final String MISTAKE = "8081570997";

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path directory;

    private EditorsDesk desk;

    @BeforeEach
    void handOutKeys() {
        desk = new EditorsDesk(SERVICE);
    }

    @Test
    void theTextIsGoneFromWhateverIsServedOrKeptAndTheChainStillVerifies() throws Exception {
        int imported = (int) desk.sequence();
        long mistaken = approved(desk.renumbering(NSPCC, "+44" + MISTAKE));
        approved(desk.renumbering(NSPCC, "+448081570998"));
        List<String> past = List.of(
                "/v1/changes?since=" + imported,
                "/v1/entries?since=" + imported,
                "/v1/services/" + NSPCC + "/history",
                "/v1/services/" + NSPCC + "?as_of=" + mistaken,
                "/v1/services?as_of=" + mistaken);
        assertThat(past).allSatisfy(path -> assertThat(digits(path)).contains(MISTAKE));
        Path saved = SERVICE.var().resolve(Wiring.SNAPSHOT_FILE);
        SERVICE.stop();
        SERVICE.start();
        assertThat(Files.readString(saved)).contains(MISTAKE);

        long redaction = approved(redacting(NSPCC, mistaken));

        assertThat(past).allSatisfy(path -> assertThat(digits(path)).doesNotContain(MISTAKE));
        assertThat(Files.readString(saved)).doesNotContain(MISTAKE);
        SERVICE.get("/v1/entries?since=" + (redaction - 1))
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("redact"));
        SERVICE.get("/v1/services/" + NSPCC + "/history")
                .then()
                .body("items.redacts", hasItem((int) mistaken))
                .body("items.redacted", hasItem(true));
        SERVICE.get("/v1/services/" + NSPCC).then().statusCode(200);

        VerifyCommand.verify(SERVICE.database().service(), Backup.nowhere());
        Backup backup = Backup.in(directory).make(SERVICE);
        assertThat(Files.readString(backup.entries())).doesNotContain(MISTAKE);
        assertThat(backup.verify()).isEmpty();

        SERVICE.stop();
        SERVICE.start();
        assertThat(past).allSatisfy(path -> assertThat(digits(path)).doesNotContain(MISTAKE));
    }

    private static String digits(String path) {
        return SERVICE.get(path).asString().replace(" ", "");
    }

    @Test
    void theTextInForceAndAnotherRecordsAreRefused() throws Exception {
        long before = desk.sequence();
        long inForce = desk.draft("childline").get("base_revision").asLong();
        desk.as(desk.editor, redacting("childline", inForce))
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0/redacts"))
                .body("errors[0].code", equalTo("in_force"));

        Response other = desk.proposed(redacting("childline", inForce == 1 ? 2 : inForce - 1));
        desk.approve(desk.approver, other).then().statusCode(422).body("errors[0].code", equalTo("not_there"));
        assertThat(desk.sequence()).isEqualTo(before);
    }

    @Test
    void aProposalDoesNotBecomeStaleByARedaction() throws Exception {
        long old = desk.draft("derbyshire-victim-services").get("base_revision").asLong();
        approved(desk.renumbering("derbyshire-victim-services", "+448081570996"));
        Response waiting = desk.proposed(desk.renumbering("derbyshire-victim-services", "+448081570995"));

        approved(redacting("derbyshire-victim-services", old));

        desk.as(desk.editor).get(waiting.header("Location")).then().body("changes[0].stale", equalTo(false));
        desk.approve(desk.approver, waiting).then().statusCode(200);
    }

    /** Another record takes its place, and is withdrawn in turn: the address goes on saying who else can help. */
    @Test
    void theTextOfAWithdrawnRecordIsEmptiedWithoutBeingPublishedAgain() throws Exception {
        String slug = "stopncii";
        String secret = "A word that nobody should have published";
        long first = desk.draft(slug).get("base_revision").asLong();
        approved(desk.replacing(slug, "\"name\":\"StopNCII\"", "\"name\":\"" + secret + "\""));
        long withdrawal = withdrawn(slug);
        desk.as(desk.editor, redacting(slug, withdrawal))
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("in_force"))
                .body("errors[0].message", containsString("reinstate it with another record first"));
        JsonNode draft = desk.draft(slug);

        approved("""
                {"reason":"Without that word.","evidence":"Their letter.","changes":[{"operation":"reinstate",
                 "kind":"service","id":"%s","base_revision":%d,"record":%s}]}
                """.formatted(
                        draft.get("id").asText(),
                        withdrawal,
                        draft.get("record").toString().replace(secret, "StopNCII")));
        withdrawn(slug);
        for (long emptied : List.of(first, withdrawal - 1, withdrawal)) {
            approved(redacting(slug, emptied));
        }

        assertThat(SERVICE.get("/v1/services/" + slug + "/history").asString()).doesNotContain(secret);
        assertThat(SERVICE.get("/v1/entries?since=" + (withdrawal - 2)).asString())
                .doesNotContain(secret);
        SERVICE.get("/v1/services/" + slug)
                .then()
                .statusCode(410)
                .body("hand_offs.size()", greaterThan(0))
                .body("emergency", notNullValue());
        VerifyCommand.verify(SERVICE.database().service(), Backup.nowhere());
    }

    @Test
    void aRecordThatIsReinstatedIsTheOneThatIsNamed() throws Exception {
        String slug = "take-it-down";
        withdrawn(slug);
        JsonNode other = desk.draft("childline").get("record");
        desk.as(desk.editor, """
                        {"reason":"It is back.","evidence":"Their letter.","changes":[{"operation":"reinstate",
                         "kind":"service","id":"%s","base_revision":%d,"record":%s}]}
                        """.formatted(
                                desk.draft(slug).get("id").asText(),
                                desk.draft(slug).get("base_revision").asLong(),
                                other))
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/record/id")));
    }

    private long withdrawn(String slug) throws Exception {
        Response withdrawn = desk.as(
                        desk.editor,
                        "{\"kind\":\"service\",\"id\":\""
                                + desk.draft(slug).get("id").asText() + "\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals");
        withdrawn.then().statusCode(200);
        return desk.draft(slug).get("base_revision").asLong();
    }

    @Test
    void nobodyEmptiesATextAlone() throws Exception {
        Token both = desk.key(Scope.EDITOR, Scope.APPROVER);
        long first =
                desk.draft("derbyshire-victim-services").get("base_revision").asLong();
        approved(desk.renumbering("derbyshire-victim-services", "+448081570990"));
        long before = desk.sequence();
        Response own =
                desk.as(both, redacting("derbyshire-victim-services", first)).post("/v1/proposals");
        own.then().statusCode(201);
        desk.approve(both, own).then().statusCode(403).body("code", equalTo("second_person_needed"));
        desk.approve(desk.editor, own).then().statusCode(403);
        assertThat(desk.sequence()).isEqualTo(before);
    }

    private String redacting(String slug, long entry) throws Exception {
        return """
                {"reason":"A private number.","evidence":"Their letter.","changes":[{"operation":"redact",
                 "kind":"service","id":"%s","base_revision":%d,"redacts":%d}]}
                """.formatted(
                        desk.draft(slug).get("record").get("id").asText(),
                        desk.draft(slug).get("base_revision").asLong(),
                        entry);
    }

    private long approved(String proposal) {
        Response approved = desk.approve(desk.approver, desk.proposed(proposal));
        approved.then().statusCode(200);
        return approved.jsonPath().getLong("last_sequence");
    }
}
