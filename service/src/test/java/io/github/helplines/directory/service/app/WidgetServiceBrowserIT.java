package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget on a partner's page, with the shipped records behind it. */
class WidgetServiceBrowserIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final PartnerSite PARTNER = new PartnerSite();

    private static final String TOPIC = "intimate-image-abuse";

    private static final String TEXTS = """
            element => [...element.shadowRoot.querySelectorAll('.card :is(h2, h3, h4, h5, p, li, .label, .value, a, summary)')]
              .filter(it => !it.querySelector('p, li, .label')).map(it => it.textContent.trim())""";

    @AfterAll
    static void close() {
        PARTNER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void saysOfEveryShippedRecordWhatTheServiceWorded(String lang) throws IOException {
        List<String> named = named();
        StringBuilder elements = new StringBuilder();
        named.forEach(each -> elements.append("<helpline-contacts %s=\"%s\" lang=\"%s\"></helpline-contacts>"
                .formatted(each.startsWith("topics") ? "topic" : "service", each.replaceFirst(".*/", ""), lang)));
        try (OpenPage open = OpenPage.onPhone().showing(page(elements.toString()))) {
            Locator all = open.page().locator("helpline-contacts");
            for (int i = 0; i < named.size(); i++) {
                all.nth(i).locator(".value").first().waitFor();
                @SuppressWarnings("unchecked")
                List<String> shown = (List<String>) all.nth(i).evaluate(TEXTS);
                assertThat(shown)
                        .as(named.get(i))
                        .containsSubsequence(worded(json("/widget/v1/" + named.get(i) + "?lang=" + lang)));
            }
            open.assertNoErrors();
        }
    }

    /**
     * The same words in the same order as on the page for a frame, but for what belongs to the one or the other: the
     * widget's buttons to copy, and where its exit is told of; the page's way out and its foot, which says when it was
     * made.
     */
    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void isWordForWordThePageForAFrame(String lang) throws IOException {
        List<String> named = named();
        // One page each has its emergency lines: of several widgets on one, the first.
        try (OpenPage framed = OpenPage.onPhone()) {
            for (String each : named) {
                String element = "<helpline-contacts %s=\"%s\" lang=\"%s\"></helpline-contacts>"
                        .formatted(each.startsWith("topics") ? "topic" : "service", each.replaceFirst(".*/", ""), lang);
                try (OpenPage open = OpenPage.onPhone().showing(page(element))) {
                    String page = SERVICE.request()
                            .noFilters()
                            .get("/embed/" + each + "?lang=" + lang)
                            .asString();
                    String shown = open.page()
                            .locator("helpline-contacts")
                            .evaluate("it => (" + READ + ")(it.shadowRoot.querySelector('.card'), 'button, .way')")
                            .toString();
                    assertThat(shown)
                            .as(each)
                            .isEqualTo(framed.page()
                                    .evaluate(
                                            "html => (" + READ
                                                    + ")(new DOMParser().parseFromString(html, 'text/html').body,"
                                                    + " 'div.exit, footer > :not(.in-english)')",
                                            page)
                                    .toString());
                    assertThat(shown.length()).isGreaterThan(300);
                }
            }
        }
    }

    /** All text of an element but of some inside it; there is a gap wherever a block begins or ends. */
    private static final String READ = """
            (root, without) => {
              const copy = root.cloneNode(true);
              copy.querySelectorAll(without).forEach((each) => each.remove());
              copy.querySelectorAll(':not(a, span, bdi, strong)').forEach((each) => {
                each.before(' ');
                each.after(' ');
              });
              return copy.textContent.replace(/[ \\n]+/g, ' ').trim();
            }""";

    private static List<String> named() throws IOException {
        List<String> named = new ArrayList<>();
        for (JsonNode service : json("/v1/services?limit=100").get("items")) {
            named.add("services/" + service.get("slug").asText());
        }
        named.add("topics/" + TOPIC);
        return named;
    }

    /** Every text of a card, in order. */
    private static List<String> worded(JsonNode cards) {
        List<String> texts = new ArrayList<>();
        for (JsonNode line : cards.get("emergency")) {
            texts.add(floor(line));
        }
        String title = cards.at("/title/text").asText();
        texts.add(title);
        int read = 0;
        for (JsonNode service : cards.get("services")) {
            add(texts, service.at("/name/text"), title);
            add(texts, service.at("/alert/text"), "");
            add(texts, service.at("/withdrawn/text"), "");
            for (JsonNode channel : service.get("channels")) {
                List<String> notes = new ArrayList<>();
                texts.addAll(List.of(
                        channel.get("label").asText(),
                        channel.get("value").asText(),
                        channel.get("open").asText()));
                channel.get("notes").forEach(note -> notes.add(note.asText()));
                service.get("doubts")
                        .forEach(doubt -> notes.remove(doubt.get("note").asText()));
                texts.addAll(notes);
            }
            service.get("doubts").forEach(doubt -> texts.add(doubt.get("text").asText()));
            add(texts, service.at("/summary/text"), "");
            for (JsonNode other : service.get("hand_offs")) {
                texts.addAll(
                        List.of(other.get("text").asText(), other.get("name").asText()));
            }
            if (++read == cards.at("/guidance/after").asInt(0)) {
                add(texts, cards.at("/guidance/intro/text"), "");
                add(texts, cards.at("/labels/todo"), "");
                cards.at("/guidance/steps").forEach(step -> texts.add(step(step)));
            }
        }
        texts.add(cards.at("/more/text").asText());
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** A line whose link is not among its words is followed by it. */
    private static String floor(JsonNode line) {
        String text = line.get("text").asText();
        for (JsonNode link : line.get("links")) {
            String words = link.get("text").asText();
            text = text.contains(words) ? text : text + " " + words;
        }
        return text;
    }

    private static String step(JsonNode step) {
        String condition = step.path("condition").asText("");
        return (condition.isEmpty() ? "" : condition + ": ") + step.get("text").asText();
    }

    private static void add(List<String> texts, JsonNode text, String unless) {
        if (!text.asText().equals(unless)) {
            texts.add(text.asText());
        }
    }

    @ParameterizedTest
    @CsvSource({"Me, Are you 18 or over?", "A child I look after, Is the person you are asking for 18 or over?"})
    void whoIsUnderAgeIsHandedOnAndNeverToldToKeepPictures(String who, String question) {
        try (OpenPage open =
                OpenPage.onPhone().showing(page(element("service", "revenge-porn-helpline", "eligibility")))) {
            Page page = open.page();
            choose(page, "Is this for me?");
            choose(page, who);
            page.getByText(question).waitFor();
            choose(page, "No");
            page.getByText("This service is for")
                    .or(page.locator(".asked .channel"))
                    .first()
                    .waitFor();

            assertThat(page.locator(".asked").first().innerText())
                    .contains("Childline", "0800 1111".replace(' ', '\u00a0'));
            assertThat(everything(page)).doesNotContainIgnoringCase("screenshot");
        }
    }

    @Test
    void aLineForAdultsNeverStandsWithoutItsPair() {
        for (String kind : List.of("service=revenge-porn-helpline", "service=stopncii", "topic=" + TOPIC)) {
            String[] named = kind.split("=");
            try (OpenPage open = OpenPage.onPhone().showing(page(element(named[0], named[1], "")))) {
                assertThat(open.text()).containsAnyOf("Childline", "Take It Down");
                assertThat(everything(open.page())).doesNotContainIgnoringCase("screenshot");
            }
        }
    }

    @Test
    void whatIsNotThereStillNamesSomebody() {
        try (OpenPage open = OpenPage.onPhone().showing(page(element("service", "no-such-service", "")))) {
            assertThat(open.text())
                    .contains("There is nothing at this address", "call 999")
                    .containsPattern("\\d{3} \\d{3}");
        }
    }

    @Test
    void aNumberThatIsRecalledWhileThePageIsOpenDisappears() throws IOException {
        String path = "/widget/v1/services/samaritans";
        JsonNode voice = json(path).at("/services/0/channels/0");
        assertThat(voice.get("value").asText()).isEqualTo("116\u00a0123");
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(page(element("service", "samaritans", "")));
            EditorsDesk desk = new EditorsDesk(SERVICE);
            desk.recall(desk.editor, voice.get("id").asText(), "116123").then().statusCode(200);
            open.page().clock().runFor(31_000);
            open.page()
                    .getByText("was withdrawn")
                    .or(open.page().getByText("Number withdrawn"))
                    .first()
                    .waitFor();
            assertThat(everything(open.page())).doesNotContain("116\u00a0123", "116 123");
        }
    }

    @Test
    void theWayToTheNumbersThatPartnersPasteLeadsToThem() {
        try (OpenPage open = OpenPage.with(OpenPage.options().setJavaScriptEnabled(false))) {
            open.at(page(element("service", "derbyshire-victim-services", "")));
            open.page().getByText("How to get help").click();
            assertThat(open.page()
                            .locator("a[href='tel:+448006126505']")
                            .first()
                            .textContent())
                    .isEqualTo("0800\u00a0612\u00a06505");
        }
    }

    private static String everything(Page page) {
        return page.locator("helpline-contacts")
                .first()
                .evaluate("it => it.shadowRoot.textContent")
                .toString();
    }

    private static void choose(Page page, String button) {
        page.locator("button:text-is('" + button + "')").first().click();
    }

    private static String element(String kind, String slug, String more) {
        return """
                <helpline-contacts %1$s="%2$s" %3$s><p>In immediate danger, call <a href="tel:999">999</a>.</p>
                <p><a href="%4$s/embed/%1$ss/%2$s">How to get help</a></p></helpline-contacts>""".formatted(kind, slug, more, origin());
    }

    private static String page(String inside) {
        String tag =
                "<script type=\"module\" src=\"%s/widget/v1/helpline-contacts.js\" referrerpolicy=\"no-referrer\"></script>"
                        .formatted(origin());
        return PARTNER.page("/help", PartnerSite.policy(origin()), PartnerSite.around("en", tag, inside));
    }

    private static String origin() {
        return "http://127.0.0.1:" + SERVICE.service().port();
    }

    private static JsonNode json(String path) throws IOException {
        return EditorsDesk.JSON.readTree(SERVICE.request().noFilters().get(path).asString());
    }
}
