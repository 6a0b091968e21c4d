package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Editors and approvers at a running service. */
class EditingServiceIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final String DVS_VOICE = "b32e8131-e505-4ad3-9364-c5a35b6bff11";

    private EditorsDesk desk;

    @BeforeEach
    void handOutKeys() {
        desk = new EditorsDesk(SERVICE);
    }

    @Test
    void aChangeIsProposedReadApprovedPublishedAndInTheHistory() throws Exception {
        int next = (int) desk.sequence() + 1;
        Response proposal = desk.proposed(desk.renumbering("derbyshire-victim-services", "+448081570999"));

        desk.as(desk.approver)
                .get(proposal.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"" + proposal.path("content_sha256") + "\"")
                .body("status", equalTo("open"))
                .body("changes[0].stale", equalTo(false))
                .body("changes[0].differences[0].pointer", equalTo("/channels/0/number"))
                .body("changes[0].differences[0].text", equalTo("0800 612 6505 → 0808 157 0999"))
                .body("changes[0].notices.pointer", equalTo(List.of("/channels/0/evidence")))
                .body("changes[0].notices.code", equalTo(List.of("same_evidence")))
                .body("acknowledgements_needed", hasSize(0));
        SERVICE.get("/v1/channels/" + DVS_VOICE).then().body("display", equalTo("0800 612 6505"));

        desk.approve(desk.approver, proposal)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("first_sequence", equalTo(next));

        SERVICE.get("/v1/channels/" + DVS_VOICE).then().body("display", equalTo("0808 157 0999"));
        SERVICE.get("/v1/services/derbyshire-victim-services/history")
                .then()
                .body("items[0].sequence", equalTo(next))
                .body("items[0].role", equalTo("approver"))
                .body("items[0].reason", equalTo("The page says so."))
                .body("items[0].changes.pointer", equalTo(List.of("/channels/0/number")));
        SERVICE.get("/v1/changes?since=" + (next - 1)).then().body("items[0].operation", equalTo("update"));
        assertThat(SERVICE.get("/v1/entries").asString() + proposal.asString()).doesNotContain("staff-");
    }

    @Test
    void aDryRunSaysHowItWouldLookAndWritesNothing() throws Exception {
        long before = desk.newestProposal();
        desk.as(desk.editor, desk.renumbering("derbyshire-victim-services", "+448081570996"))
                .post("/v1/proposals?dry_run=true")
                .then()
                .statusCode(200)
                .body("changes[0].differences.pointer", hasItem("/channels/0/number"))
                .body(
                        "changes[0].differences.find { it.pointer == '/channels/0/number' }.text",
                        endsWith(" → 0808 157 0996"))
                .body("services[0].sms[0].reply", startsWith("Call 0808 157 0996"))
                .body("services[0].page", hasItem("Call 0808 157 0996"))
                .body("services[0].help.services.channels.channel.action.flatten()", hasItem("Call 0808 157 0996"));
        assertThat(desk.newestProposal()).isEqualTo(before);
    }

    @Test
    void nobodyPublishesAlone() throws Exception {
        long before = desk.sequence();
        Token both = desk.key(Scope.EDITOR, Scope.APPROVER);
        Response own = desk.as(both, desk.renumbering("nspcc-helpline", "+448081570993"))
                .post("/v1/proposals");

        desk.approve(both, own).then().statusCode(403).body("code", equalTo("second_person_needed"));
        desk.approve(desk.editor, own).then().statusCode(403).body("code", equalTo("forbidden"));
        assertThat(desk.sequence()).isEqualTo(before);
    }

    @Test
    void anApprovalIsOfWhatWasRead() throws Exception {
        Response first = desk.proposed(desk.renumbering("nspcc-helpline", "+448081570993"));
        String other = desk.renumbering("nspcc-helpline", "+448081570994");
        desk.as(desk.editor, other)
                .put(first.header("Location"))
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"));
        desk.as(desk.editor, other)
                .header("If-Match", "\"x\"")
                .put(first.header("Location"))
                .then()
                .statusCode(400);
        Response second = desk.as(desk.editor, other)
                .header("If-Match", first.header("ETag"))
                .put(first.header("Location"));

        second.then().statusCode(200).body("version", equalTo(2));
        desk.approve(desk.approver, first)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("errors[0].pointer", equalTo("/content_sha256"));
        desk.as(desk.approver, "{\"content_sha256\":\"" + second.path("content_sha256") + "\"}")
                .post(first.header("Location") + "/approve")
                .then()
                .statusCode(200);
        desk.approve(desk.approver, first).then().statusCode(409).body("code", equalTo("already_decided"));
    }

    @Test
    void aVersionThatWasReadIsPartOfTheRequestAndNamedWhereItWasSaid() throws Exception {
        Response first = desk.proposed(desk.renumbering("nspcc-helpline", "+448081570993"));
        String body = desk.renumbering("nspcc-helpline", "+448081570990");
        Response second = revise(first, first.header("ETag"), body);
        second.then().statusCode(200);

        revise(first, first.header("ETag"), body).then().statusCode(200).body("version", equalTo(2));
        revise(first, second.header("ETag"), body).then().statusCode(422).body("code", equalTo("replay_key_used"));
        desk.as(desk.editor, body)
                .header("If-Match", first.header("ETag"))
                .put(first.header("Location"))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("errors.pointer", equalTo(List.of("/If-Match")));
    }

    private Response revise(Response proposal, String etag, String body) {
        return desk.as(desk.editor, body)
                .header("If-Match", etag)
                .header("Idempotency-Key", "revision-1")
                .put(proposal.header("Location"));
    }

    @Test
    void whoeverIsLateIsToldWhichRecord() throws Exception {
        Response late = desk.proposed(desk.renumbering("nspcc-helpline", "+448081570991"));
        String body = desk.renumbering("nspcc-helpline", "+448081570992");
        desk.approve(desk.approver, desk.proposed(body)).then().statusCode(200);

        desk.as(desk.editor).get(late.header("Location")).then().body("changes[0].stale", equalTo(true));
        desk.approve(desk.approver, late)
                .then()
                .statusCode(412)
                .body("errors[0].pointer", equalTo("/changes/0/base_revision"));
        desk.as(desk.editor, body).post("/v1/proposals").then().statusCode(412);
    }

    @Test
    void aRequestSentAgainIsAnsweredTheSameByteForByteAlsoAfterARestart() throws Exception {
        String body = desk.renumbering("nspcc-helpline", "+448081570993");
        Response first =
                desk.as(desk.editor, body).header("Idempotency-Key", "night-1").post("/v1/proposals");
        first.then().statusCode(201);
        SERVICE.stop();
        SERVICE.start();
        Response again =
                desk.as(desk.editor, body).header("Idempotency-Key", "night-1").post("/v1/proposals");

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(desk.newestProposal()).isEqualTo(first.jsonPath().getLong("number"));
        desk.as(desk.editor, desk.renumbering("nspcc-helpline", "+448081570994"))
                .header("Idempotency-Key", "night-1")
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("code", equalTo("replay_key_used"));
        desk.as(desk.editor, body)
                .header("Idempotency-Key", "two words")
                .post("/v1/proposals")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/Idempotency-Key"));
    }

    @Test
    void whatIsWrongIsSaidWithPointersAndNothingIsWritten() throws Exception {
        long before = desk.newestProposal();
        desk.as(
                        desk.editor,
                        "{\"changes\":[{\"operation\":\"grow\"},{\"operation\":\"replace\",\"base_revision\":0}],\"why\":1}")
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/changes/0/operation",
                                "/changes/1/record",
                                "/changes/1/base_revision",
                                "/reason",
                                "/evidence",
                                "/why"));
        desk.as(desk.editor, desk.replacing("victim-support", "\"organisation\":\"", "\"organisation\":\"no-"))
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/record/organisation")));
        assertThat(desk.newestProposal()).isEqualTo(before);
    }

    @Test
    void datesAreAddedToManyHoursAtOnce() throws Exception {
        JsonNode draft = desk.draft("revenge-porn-helpline");
        String body = "{\"changes\":[{\"operation\":\"add_exceptions\",\"id\":\""
                + draft.get("id").asText() + "\",\"base_revision\":"
                + draft.get("base_revision").asLong()
                + ",\"exceptions\":[{\"date\":\"2026-12-24\",\"intervals\":[]}]}],\"reason\":\"Closed that day.\","
                + "\"evidence\":\"They wrote to us.\"}";
        desk.approve(desk.approver, desk.proposed(body)).then().statusCode(200);

        SERVICE.get("/v1/services/revenge-porn-helpline/status?at=2026-12-24T11:00:00Z")
                .then()
                .body("channels.find { it.channel.kind == 'voice' }.status.reason", equalTo("exception"));
    }

    @Test
    void aForeignNumberIsLookedAtTwice() throws Exception {
        String body = desk.renumbering("nspcc-helpline", "+12025550123");
        desk.as(desk.editor, body)
                .post("/v1/proposals")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/record/channels/0/cost")))
                .body("errors.code", equalTo(List.of("not_free")));
        Response proposal = desk.proposed(body.replace("\":\"free\"", "\":\"unknown\""));
        String pointer = proposal.path("acknowledgements_needed[0].pointer");

        desk.approve(desk.approver, proposal)
                .then()
                .statusCode(422)
                .body("code", equalTo("acknowledgement_needed"))
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors.code", equalTo(List.of("foreign")));
        desk.as(
                        desk.approver,
                        "{\"content_sha256\":\"" + proposal.path("content_sha256") + "\",\"acknowledge\":[\"" + pointer
                                + "\"]}")
                .post(proposal.header("Location") + "/approve")
                .then()
                .statusCode(200);
    }

    @Test
    void aRequestThatIsBeingWorkedOnIsNotBegunAgain() throws Exception {
        Token somebody = desk.key(Scope.EDITOR);
        String body = desk.renumbering("nspcc-helpline", "+448081570995");
        SERVICE.database().owner().useTransaction(handle -> {
            // As the first of the two requests holds it.
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:request, 4357049))")
                    .bind("request", desk.newestHolder() + "\ntwice")
                    .map((row, context) -> true)
                    .one();
            desk.as(somebody, body)
                    .header("Idempotency-Key", "twice")
                    .post("/v1/proposals")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("request_in_flight"));
        });
        desk.as(somebody, body)
                .header("Idempotency-Key", "twice")
                .post("/v1/proposals")
                .then()
                .statusCode(201);
    }
}
