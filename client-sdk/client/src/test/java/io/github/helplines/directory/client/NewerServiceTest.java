package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helplines.directory.client.model.Assessment;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.OpenStatus;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.testing.StubTransport;
import io.github.helplines.directory.core.eligibility.Circumstances;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service of a later version says what this one has no word for; everything else it says is understood. */
class NewerServiceTest {
    private static final String LATER = "invented_later";
    private static final String EVIDENCE = "{'method':'page_read','read_on':'2026-11-22','source':'A page'}";
    private static final String CHANNEL = "{'kind':'voice','id':'b32e8131-e505-4ad3-9364-c5a35b6bff11',"
            + "'number':'+448081570000','display':'0808 157 0000','action':'Call 0808 157 0000',"
            + "'uri':'tel:+448081570000','cost':{'landline':'free','mobile':'charged'},'appears_on_bill':'no',"
            + "'anonymous':'yes','languages':['en'],'evidence':" + EVIDENCE + "}";
    private static final String LINK =
            "{'id':'dd75555d-91ed-4239-9657-1ae22af9d705','slug':'x','name':'A service'," + "'uri':'/v1/services/x'}";
    private static final String FLOOR = "[{'text':'In immediate danger, call 999.','channel':"
            + "{'kind':'voice','display':'999','uri':'tel:999'}}]";
    private static final String STATUS = "{'channel':" + CHANNEL + ",'status':{'state':'open','reason':'always_open',"
            + "'as_of':'2026-11-26T12:00:00Z'},'evidence_state':'current','hours_evidence_state':'unverified'}";
    private static final String ASSESSED = "'service':" + LINK + ",'assessment':{'outcome':'eligible','text':'Yes.',"
            + "'criteria':[{'criterion':'age','result':'met','text':'Old enough.'}]},'evidence_state':'current',"
            + "'hand_offs':[{'service':" + LINK + ",'text':'Somebody else.'}]";
    private static final String QUESTION =
            "{'fact':'age','text':'How old?','answers':[{'text':'Under 18','add':{'age_band':'under_18'}}]}";

    /** Answers that have every word of a list that may grow. */
    private enum Asked {
        SERVICE(
                "GET",
                "/v1/services/x",
                "{'kind':'service','id':'dd75555d-91ed-4239-9657-1ae22af9d705','slug':'x','name':'A service',"
                        + "'discreet_name':'Support line','summary':'Support.','rule':{'kind':'everyone'},"
                        + "'rule_text':'For anyone.','rule_evidence':" + EVIDENCE
                        + ",'free':'yes','confidential':'yes',"
                        + "'anonymous':'no','service_type':'support','reach':'local','channels':[" + CHANNEL + "]}",
                directory -> directory.services().get("x").value()),
        STATUSES(
                "GET",
                "/v1/services/x/status",
                "{'service':" + LINK + ",'at':'2026-11-26T12:00:00Z','channels':[" + STATUS + "],'emergency':" + FLOOR
                        + "}",
                directory -> directory.services().status("x", null).value()),
        ELIGIBILITY(
                "POST",
                "/v1/services/x/eligibility",
                "{" + ASSESSED + ",'next_question':" + QUESTION + ",'emergency':" + FLOOR + "}",
                directory ->
                        directory.services().assess("x", Circumstances.none()).value()),
        HELP(
                "POST",
                "/v1/help",
                "{'at':'2026-11-26T12:00:00Z','services':[{" + ASSESSED + ",'channels':[" + STATUS
                        + "]}],'guidance':[{'text':'You are not to blame.'}],'next_question':" + QUESTION
                        + ",'emergency':" + FLOOR + "}",
                directory -> directory.help(HelpQuery.general()).value()),
        SEARCH(
                "POST",
                "/v1/search",
                "{'matched':true,'items':[{'kind':'topic','id':'dd75555d-91ed-4239-9657-1ae22af9d705','slug':'x',"
                        + "'name':'A topic','uri':'/v1/topics/x'}],'emergency':" + FLOOR + "}",
                directory -> directory.search("words", 5).value());

