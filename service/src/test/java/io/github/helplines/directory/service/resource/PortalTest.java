package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class PortalTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])");
    private static final String MODULE = "<script type=\"module\" src=\"/assets/page.js\"></script>";
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private static ValidatableResponse get(String path) {
        return SERVER.anyway().accept("text/html,*/*;q=0.8").get(path).then();
    }

    private static String page(String path) {
        return get(path).statusCode(200).extract().asString();
    }

    /** Every page that can be reached from the start page, by its path. */
    private static Map<String, String> everyPage() {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            if (pages.containsKey(path)) {
                continue;
            }
            var answer = get(path).statusCode(200).extract();
            boolean ours = answer.contentType().startsWith("text/html") && !path.startsWith("/docs");
            pages.put(path, ours ? answer.asString() : "");
            Matcher links = LINK.matcher(pages.get(path));
            while (links.find()) {
                ahead.push(links.group(1).replace("&#61;", "=").replace("&amp;", "&"));
            }
        }
        pages.values().removeIf(String::isEmpty);
        return pages;
    }

    @Test
    void everyPageHangsTogetherAndNoLinkIsDead() {
        Map<String, String> pages = everyPage();

        assertThat(pages.keySet())
                .contains(
                        "/",
                        "/?lang=cy",
                        "/search",
                        "/services/childline",
                        "/services/childline?lang=cy",
                        "/topics/intimate-image-abuse",
                        "/status",
                        "/privacy?lang=cy",
                        "/accessibility",
                        "/developers",
                        "/website");
        pages.forEach((path, page) -> {
            assertThat(page)
                    .as(path)
                    .startsWith("<!DOCTYPE html>\n<html lang=\"" + (path.contains("lang=cy") ? "cy" : "en") + "\">")
                    .contains("<main", "<footer>", "<header>", "href=\"tel:999\"", "<title>")
                    .doesNotContainIgnoringCase("screenshot")
                    .doesNotContain("{{", " style=\"", "http://www", "null");
            assertThat(page.replaceAll(SCRIPT.pattern(), "").replace(MODULE, ""))
                    .as(path)
                    .doesNotContain("<script");
            List<Integer> levels = HEADING.matcher(page)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
            assertThat(levels.stream().filter(level -> level == 1)).as(path).hasSize(1);
            assertThat(levels.get(0)).isEqualTo(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i) - levels.get(i - 1)).as(path).isLessThanOrEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search", "/services/childline", "/topics/intimate-image-abuse", "/status", "/privacy"})
    void pagesTakeNothingFromElsewhereAndLeaveNothing(String path) {
        get(path)
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self';"
                                + " connect-src 'self'; base-uri 'none'; img-src 'self'; form-action 'self'; frame-src 'self';"
                                + " frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Set-Cookie", nullValue())
                .header("ETag", nullValue());
    }

    @Test
    void theNumberIsTheFirstThingOfAServicesPage() {
        String page = page("/services/derbyshire-victim-services");
        String main = page.substring(page.indexOf("<main"));

        assertThat(main.indexOf("0800\u00a0612\u00a06505")).isBetween(0, main.indexOf("<p class=\"summary\""));
        assertThat(ReadText.ofPage(main).strip())
                .startsWith("Derbyshire Victim Services")
                .containsSubsequence(
                        "Call 0800\u00a0612\u00a06505",
                        "DVS to 82228",
                        "For anyone who lives in Derbyshire. This includes Derby: not yet confirmed by the service.",
                        "The service says that it is free of charge.",
                        "We do not know whether you can stay unnamed.",
                        "Police and Crime Commissioner for Derbyshire",
                        "Read on 22 November 2026.");
    }

    @Test
    void programsReadTheContactsInTheirOwnVocabulary() throws Exception {
        Matcher script = SCRIPT.matcher(page("/services/derbyshire-victim-services"));
        assertThat(script.find()).isTrue();
        JsonNode data = new ObjectMapper().readTree(script.group(1));

        assertThat(data.get("@context").asText()).isEqualTo("https://schema.org");
        JsonNode contact = data.at("/provider/contactPoint/0");
        assertThat(contact.get("@type").asText()).isEqualTo("ContactPoint");
        assertThat(contact.get("telephone").asText()).isEqualTo("+448006126505");
        assertThat(contact.get("contactOption").asText()).isEqualTo("https://schema.org/TollFree");
        assertThat(data.at("/provider/contactPoint/1/contactType").asText()).isEqualTo("Text DVS to 82228");
        assertThat(data.at("/provider/contactPoint/1/contactOption").isMissingNode())
                .isTrue();
    }

    @Test
    void aTopicsPageGivesTheSafeAdviceToWhoeverReadsIt() {
        assertThat(ReadText.ofPage(page("/topics/intimate-image-abuse")))
                .contains("If it happened to you: This is not your fault.")
                .contains("If you are under 18: If the police become involved")
                .contains("Do not copy, save or forward the picture.")
                .doesNotContain("found guilty")
                .containsSubsequence(
                        "0800\u00a0612\u00a06505",
                        "The person in the pictures is never to blame",
                        "What you can do",
                        "This is not your fault.",
                        "Revenge Porn Helpline",
                        "Childline",
                        "Report Remove");
    }

    @Test
    void whoeverIsListedNowhereElseIsListedAtTheDoor() {
        String home = page("/");
        SHIPPED.stream()
                .filter(Topic.class::isInstance)
                .forEach(topic -> assertThat(home).contains("/topics/" + topic.slug()));
        String everywhere = home + page("/topics/intimate-image-abuse");
        SHIPPED.stream()
                .filter(Service.class::isInstance)
                .forEach(service ->
                        assertThat(everywhere).as(service.slug().value()).contains(service.name()));
    }

    @Test
    void aLinkThatSomebodyCountsIsFollowedAllTheSame() {
        get("/services/childline?fbclid=abc").statusCode(200).body(not(containsString("fbclid")));
        get("/v1/services?fbclid=abc").statusCode(400);
    }

    @Test
    void everyAddressThatDevelopersAreShownAnswers() {
        String page = ReadText.ofPage(page("/developers"));
        Matcher text = Pattern.compile("http://localhost:\\d+(/v1/sms/\\S+)").matcher(page);

        assertThat(text.find()).isTrue();
        SERVER.given().get(text.group(1)).then().statusCode(200).body(containsString("0800 612 6505"));
        assertThat(page).contains("-d '{\"topic\":\"intimate-image-abuse\",\"age\":34}'");
    }

    @Test
    void saysHowFreshItIs() {
        assertThat(ReadText.ofPage(page("/status")))
                .contains("All is well: what is shown is the newest.")
                .contains("23 November 2026, 08:45")
                .contains("Not yet confirmed by the service");
        assertThat(page("/status?lang=cy")).contains("Mae popeth yn iawn").doesNotContain("Saesneg yn unig");
    }

    @Test
    void aProblemIsAPageForWhoeverReadsAndJsonForEverybodyElse() {
        get("/problems/not_found")
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body(containsString("<h2>What to do</h2>"))
                .body(containsString("<h2>Whether to try again</h2>"));
        for (String accept : List.of("*/*", "application/json", "application/json, text/html;q=0.9")) {
            SERVER.given()
                    .accept(accept)
                    .get("/problems/not_found")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", containsString("public"));
        }
        assertThat(SERVER.anyway().get("/problems/not_found").headers().getValues("Vary"))
                .contains("Accept");
        get("/problems/no_such").statusCode(404);
    }

    @Test
    void whatToReportIsNamedAsOnTheCardAndNoTwoAlike() {
        Pattern choice = Pattern.compile("name=\"channel\" value=\"[^\"]*\" required> ([^<]*)</label>");
        for (String lang : List.of("en", "cy")) {
            services().forEach(service -> {
                String page = page("/report/" + service.slug() + "?lang=" + lang);
                assertThat(choice.matcher(page).results().map(found -> found.group(1)))
                        .as(service.slug().value())
                        .hasSameSizeAs(service.channels())
                        .doesNotHaveDuplicates();
            });
        }
        String page = ReadText.ofPage(page("/report/derbyshire-victim-services?lang=cy"));
        assertThat(page)
                .contains("Anfonwch neges destun: DVS at 82228", "Ffoniwch 0800\u00a0612\u00a06505")
                .doesNotContain("DVS to 82228");
    }

    private static Stream<Service> services() {
        return SHIPPED.stream().filter(Service.class::isInstance).map(Service.class::cast);
    }
}
