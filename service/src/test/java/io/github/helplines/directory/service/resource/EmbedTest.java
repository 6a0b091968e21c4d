package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class EmbedTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    static Stream<String> everyPath() {
        return SHIPPED.stream()
                .flatMap(record -> {
                    if (record instanceof Service service) {
                        return Stream.of("/services/" + service.slug());
                    }
                    return record instanceof Topic topic ? Stream.of("/topics/" + topic.slug()) : Stream.of();
                })
                .flatMap(path -> Stream.of("en", "cy").map(lang -> path + "%s?lang=" + lang));
    }

    private static String page(String path) {
        return SERVER.anyway()
                .get("/embed" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Each text stands in the page after the one before it. */
    private static void assertReadInOrder(String page, List<String> texts) {
        String read = ReadText.ofPage(page);
        int from = 0;
        for (String text : texts) {
            int at = read.indexOf(text, from);
            assertThat(at).as("\"" + text + "\" from " + from).isNotNegative();
            from = at + text.length();
        }
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void pageAndFragmentSayWhatTheCardSaysInItsOrder(String path) throws Exception {
        JsonNode card = new ObjectMapper()
                .readTree(SERVER.anyway()
                        .get("/widget/v1" + path.formatted(""))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        List<String> texts = ReadText.ofCard(card);
        assertThat(texts).hasSizeGreaterThan(15);
        for (String form : List.of("", "/fragment")) {
            String page = page(path.formatted(form));
            assertReadInOrder(page, texts);
            assertThat(page).doesNotContainIgnoringCase("screenshot").doesNotContain("{{");
            assertThat(page)
                    .contains("href=\"tel:999\"")
                    .contains("lang=\"" + card.get("lang").asText() + "\"");
        }
    }

    @Test
    void orderIsReallyLookedAt() {
        assertThatThrownBy(() -> assertReadInOrder("<p>two</p><p>one</p>", List.of("one", "two")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/childline", "/topics/intimate-image-abuse"})
    void aFrameOnAnybodysPageRunsNothingButOurModuleAndHasNoStateAndNoReferrer(String path) {
        SERVER.anyway()
                .get("/embed" + path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        equalTo(
                                "default-src 'none'; script-src 'self'; style-src 'self';"
                                        + " connect-src 'self'; base-uri 'none'; img-src 'self'; form-action 'none'; frame-ancestors *"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Frame-Options", nullValue())
                .header("Set-Cookie", nullValue())
                .body(allOf(
                        not(matchesPattern("(?s).*<script(?! type=\"module\" src=\"/assets/page.js\"></script>).*")),
                        not(containsString(" style=")),
                        not(matchesPattern("(?s).*<[^>]* on[a-z]*=.*")),
                        containsString("href=\"https://www.bbc.co.uk/weather\" target=\"_top\" rel=\"noreferrer\">Exit"
                                + " this page</a>"),
                        containsString("It does not erase your browsing history")));
    }

    @Test
    void theNumberIsALinkWhoseGroupsDoNotBreak() {
        assertThat(page("/services/derbyshire-victim-services"))
                .contains("<a class=\"value\" href=\"tel:+448006126505\">0800\u00a0612\u00a06505</a>")
                .contains("<a class=\"value\" href=\"sms:82228?body&#61;DVS\">DVS to 82228</a>");
    }

    @Test
    void aDiscreetPageSaysWhomToReachAndNotWhatFor() {
        String page = page("/services/revenge-porn-helpline?discreet=true");

        assertThat(ReadText.ofPage(page))
                .doesNotContainIgnoringCase("revenge")
                .doesNotContainIgnoringCase("intimate")
                .doesNotContainIgnoringCase("childline.org")
                .doesNotContain("to have pictures removed")
                .contains("Advice line", "Talk line", "0345\u00a06000\u00a0459", "Send an e-mail");
        assertThat(page).contains("<title>Advice line</title>").contains("?discreet&#61;true");
        assertThat(page("/topics/intimate-image-abuse")).contains("This is not your fault.");
        assertThat(page("/topics/intimate-image-abuse?discreet=true"))
                .contains("<title>Contact details</title>")
                .doesNotContain("not your fault", "never to blame", "picture");
    }

    /** The record's own words may say what it is for; nobody checks them for that. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/fragment"})
    void discreetlyTheRecordsOwnWordsAreFoldedAway(String form) {
        String police = "/services/derbyshire-police" + form;
        String note = "To report a crime when it is not urgent.";

        assertThat(page(police)).contains("<li>" + note + "</li>").doesNotContain("class=\"tells\"");
        String discreet = page(police + "?discreet=true");
        assertThat(discreet)
                .contains(
                        "<details class=\"tells\"><summary>What to know first</summary><p>" + note + "</p></details>");
        assertThat(ReadText.ofPage(discreet.replaceAll("(?s)<details.*?</details>", "")))
                .doesNotContainIgnoringCase("crime")
                .doesNotContainIgnoringCase("police")
                .doesNotContainIgnoringCase("deaf")
                .contains("101");
    }

    @Test
    void aWelshPageMarksWhatIsInEnglish() {
        assertThat(page("/services/derbyshire-police?lang=cy"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"cy\">")
                .contains("<h1 class=\"title\" lang=\"en\">Derbyshire Police</h1>")
                .contains("<li lang=\"en\">When somebody is in danger now.</li>")
                .contains("Gadael y dudalen hon", "Mae rhywfaint o hyn yn Saesneg yn unig.")
                .contains("href=\"/embed/services/crimestoppers?lang&#61;cy\"");
    }

    @Test
    void aFragmentLinksInFullAndMayLeaveOutTheWayOut() {
        String fragment = page("/services/derbyshire-police/fragment");
        String here = "http://localhost:" + SERVER.getLocalPort();

        assertThat(fragment)
                .startsWith("<section class=\"helpline-contacts\" lang=\"en\">")
                .contains("href=\"" + here + "/services/crimestoppers\"")
                .contains("href=\"" + here + "/services/derbyshire-police\"")
                .contains("<h2 class=\"title\"", "Exit this page", "As it stood on 23 November 2026, 08:45.")
                .doesNotContain("<html", "href=\"/");
        assertThat(page("/services/derbyshire-police/fragment?exit=false")).doesNotContain("Exit this page");
    }

    @Test
    void theStylesheetIsOurs() {
        SERVER.anyway()
                .get("/assets/page.css")
                .then()
                .statusCode(200)
                .contentType("text/css;charset=utf-8")
                .body(allOf(
                        containsString("forced-colors"),
                        containsString("prefers-reduced-motion"),
                        containsString("@media print"),
                        not(containsString("url(")),
                        not(containsString("@import"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/fragment"})
    void whatIsDiscreetLeadsToNoPageThatNamesTheService(String form) {
        List<String> leads = Stream.of("/services/revenge-porn-helpline", "/topics/intimate-image-abuse")
                .flatMap(of ->
                        HREF.matcher(page(of + form + "?discreet=true&lang=cy")).results())
                .map(found -> found.group(1).replace("&#61;", "=").replace("&amp;", "&"))
                .filter(href -> href.contains("/services/") || href.contains("/topics/"))
                .toList();
        assertThat(leads)
                .isNotEmpty()
                .allMatch(href -> href.matches(".*/embed/(services|topics)/[a-z-]+\\?lang=cy&discreet=true"));
    }

    @Test
    void aTopicWithoutServicesStillNamesSomebody() {
        Topic shipped = SHIPPED.stream()
                .filter(Topic.class::isInstance)
                .map(Topic.class::cast)
                .findFirst()
                .orElseThrow();
        Map<String, JsonValue> emptied =
                new TreeMap<>(RecordCodec.write(shipped).members());
        emptied.remove("services");
        emptied.put("id", JsonValue.of("7a6c1a0e-3f0f-4d55-9a51-0d6a6f1f2a11"));
        emptied.put("slug", JsonValue.of("emptied"));
        List<DirectoryRecord> records = new ArrayList<>(SHIPPED);
        records.add(RecordCodec.read(JsonObject.of(emptied), "", new Faults()).orElseThrow());
        SERVER.publish(SampleDirectory.snapshot(records, 2));
        try {
            assertThat(page("/topics/emptied")).contains("tel:116123", "href=\"tel:999\"");
            assertThat(page("/topics/emptied?discreet=true")).contains("tel:116123");
        } finally {
            SERVER.publish(SampleDirectory.snapshot(SHIPPED, 1));
        }
    }
}