        private final String method;
        private final String path;
        private final String json;
        private final Function<HelplineDirectory, Object> asking;

        Asked(String method, String path, String json, Function<HelplineDirectory, Object> asking) {
            this.method = method;
            this.path = path;
            this.json = json.replace('\'', '"');
            this.asking = asking;
        }

        Object as(String said) {
            return NewerServiceTest.ask(new StubTransport().answer(method, path, said), asking);
        }

        /** The answer where one part is said in another way. */
        Object with(String part, String other) {
            String found = part.replace('\'', '"');
            assertThat(json).contains(found);
            return as(json.replace(found, other.replace('\'', '"')));
        }
    }

    private static <T> T ask(StubTransport stub, Function<HelplineDirectory, T> asking) {
        try (HelplineDirectory directory = HelplineDirectory.remote(URI.create("https://directory.example"))
                .transport(stub)
                .build()) {
            return asking.apply(directory);
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void membersThatAreNotKnownArePassedOver(Asked asked) {
        String more = asked.json.replace("{", "{\"later\":{\"a\":[1.5,null,{\"b\":true}]},");

        assertThat(asked.as(more)).isEqualTo(asked.as(asked.json));
        assertThat(words(asked.as(asked.json)))
                .as("what this version knows")
                .isNotEmpty()
                .allMatch(word -> word.known().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "SERVICE free",
                "SERVICE confidential",
                "SERVICE anonymous",
                "SERVICE service_type",
                "SERVICE reach",
                "SERVICE method",
                "SERVICE landline",
                "SERVICE mobile",
                "SERVICE appears_on_bill",
                "STATUSES reason",
                "STATUSES evidence_state",
                "STATUSES hours_evidence_state",
                "ELIGIBILITY evidence_state",
                "HELP evidence_state",
                "SEARCH kind",
            })
    void aWordThatIsNotKnownKeepsItsText(Asked asked, String member) {
        List<OpenValue<?>> before = words(asked.as(asked.json));
        String json = asked.json.replaceAll("\"" + member + "\":\"[a-z_]*\"", "\"" + member + "\":\"" + LATER + "\"");
        List<OpenValue<?>> after = words(asked.as(json));

        assertThat(after).hasSameSizeAs(before);
        assertThat(after)
                .filteredOn(word -> word.text().equals(LATER))
                .isNotEmpty()
                .allSatisfy(word -> {
                    assertThat(word.known()).isEmpty();
                    assertThat(word).hasToString(LATER);
                });
    }

    @Test
    void aChannelOfAKindThatIsNotKnownCanBeShown() {
        Service service = (Service) Asked.SERVICE.with("'kind':'voice'", "'kind':'hologram'");

        assertThat(service.channels()).singleElement().isInstanceOfSatisfying(Channel.Unknown.class, channel -> {
            assertThat(channel.kind().text()).isEqualTo("hologram");
            assertThat(channel.details().action()).isEqualTo("Call 0808 157 0000");
            assertThat(channel.id()).isEqualTo("b32e8131-e505-4ad3-9364-c5a35b6bff11");
        });
    }

    @Test
    void aWayToTheEmergencyServicesThatIsNotKnownIsGivenAllTheSame() {
        HelpAnswer help =
                (HelpAnswer) Asked.HELP.with("{'kind':'voice','display':'999'", "{'kind':'hologram','display':'999'");

        assertThat(help.emergency().items()).singleElement().satisfies(item -> {
            assertThat(item.contact().kind().text()).isEqualTo("hologram");
            assertThat(item.contact().display()).isEqualTo("999");
        });
    }

    @Test
    void aRuleOfAKindThatIsNotKnownKeepsItsName() {
        Service service = (Service) Asked.SERVICE.with(
                "{'kind':'everyone'}",
                "{'kind':'any_of','rules':[{'kind':'born_in','year':1990},{'kind':'everyone'}]}");

        assertThat(service.rule()).isEqualTo(new Rule.AnyOf(List.of(new Rule.Unknown("born_in"), new Rule.Everyone())));
        assertThat(service.ruleText()).isEqualTo("For anyone.");
    }

    /** Neither yes nor no: the person may yet be helped. */
    @ParameterizedTest
    @EnumSource(
            value = Asked.class,
            names = {"ELIGIBILITY", "HELP"})
    void anOutcomeThatIsNotKnownTurnsNobodyAway(Asked asked) {
        assertThat(assessment(asked.with("'outcome':'eligible'", "'outcome':'eligible_on_tuesdays'"))
                        .outcome())
                .isEqualTo(Assessment.Outcome.NEED_MORE);
        assertThat(assessment(asked.with("'result':'met'", "'result':'met_on_tuesdays'"))
                        .criteria())
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.result()).isEqualTo(Assessment.Result.UNKNOWN));
    }

