package io.github.helplines.directory.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a card shows. */
class WidgetCardBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void showsTheNumberUnderAPolicyThatAllowsNothingElse() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.text())
                    .contains(
                            "River Line\nCall\n0808 157 0123\nOpen now, until 16:00.\nFree from landlines and mobiles.")
                    .contains("Text\nRIVER to 07700 900123\nHours not known: try it.")
                    .doesNotContain("How to reach River Line");
            assertThat(links(open)).contains("tel:+448081570123", "sms:+447700900123?body=RIVER", "tel:999");
            Locator number = open.page().locator(".value").first();
            assertThat(number.boundingBox().y).isLessThan(640);
            assertThat(number.evaluate("it => getComputedStyle(it).textDecorationLine"))
                    .isEqualTo("underline");
            assertThat(number.textContent()).isEqualTo("0808\u00a0157\u00a00123");
            open.assertNoErrors();
        }
    }

    @Test
    void whatARecordHoldsIsNeverMarkupOrALinkElsewhere() {
        String hostile = """
                {"id":"%s","kind":"voice\\" onclick=\\"x","label":"<img src=x onerror=alert(1)>","value":"0808\\u202e321\\u202c 157 0123",
                 "copy":"<b>","href":"javascript:alert(1)","state":"open","open":"<script>alert(1)</script>","notes":["<a href='https://evil.example'>here</a>"]},
                {"id":"%s","kind":"website","label":"Go to","value":"river.example","href":"\\u202ehttps://river.example","state":"open","open":"Open."},
                {"id":"1","kind":"website","label":"Go to","value":"data","href":"data:text/html,x","state":"open","open":"Open."},
                {"id":"2","kind":"website","label":"Go to","value":"http","href":"http://evil.example/","state":"open","open":"Open."}""".formatted(Cards.VOICE, Cards.SMS);
        PAGES.directory.json(WidgetPages.CARD, Cards.card(12, Cards.service(hostile, "")));
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.text())
                    .contains(
                            "<img src=x onerror=alert(1)>",
                            "<script>alert(1)</script>",
                            "<a href='https://evil.example'>")
                    .contains("0808321 157 0123")
                    .doesNotContain("\u202e");
            assertThat(open.page()
                            .locator("helpline-contacts :is(img, script, b, a a)")
                            .count())
                    .isZero();
            assertThat(links(open))
                    .allMatch(link -> link.startsWith("tel:999")
                            || link.startsWith("tel:18000")
                            || link.startsWith(PAGES.directory.origin()));
            assertThat(open.page().locator(".channel a").count()).isZero();
            open.assertNoErrors();
        }
    }

    @Test
    void noAttributeBringsANumberOrALink() {
        String injected = """
                <helpline-contacts service="../../v1/evil" exit-url="javascript:alert(1)" theme="x;}a{b" lang="&lt;b&gt;"
                  tel="0808 157 0999" number="0808 157 0999"><p>Call 999.</p></helpline-contacts>
                <helpline-contacts topic="https://evil.example/"><p>Call 999.</p></helpline-contacts>""";
        try (OpenPage open = OpenPage.onPhone().at(PAGES.pageOf(injected))) {
            open.page()
                    .getByText("The contact details could not be loaded.")
                    .first()
                    .waitFor();
            assertThat(open.text()).contains("Call 999.").doesNotContain("0999");
            assertThat(PAGES.directory.requests())
                    .extracting(LoopbackServer.Request::path)
                    .allMatch(path -> path.endsWith("/helpline-contacts.js"));
            assertThat(links(open)).isEmpty();
        }
    }

    @Test
    void copiesTheNumberAndSaysSoInWords() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            open.showing(PAGES.page());
            open.page().getByText("Copy 0808 157 0123").click();
            assertThat(open.page()
                            .getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .last())
                    .hasText("Copied 0808 157 0123");
            assertThat(open.page().locator("button[data-copy]").first()).containsText("Copied");
            assertThat(open.page().evaluate("navigator.clipboard.readText()")).isEqualTo("0808 157 0123");
        }
    }

    @Test
    void selectsTheNumberWhereNothingMayBeCopied() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().addInitScript("delete Clipboard.prototype.writeText");
            open.showing(PAGES.page());
            open.page().getByText("Copy 0808 157 0123").click();
            assertThat(open.page().locator("button[data-copy]").first()).containsText("Selected: now copy it.");
        }
    }

    @Test
    void severalOnOnePageShareWhatThereIsOnce() {
        String again = PAGES.element("service=\"river-line\"");
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.pageOf(again + again + again))) {
            assertThat(open.page().locator("helpline-contacts .value:visible")).hasCount(6);
            assertThat(open.page().locator(".floor:visible")).hasCount(1);
            assertThat(open.page().locator(".exit:visible")).hasCount(1);
            assertThat(PAGES.asked(WidgetPages.CARD)).isEqualTo(1);

            open.page().evaluate("document.querySelector('helpline-contacts').remove()");
            assertThat(open.page().locator("helpline-contacts").first().locator(".floor:visible, .exit:visible"))
                    .hasCount(2);

            open.page().evaluate("const it = document.querySelector('helpline-contacts'); document.body.append(it)");
            assertThat(open.page().locator(".floor:visible, .exit:visible")).hasCount(2);
            open.assertNoErrors();
        }
    }

    @Test
    void theEmergencyLineAndTheWayOutStandOnTheFirstThatIsToBeSeen() {
        String one = PAGES.element("service=\"river-line\"");
        String inside = "<button>Tab</button><div hidden>%s</div><details><summary>More</summary>%s</details>%s"
                .formatted(one, one, one);
        try (OpenPage open = OpenPage.onPhone().at(PAGES.pageOf(inside))) {
            Locator widgets = open.page().locator("helpline-contacts");
            widgets.last().locator(".value").first().waitFor();
            assertThat(widgets.last().locator(".floor:visible, .exit:visible, .way:visible"))
                    .hasCount(3);

            open.page()
                    .getByText("More", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(widgets.nth(1).locator(".floor:visible, .exit:visible, .way:visible"))
                    .hasCount(3);
            assertThat(open.page().locator(".floor:visible, .exit:visible, .way:visible"))
                    .hasCount(3);

            open.page()
                    .evaluate("document.querySelector('button').addEventListener('click',"
                            + " () => (document.querySelector('div').hidden = false))");
            open.page().getByText("Tab").click();
            assertThat(widgets.first().locator(".floor:visible, .exit:visible, .way:visible"))
                    .hasCount(3);
            assertThat(open.page().locator(".floor:visible, .exit:visible, .way:visible"))
                    .hasCount(3);
            open.assertNoErrors();
        }
    }

    @Test
    void speaksWelshWhereThePageDoesAndMarksWhatIsNot() {
        String labels = Cards.LABELS.replace("\"Copy\"", "\"Copïo\"").replace("Exit this page", "Gadael y dudalen hon");
        PAGES.directory.json(
                "/widget/v1/services/river-line?lang=cy",
                Cards.card(
                                "cy",
                                12,
                                "River Line",
                                labels,
                                Cards.service(Cards.voice("open", "Ar agor nawr, tan 16:00."), ""))
                        .replace("{\"text\":\"Help for", "{\"lang\":\"en\",\"text\":\"Help for"));
        String url = PAGES.partner.page(
                "/help",
                PAGES.policy(),
                PartnerSite.around("cy", PAGES.directory.tag(), PAGES.element("service=\"river-line\"")));
        try (OpenPage open = OpenPage.onPhone().showing(url)) {
            assertThat(open.text())
                    .contains(
                            "Ar agor nawr, tan 16:00.",
                            "Copïo",
                            "Gadael y dudalen hon",
                            "Mae rhywfaint o hyn yn Saesneg yn unig.");
            assertThat(open.page().getByText("Help for anyone")).hasAttribute("lang", "en");
            assertThat(open.page().locator(".card")).hasAttribute("lang", "cy");
        }
    }

    @Test
    void whoMistypedANameIsToldOnceInTheConsole() {
        PAGES.directory.json("/widget/v1/services/rivver?lang=en", 404, Cards.open(), 0);
        List<String> said = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().onConsoleMessage(message -> {
                if (message.type().equals("warning")) {
                    said.add(message.text());
                }
            });
            open.showing(PAGES.pageOf(PAGES.element("service=\"rivver\"")
                    + PAGES.element("service=\"rivver\"")
                    + PAGES.element("topic=\"On the river\"")));
            // Frameworks add an element before they say what it shows.
            open.page().evaluate("document.body.append(document.createElement('helpline-contacts'))");
            assertThat(said)
                    .containsExactlyInAnyOrder(
                            "<helpline-contacts service=\"rivver\">: the directory has no such service",
                            "<helpline-contacts topic=\"On the river\">: the directory has no such topic");
        }
    }

    @Test
    void aDoubtOfAllChannelsIsSaidOnceBelowThem() {
        PAGES.directory.json(
                WidgetPages.CARD,
                Cards.card(12, Cards.service(Cards.voice("open", "Open now.") + "," + Cards.TEXT, """
                        ,"doubts":[{"text":"None of this is confirmed.","note":"Not yet confirmed by the service."}]""")));
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.text())
                    .containsSubsequence(
                            "shows on a bill.", "phones may drop it.", "None of this is confirmed.", "Help for")
                    .doesNotContain("Not yet confirmed");
        }
    }

    @Test
    void discreetlyNothingTellsWhatItIsFor() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("discreet"))) {
            assertThat(open.text())
                    .contains("Local line\nCall\n0808 157 0123")
                    .doesNotContain("River Line", "lives by the river", "Lake Line");
            open.page().getByText("Others who can help").click();
            assertThat(open.page().locator("details a")).hasText(new String[] {"18000", "Young line"});
        }
    }

    @Test
    void withoutANumberNamesWhoElseCanHelp() {
        String withdrawn = ",\"withdrawn\":{\"text\":\"Number withdrawn, being checked.\"}";
        PAGES.directory.json(WidgetPages.CARD, 410, Cards.card(12, Cards.service("", withdrawn)), 0);
        try (OpenPage open = OpenPage.onPhone().at(PAGES.page())) {
            open.page().getByText("Number withdrawn").waitFor();
            assertThat(open.text()).contains("In immediate danger, call 999.", "Others who can help", "Lake Line");
        }
    }

    @Test
    void theNumberIsReachedAndCopiedByKeyboardAlone() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            open.showing(PAGES.page());
            Page page = open.page();
            java.util.List<String> stops = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) {
                page.keyboard().press("Tab");
                stops.add(page.evaluate(FOCUSED).toString());
            }
            assertThat(stops)
                    .containsSubsequence("Exit this page", "999", "Call 0808\u00a0157\u00a00123", "Copy 0808 157 0123");
            page.keyboard().press("Shift+Tab");
            page.locator("button[data-copy]").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("button[data-copy]").first()).containsText("Copied");
        }
    }

    @Test
    void onPaperStandsTheNumberAndNoButton() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("eligibility"))) {
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(open.page().locator("button:visible")).hasCount(0);
            assertThat(open.text()).contains("0808 157 0123");
        }
    }

    private static final String FOCUSED =
            "(() => { let it = document.activeElement; while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;"
                    + " return it.textContent.trim(); })()";

    @SuppressWarnings("unchecked")
    private static List<String> links(OpenPage open) {
        return (List<String>) open.page()
                .locator("helpline-contacts")
                .first()
                .evaluate("it => [...it.shadowRoot.querySelectorAll('a')].map(a => a.getAttribute('href'))");
    }
}
