package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The question the directory is for, on the shipped records, as a person or somebody helping them asks it. */
class MainJobIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final String DVS = "derbyshire-victim-services";
    private static final String RPH = "revenge-porn-helpline";

    private static JsonPath help(String circumstances) {
        Response response = SERVICE.help(circumstances);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        JsonPath answer = response.jsonPath();
        assertThat(answer.getList("emergency.text", String.class)).anyMatch(text -> text.contains("999"));
        return answer;
    }

    private static String find(String slug) {
        return "services.find { it.service.slug == '" + slug + "' }";
    }

    private static String outcome(JsonPath answer, String slug) {
        return answer.getString(find(slug) + ".assessment.outcome");
    }

    private static List<String> offered(JsonPath answer) {
        return answer.getList("services.findAll { it.assessment.outcome == 'eligible' }.service.slug");
    }

    private static List<String> handOffs(JsonPath answer, String slug) {
        return answer.getList(find(slug) + ".hand_offs.service.slug");
    }

    private static String guidance(JsonPath answer) {
        return String.join("\n", answer.getList("guidance.text", String.class));
    }

    @Test
    void aSeventeenYearOldInDerbyIsOfferedTheLocalServiceFirstAndTheYoungPeoplesRoutes() {
        Response response = SERVICE.help("{\"age\":17,\"postcode\":\"DE1 2QY\"}");
        JsonPath answer = response.jsonPath();
        assertThat(answer.getString("services[0].service.slug")).isEqualTo(DVS);
        assertThat(outcome(answer, DVS)).isEqualTo("eligible");
        assertThat(answer.getList(find(DVS) + ".channels.channel.action", String.class))
                .containsExactly("Call 0800 612 6505", "Text DVS to 82228");
        assertThat(outcome(answer, RPH)).isEqualTo("not_eligible");
        assertThat(answer.getList(find(RPH) + ".channels")).isEmpty();
        assertThat(handOffs(answer, RPH)).contains("childline", "report-remove");
        assertThat(guidance(answer)).contains("not your fault").doesNotContainIgnoringCase("no criminal record");
        assertThat(answer.getString("guidance[0].text")).contains("not your fault");
        assertThat(response.asString()).doesNotContainIgnoringCase("screenshot");
        assertThat(answer.getList("emergency.text", String.class)).anyMatch(text -> text.contains("999"));
    }

    @Test
    void anAdultOnTheBorderIsAskedOnceWhereTheyLiveAndShownTheNumbersMeanwhile() {
        JsonPath answer = help("{\"age\":34,\"postcode\":\"DE6\"}");
        assertThat(outcome(answer, DVS)).isEqualTo("need_more");
        assertThat(answer.getList(find(DVS) + ".channels")).isNotEmpty();
        assertThat(answer.getString("next_question.fact")).isEqualTo("areas");
        assertThat(answer.getString("next_question.text")).isEqualTo("Do you live in Derbyshire or the City of Derby?");
        assertThat(answer.getList("next_question.answers.add.areas")).contains(List.of("E23000018"));
        assertThat(outcome(answer, RPH)).isEqualTo("eligible");
    }

    @Test
    void whoDeclinesToSayWhereTheyLiveIsNotAskedAgain() {
        JsonPath answer = help("{\"age\":34,\"postcode\":\"DE6\",\"declined\":[\"postcode\",\"areas\"]}");
        assertThat(answer.getString(find(DVS) + ".assessment.text"))
                .contains("may help you")
                .contains("ask them");
        assertThat(answer.getString("next_question.fact")).isEqualTo("age_in_image");
        JsonPath nothingLeft =
                help("{\"age\":34,\"postcode\":\"DE6\",\"declined\":[\"postcode\",\"areas\",\"age_in_image\"]}");
        assertThat(nothingLeft.<Object>get("next_question")).isNull();
    }

    @Test
    void anAdultPicturedAsAChildGetsTheRouteForChildrensPicturesAndTheSafeEvidenceStep() {
        Response response = SERVICE.help("{\"age\":20,\"age_in_image\":16}");
        assertThat(offered(response.jsonPath())).contains("take-it-down").doesNotContain("stopncii");
        assertThat(response.asString()).doesNotContainIgnoringCase("screenshot");
        assertThat(guidance(response.jsonPath())).contains("Do not copy, save or forward");
    }

    @Test
    void anAdultPicturedAsAnAdultMayKeepScreenshots() {
        JsonPath answer = help("{\"age\":20,\"age_in_image\":19}");
        assertThat(offered(answer)).contains("stopncii").doesNotContain("take-it-down");
        assertThat(guidance(answer)).containsIgnoringCase("screenshot");
    }

    @Test
    void aParentGetsTheServicesForTheChildAndTheLineForWorriedAdults() {
        Response response = SERVICE.help("{\"asking_as\":\"parent_or_carer\",\"age\":15,\"postcode\":\"SK13\"}");
        JsonPath answer = response.jsonPath();
        assertThat(offered(answer)).contains(DVS, "childline", "report-remove", "nspcc-helpline");
        assertThat(outcome(answer, RPH)).isEqualTo("not_eligible");
        assertThat(response.asString()).doesNotContainIgnoringCase("screenshot");
    }

    @Test
    void whoLivesElsewhereIsHandedOn() {
        JsonPath answer = help("{\"age\":30,\"postcode\":\"LS1\"}");
        assertThat(outcome(answer, DVS)).isEqualTo("not_eligible");
        assertThat(handOffs(answer, DVS)).contains("victim-support");
        assertThat(outcome(answer, RPH)).isEqualTo("eligible");
    }

    @Test
    void whoLivesOutsideTheUnitedKingdomStillMeetsSomebodyWhoListens() {
        JsonPath answer = help("{\"age\":34,\"postcode\":\"JE2 3AB\"}");
        assertThat(offered(answer)).contains("samaritans");
        assertThat(answer.getList(find("samaritans") + ".channels.channel.display", String.class))
                .contains("116 123");
    }

    @Test
    void aPlaceNobodyKnowsIsNotANo() {
        assertThat(outcome(help("{\"postcode\":\"DE61\"}"), DVS)).isEqualTo("need_more");
        assertThat(outcome(help("{\"areas\":[\"E06000999\"]}"), DVS)).isEqualTo("need_more");
    }

    @Test
    void whoSaysTheyDoNotLiveThereIsNotEligible() {
        assertThat(outcome(help("{\"age\":40,\"not_in_areas\":[\"E23000018\"]}"), DVS))
                .isEqualTo("not_eligible");
    }

    @Test
    void theHelplineIsClosedOnTheSubstituteBankHolidayAndSaysWhenItOpens() {
        JsonPath status = SERVICE.request()
                .queryParam("at", "2026-12-28T11:00:00Z")
                .get("/v1/services/{slug}/status", RPH)
                .jsonPath();
        String voice = "channels.find { it.channel.kind == 'voice' }.status";
        assertThat(status.getString(voice + ".state")).isEqualTo("closed");
        assertThat(status.getString(voice + ".reason")).isEqualTo("bank_holiday");
        assertThat(status.getString(voice + ".opens_at")).isEqualTo("2026-12-29T10:00:00+00:00");
    }

    @Test
    void theHelplineOpensByTheClockThatPeopleReadAfterTheClocksGoForward() {
        JsonPath status = SERVICE.request()
                .queryParam("at", "2026-03-29T09:30:00Z")
                .get("/v1/services/{slug}/status", RPH)
                .jsonPath();
        String voice = "channels.find { it.channel.kind == 'voice' }.status";
        assertThat(status.getString(voice + ".state")).isEqualTo("closed");
        assertThat(status.getString(voice + ".opens_at")).isEqualTo("2026-03-30T10:00:00+01:00");
    }

    @Test
    void theKeywordIsAnsweredInOneSegment() {
        JsonPath reply = SERVICE.get("/v1/sms/82228/dvs").jsonPath();
        assertThat(reply.getString("reply")).contains("0800 612 6505").contains("999");
        assertThat(reply.getString("service.slug")).isEqualTo(DVS);
        assertThat(reply.getInt("segments")).isEqualTo(1);
    }

    @Test
    void rulesAreGivenInWordsAndAsATree() {
        JsonPath adult = SERVICE.get("/v1/services/{slug}/eligibility", RPH).jsonPath();
        assertThat(adult.getString("rule.kind")).isEqualTo("age_between");
        assertThat(adult.getInt("rule.min")).isEqualTo(18);
        assertThat(adult.getString("rule_text")).contains("18");
        JsonPath local = SERVICE.get("/v1/services/{slug}/eligibility", DVS).jsonPath();
        assertThat(local.getString("rule.kind")).isEqualTo("lives_in");
        assertThat(local.getList("rule.areas", String.class)).containsExactly("E23000018");
        assertThat(local.getString("rule_text")).contains("Derby").contains("not yet confirmed by the service");
    }

    @Test
    void wordsThatMeanNothingHereStillFindWhoListens() {
        JsonPath found = SERVICE.post("/v1/search", "{\"q\":\"qqxxzz\"}").jsonPath();
        assertThat(found.getBoolean("matched")).isFalse();
        assertThat(found.getList("items.slug", String.class)).contains("samaritans", "victim-support");
        assertThat(found.getList("emergency.text", String.class)).anyMatch(text -> text.contains("999"));
    }

    @Test
    void wordsAsPeopleTypeThemFindTheTopic() {
        for (String words : List.of("revange porn", "leaked nudes")) {
            JsonPath found =
                    SERVICE.post("/v1/search", "{\"q\":\"" + words + "\"}").jsonPath();
            assertThat(found.getString("items[0].slug")).isEqualTo("intimate-image-abuse");
        }
    }
}