    private static Assessment assessment(Object answer) {
        return answer instanceof HelpAnswer help
                ? help.services().get(0).assessment()
                : ((ServiceEligibility) answer).assessment();
    }

    @Test
    void aStateThatIsNotKnownIsNeitherOpenNorClosed() {
        HelpAnswer help = (HelpAnswer) Asked.HELP.with("'state':'open'", "'state':'opening'");

        assertThat(help.services().get(0).channels().get(0).status().state()).isEqualTo(OpenStatus.State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'blood_group':'a'}", "{'age_band':'newly_born'}", "{'age':'seventeen'}", "{}"})
    void anAnswerToChooseThatIsNotUnderstoodAddsNothing(String add) {
        HelpAnswer help = (HelpAnswer) Asked.HELP.with("{'age_band':'under_18'}", add);

        assertThat(help.nextQuestion()).isNotNull();
        assertThat(help.nextQuestion().text()).isEqualTo("How old?");
        assertThat(help.nextQuestion().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.add()).isEqualTo(Circumstances.none()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, io.github.helplines.directory.client.InvalidRequestException",
        "404, io.github.helplines.directory.client.NotFoundException",
        "410, io.github.helplines.directory.client.GoneException",
        "422, io.github.helplines.directory.client.InvalidRequestException",
        "451, io.github.helplines.directory.client.ResponseException"
    })
    void aProblemWhoseCodeIsNotKnownIsWhatItsStatusSays(int status, Class<? extends ResponseException> expected) {
        String problem = "{'type':'/problems/" + LATER + "','code':'" + LATER + "','title':'Later','status':" + status
                + ",'later':[1],'errors':[{'pointer':'/x','code':'" + LATER + "','message':'No.','hint':'Y'}],"
                + "'hand_offs':[{'service':" + LINK + ",'text':'Somebody else.'}],'emergency':" + FLOOR + "}";
        StubTransport stub = new StubTransport()
                .answer("GET", "/v1/services/x", status, "application/problem+json", problem.replace('\'', '"'));

        ResponseException thrown = catchThrowableOfType(
                ResponseException.class,
                () -> ask(stub, directory -> directory.services().get("x")));

        assertThat(thrown).isExactlyInstanceOf(expected);
        assertThat(thrown.problem().code()).isEqualTo(LATER);
        assertThat(thrown.problem().errors()).containsExactly(new Problem.Fault("/x", LATER, "No."));
        assertThat(thrown.problem().handOffs()).hasSize(1);
        assertThat(thrown.problem().emergency().items()).hasSize(1);
    }

    /** Every word of a list that may grow, wherever it stands in an answer. */
    private static List<OpenValue<?>> words(Object answer) {
        List<OpenValue<?>> found = new ArrayList<>();
        gather(answer, found);
        return found;
    }

    private static void gather(Object value, List<OpenValue<?>> found) {
        if (value instanceof OpenValue<?> word) {
            found.add(word);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> gather(each, found));
        } else if (value instanceof Record && value.getClass().getName().contains(".client.")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    gather(component.getAccessor().invoke(value), found);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
