package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.helplines.directory.service.access.Scope;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a running service learns that something is wrong or right, and whom it tells. */
class FreshnessIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final String LINE = "revenge-porn-helpline";
    private static final String VOICE = "aa31f400-06f1-483a-8e8a-7dffd1314d4f";
    private static final String EMAIL = "609ddeb0-79ac-4dbc-b719-db3b9bb70b8e";
    private static final String DVS_VOICE = "b32e8131-e505-4ad3-9364-c5a35b6bff11";
    private static final String DVS_SMS = "3d50902b-121a-416f-a48c-a3b69d287da0";

    private EditorsDesk desk;

    @BeforeEach
    void handOutKeys() {
        desk = new EditorsDesk(SERVICE);
    }

    private String verification(String day, String more) throws Exception {
        return "{\"service\":\"" + LINE + "\",\"base_revision\":"
                + desk.draft(LINE).get("base_revision").asLong() + ",\"channels\":[{\"id\":\"" + VOICE
                + "\",\"method\":\"dialled\",\"checked_on\":\"" + day + "\"" + more
                + "}],\"rule\":{\"method\":\"confirmed_by_owner\",\"checked_on\":\"" + day
                + "\",\"source\":\"Their manager, by phone\"},\"reason\":\"Asked them.\",\"evidence\":\"Rang at ten.\"}";
    }

    private Response verify(String body) {
        return desk.as(desk.editor, body).post("/v1/verifications");
    }

    private Response report(String channel, String reason) {
        return SERVICE.post("/v1/reports", "{\"channel\":\"" + channel + "\",\"reason\":\"" + reason + "\"}");
    }

    private Response worklist(String query) {
        Response list = desk.as(desk.editor).get("/v1/worklist?limit=100" + query);
        list.then().statusCode(200);
        return list;
    }

    private List<String> states() {
        Response status = SERVICE.get("/v1/services/" + LINE + "/status");
        Response help = SERVICE.help("{\"age\":34}");
        String channel = "channels.find { it.channel.id == '" + VOICE + "' }";
        String inHelp = "services.find { it.service.slug == '" + LINE + "' }." + channel;
        return List.of(
                status.path(channel + ".evidence_state"),
                status.path(channel + ".hours_evidence_state"),
                help.path(inHelp + ".evidence_state"),
                help.path(inHelp + ".hours_evidence_state"),
                SERVICE.get("/v1/services/" + LINE + "/eligibility").path("evidence_state"));
    }

    @Test
    void whatASecondPersonApprovesAsConfirmedIsCurrentEverywhereAtOnce() throws Exception {
        assertThat(states()).containsOnly("unverified");
        desk.approve(desk.approver, verify(verification("2026-11-23", ",\"about\":\"contact\"")))
                .then()
                .statusCode(200);
        List<String> contactAndRule = List.of("current", "unverified", "current", "unverified", "current");
        assertThat(states()).isEqualTo(contactAndRule);
        int next = (int) desk.sequence() + 1;
        Response proposal = verify(verification("2026-11-24", "")
                .replace(
                        "}],\"rule\"",
                        "},{\"id\":\"" + VOICE + "\",\"about\":\"hours\",\"method\":\"dialled\","
                                + "\"checked_on\":\"2026-11-24\"}],\"rule\""));

        proposal.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/proposals/" + proposal.path("id")))
                .body("changes[0].operation", equalTo("verify"))
                .body("changes[0].differences.pointer", hasItem("/channels/0/evidence/checked_on"));
        assertThat(states()).isEqualTo(contactAndRule);
        desk.approve(desk.key(Scope.EDITOR), proposal).then().statusCode(403);
        desk.approve(desk.approver, proposal).then().statusCode(200);

        assertThat(states()).containsOnly("current");
        SERVICE.get("/v1/entries/" + next)
                .then()
                .body("operation", equalTo("verify"))
                .body("role", equalTo("approver"));
        SERVICE.get("/v1/services/" + LINE)
                .then()
                .body("channels[0].evidence.checked_on", equalTo("2026-11-24"))
                .body("channels[0].evidence.due_on", equalTo("2027-02-22"))
                .body("channels[0].evidence.read_on", equalTo("2026-11-22"))
                .body("rule_evidence.source", equalTo("Their manager, by phone"))
                .body("rule_evidence.url", nullValue());
        assertThat(worklist("&kind=unverified")
                        .<String>path("items.findAll { it.channel == '" + VOICE + "' }*.pointer.toString()"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, '', /channels/0/checked_on, out_of_range",
        "2026-10-25, '', /channels/0/checked_on, out_of_range",
        "+26-11-24x, '', /channels/0/checked_on, bad_value",
        "2026-11-24, ',\"about\":\"all\"', /channels/0/about, bad_value",
        "2026-11-24, ',\"source\":\"Ring 0808 157 0999\"', /channels/0/source, contact_in_text",
        "2026-11-24, ',\"note\":\"x\"', /channels/0/note, unknown_field"
    })
    void whatCannotBeSoIsRefusedWithPointers(String day, String more, String pointer, String code) throws Exception {
        long before = desk.newestProposal();
        verify(verification(day, more))
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code))
                .body(not(containsString("0999")));
        assertThat(desk.newestProposal()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        String sound = verification("2026-11-24", "");
        verify(sound.replace(LINE, "no-such-line"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/service"));
        verify(sound.replace(VOICE, DVS_SMS))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/channels/0/id"));
        verify(sound.replaceAll("\"base_revision\":\\d+", "\"base_revision\":1"))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("errors[0].pointer", equalTo("/base_revision"));
        verify(sound.replaceAll("\"(channels|rule)\":(\\[[^]]*]|\\{[^}]*}),", ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/channels"));
        verify(sound.replace("confirmed_by_owner", "dialled"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rule/method"));
    }

    @Test
    void aVerificationSentAgainIsDoneOnce() throws Exception {
        String body = verification("2026-11-24", "");
        Response first =
                desk.as(desk.editor, body).header("Idempotency-Key", "v-1").post("/v1/verifications");
        Response again =
                desk.as(desk.editor, body).header("Idempotency-Key", "v-1").post("/v1/verifications");

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(desk.newestProposal()).isEqualTo(first.jsonPath().getLong("number"));
    }

    /** All from one address, within the one minute of a clock that stands still. */
    @Test
    void whatPeopleReportComesFirstOnTheWorklistAndWhoReportsTooOftenWaits() {
        assertThat(worklist("").<String>path("items[0].kind")).isNotEqualTo("reported");
        report(EMAIL, "dead").then().statusCode(202);
        report(DVS_VOICE, "no_answer_in_hours").then().statusCode(202);
        report(DVS_VOICE, "not_free").then().statusCode(202);

        worklist("")
                .then()
                .body("items[0].channel", equalTo(DVS_VOICE))
                .body("items[0].record.slug", equalTo("derbyshire-victim-services"))
                .body("items[0].reports.sum { it.count }", equalTo(2))
                .body("items[1].channel", equalTo(EMAIL))
                .body("items[1].reports[0].reason", equalTo("dead"))
                .body("items[1].reports[0].count", equalTo(1));
        for (int i = 3; i < 30; i++) {
            report(EMAIL, "dead").then().statusCode(202);
        }
        Response refused = report(EMAIL, "dead");

        refused.then().statusCode(429).header("Retry-After", "60").body("code", equalTo("too_many_reports"));
        worklist("&kind=reported")
                .then()
                .body("items.channel", equalTo(List.of(EMAIL, DVS_VOICE)))
                .body("items[0].reports[0].count", equalTo(28));
    }

    @Test
    void theWorklistIsReadInPages() {
        List<String> all = worklist("").path("items.pointer");
        Response first = desk.as(desk.approver).get("/v1/worklist?limit=3");
        Response second = desk.as(desk.approver).get("/v1/worklist?limit=2&after=" + first.path("next_after"));

        assertThat(first.header("Link")).isEqualTo("</v1/worklist?limit=3&after=3>; rel=\"next\"");
        assertThat(second.<List<String>>path("items.pointer")).isEqualTo(all.subList(3, 5));
        desk.as(desk.approver)
                .get("/v1/worklist?after=1000000")
                .then()
                .body("items.size()", equalTo(0))
                .body("next_after", nullValue());
    }

    @Test
    void aChannelThatWasRecalledIsGoneAndOthersAreNamed() {
        desk.recall(desk.editor, DVS_SMS, "82228 DVS").then().statusCode(200);

        report(DVS_SMS, "dead")
                .then()
                .statusCode(410)
                .body("code", equalTo("withdrawn"))
                .body("hand_offs.size()", greaterThan(0));
    }
}
