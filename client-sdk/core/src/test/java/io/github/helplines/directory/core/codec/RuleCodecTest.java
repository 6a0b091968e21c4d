package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleCodecTest {
    @Test
    void writesWhatItReads() {
        assertRoundTrip("{'kind':'everyone'}");
        assertRoundTrip("{'kind':'age_between','min':18,'whose':'person'}");
        assertRoundTrip("{'kind':'age_between','max':17,'whose':'in_image'}");
        assertRoundTrip("{'kind':'lives_in','areas':['E06000015','E23000018']}");
        assertRoundTrip("{'kind':'one_of','criterion':'asking_as','values':['professional','self']}");
        assertRoundTrip("{'kind':'all_of','rules':[{'kind':'everyone'},"
                + "{'kind':'any_of','rules':[{'kind':'not','rule':{'kind':'everyone'}}]}]}");
    }

    @Test
    void writesListsOfCodesAndValuesInOrder() {
        Rule rule = read("{'kind':'lives_in','areas':['E23000018','E06000015','E23000018']}", new Faults())
                .orElseThrow();

        assertThat(RuleCodec.write(rule)).isEqualTo(json("{'kind':'lives_in','areas':['E06000015','E23000018']}"));
    }

    @Test
    void namesEveryFaultOfATree() {
        assertThat(faultsOf("{'kind':'all_of','rules':["
                        + "{'kind':'age_between','min':131,'whose':'person'},"
                        + "{'kind':'age_between','whose':'person'},"
                        + "{'kind':'age_between','min':20,'max':18,'whose':'person'},"
                        + "{'kind':'age_between','min':18},"
                        + "{'kind':'lives_in','areas':['Derby']},"
                        + "{'kind':'lives_in','areas':[]},"
                        + "{'kind':'lives_in'},"
                        + "{'kind':'one_of','criterion':'asking_as','values':['neighbour']},"
                        + "{'kind':'one_of','criterion':'Housing Status','values':['x']},"
                        + "{'kind':'somewhere','areas':['E23000018']},"
                        + "{'kind':'everyone','areas':['E23000018']},"
                        + "{'areas':['E23000018']},"
                        + "'everyone',"
                        + "{'kind':'any_of','rules':[]},"
                        + "{'kind':'not'}]}"))
                .containsExactly(
                        "/rules/0/min out_of_range",
                        "/rules/1 missing",
                        "/rules/2/max out_of_range",
                        "/rules/3/whose missing",
                        "/rules/4/areas/0 bad_value",
                        "/rules/5/areas bad_value",
                        "/rules/6/areas missing",
                        "/rules/7/values/0 bad_value",
                        "/rules/8/criterion bad_value",
                        "/rules/9/kind bad_value",
                        "/rules/10/areas unknown_field",
                        "/rules/11/kind missing",
                        "/rules/12 wrong_type",
                        "/rules/13/rules bad_value",
                        "/rules/14/rule missing");
    }

    @Test
    void refusesNumbersInWords() {
        assertThat(faultsOf("{'kind':'age_between','min':'18','whose':'person'}"))
                .containsExactly("/min wrong_type");
        assertThat(faultsOf("{'kind':'age_between','min':1.9,'whose':'person'}"))
                .containsExactly("/min wrong_type");
    }

    @Test
    void readsAsDeepAsARuleMayGoAndNoDeeper() {
        assertThat(faultsOf(nested(Rule.MAX_DEPTH))).isEmpty();
        assertThat(faultsOf(nested(Rule.MAX_DEPTH + 1))).containsExactly("/rule".repeat(Rule.MAX_DEPTH) + " too_deep");
    }

    @Test
    void boundsTheLengthOfLists() {
        String many = "{'kind':'everyone'},".repeat(101);

        assertThat(faultsOf("{'kind':'all_of','rules':[" + many.substring(0, many.length() - 1) + "]}"))
                .containsExactly("/rules too_many");
    }

    private static String nested(int depth) {
        return "{'kind':'not','rule':".repeat(depth - 1) + "{'kind':'everyone'}" + "}".repeat(depth - 1);
    }

    private static void assertRoundTrip(String text) {
        Faults faults = new Faults();
        assertThat(read(text, faults).map(RuleCodec::write)).contains(json(text));
        assertThat(faults.toList()).isEmpty();
    }

    private static List<String> faultsOf(String text) {
        Faults faults = new Faults();
        Optional<Rule> rule = read(text, faults);
        assertThat(rule.isPresent()).isEqualTo(faults.isEmpty());
        return faults.toList().stream().map(RuleCodecTest::inShort).toList();
    }

    private static String inShort(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static Optional<Rule> read(String text, Faults faults) {
        return RuleCodec.read(json(text), "", faults);
    }

    private static JsonValue json(String text) {
        return JsonText.parse(text.replace('\'', '"')).orElseThrow();
    }
}
