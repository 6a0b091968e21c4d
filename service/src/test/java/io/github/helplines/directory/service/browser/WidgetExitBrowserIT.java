package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetExitBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void shiftThreeTimesLeavesAndBackDoesNotReturn() {
        try (OpenPage open = arrived()) {
            shift(open, 3);
            assertGone(open);
        }
    }

    @Test
    void buttonLeavesAndBackDoesNotReturn() {
        try (OpenPage open = arrived()) {
            open.page()
                    .getByText("Exit this page", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertGone(open);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Element.prototype.attachShadow", "HTMLElement.prototype.showPopover"})
    void leavesAlsoWhereNothingCanBeCovered(String broken) {
        try (OpenPage open = arrived()) {
            open.page().evaluate("() => { " + broken + " = () => { throw new TypeError(); } }");
            shift(open, 3);
            assertGone(open);
        }
    }

    @Test
    void takesThePageAroundItAlongWhereItIsFramed() {
        try (LoopbackServer around = new PartnerSite();
                OpenPage open = onPhone()) {
            String start = ((PartnerSite) around).page("/start", "", "<title>Start</title>");
            String frame = ((PartnerSite) around)
                    .page(
                            "/frame",
                            "",
                            "<title>Frame</title><iframe width=340 height=600 src=\"%s\"></iframe>"
                                    .formatted(PAGES.page()));
            open.at(start).at(frame);
            open.page().frameLocator("iframe").locator(".value").first().waitFor();
            open.page().frameLocator("iframe").locator("h1").click();
            shift(open, 3);

            open.page().waitForURL(OpenPage.AWAY);
            open.page().goBack();
            assertThat(open.page().url()).isEqualTo(start);
        }
    }

    @Test
    void leavesAloneWhereTheFrameMayNotTakeThePageAlong() {
        try (PartnerSite around = new PartnerSite();
                OpenPage open = onPhone()) {
            open.at(around.page(
                    "/frame",
                    "",
                    "<iframe sandbox=\"allow-scripts allow-same-origin\" width=340 height=600 src=\"%s\"></iframe>"
                            .formatted(PAGES.page())));
            open.page().frameLocator("iframe").locator(".value").first().waitFor();
            open.page().frameLocator("iframe").locator("h1").click();
            shift(open, 3);

            open.page().frameLocator("iframe").getByText("Rain").waitFor();
            assertThat(open.page().url()).startsWith(around.origin());
        }
    }

    @Test
    void coversThePageAtOnceAndForgetsWhatWasAnswered() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = onPhone()) {
            // No content: the browser stays where it is.
            open.context().route(OpenPage.AWAY, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            open.showing(PAGES.page("eligibility"));
            open.page().getByText("Is this for me?").click();
            open.page().locator(".asked").waitFor();
            shift(open, 3);

            assertThat(open.page().evaluate(COVERED)).isEqualTo(true);
            assertThat(open.page().locator(".asked").count()).isZero();
        }
    }

    @Test
    void countsPressesInWordsAndOnlyThoseOfShiftAlone() {
        try (OpenPage open = arrived()) {
            open.page().clock().install();
            shift(open, 2);
            assertThat(presses(open)).isEqualTo("Press Shift once more to leave.");
            open.page().keyboard().press("Shift+KeyA");
            assertThat(presses(open)).isEmpty();
            shift(open, 2);
            open.page().clock().runFor(5_100);
            assertThat(presses(open)).isEmpty();
            shift(open, 1);
            assertThat(presses(open)).isEqualTo("Press Shift twice more to leave.");
            assertThat(open.page().url()).startsWith(PAGES.partner.origin());
        }
    }

    @Test
    void leavesItToTheComponentThatThePageAlreadyHas() {
        String govUk = "<div class=\"govuk-exit-this-page\"><a href=\"https://away.example/\">Exit</a></div>";
        try (OpenPage open = onPhone()
                .showing(PAGES.pageOf(
                        govUk + PAGES.element("service=\"river-line\" exit-url=\"" + OpenPage.AWAY + "\"")))) {
            assertThat(open.page().locator(".exit:visible, .way:visible").count())
                    .isZero();
            shift(open, 3);
            assertThat(presses(open)).isEmpty();
            assertThat(open.page().url()).startsWith(PAGES.partner.origin());
        }
    }

    @Test
    void saysThatHistoryIsNotErasedAndIsNeverOutOfReach() {
        try (OpenPage open = arrived()) {
            assertThat(open.text()).contains("It does not erase your browsing history");
            open.page().evaluate("scrollTo(0, document.body.scrollHeight)");
            var box = open.page().locator(".exit button").boundingBox();
            assertThat(box.y + box.height).isLessThanOrEqualTo(640);
            assertThat(box.height).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void nothingThatHasTheFocusIsHiddenUnderIt() {
        String text = "<p>More of the page.</p>".repeat(40);
        String link = "<p %s><a href=\"#\">Privacy</a></p>";
        for (String aligned : new String[] {"", "align=\"center\"", "dir=\"rtl\""}) {
            String inside = PAGES.element("service=\"river-line\"") + text + link + text + link;
            try (OpenPage open = OpenPage.onPhone().showing(PAGES.pageOf(inside.formatted(aligned, aligned)))) {
                Locator links = open.page().locator("main > p > a");
                for (Locator each : links.all()) {
                    each.evaluate("it => scrollTo(0, it.getBoundingClientRect().bottom + scrollY - innerHeight + 4)");
                    each.evaluate("it => it.focus()");
                    assertThat(each.evaluate(UNCOVERED)).isEqualTo(true);
                }
            }
        }
    }

    private static final String UNCOVERED = """
            it => {
              const box = it.getBoundingClientRect();
              return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === it;
            }""";

    @Test
    void takesTheRoomThatItMadeAwayWithIt() {
        try (OpenPage open = arrived()) {
            assertThat(open.page().evaluate(ROOM)).isNotEqualTo("0px auto");
            open.page().setViewportSize(1280, 800);
            open.page().waitForCondition(() -> open.page().evaluate(ROOM).equals("0px auto"));
            open.page().setViewportSize(360, 640);
            open.page().waitForCondition(() -> !open.page().evaluate(ROOM).equals("0px auto"));
            open.page().evaluate("document.querySelector('helpline-contacts').remove()");
            assertThat(open.page().evaluate(ROOM)).isEqualTo("0px auto");
        }
    }

    private static final String ROOM = "[getComputedStyle(document.body).paddingBlockEnd,"
            + " getComputedStyle(document.documentElement).scrollPaddingBlockEnd].join(' ')";

    @ParameterizedTest
    @ValueSource(strings = {"", "delete HTMLElement.prototype.showPopover"})
    void coversThePageAndStaysInSightWhereNoScriptMakesStyleSheets(String also) {
        try (OpenPage open = onPhone()) {
            open.context().route(OpenPage.AWAY, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            open.page().addInitScript("window.CSSStyleSheet = function () { throw new TypeError(); };" + also);
            open.showing(PAGES.pageOf(PAGES.element("service=\"river-line\" exit-url=\"" + OpenPage.AWAY + "\"")
                    + "<p>More of the page.</p>".repeat(150)));
            open.page().evaluate("scrollTo(0, document.body.scrollHeight)");
            var box = open.page().locator(".exit button").boundingBox();
            assertThat(box.y).isGreaterThan(500);
            assertThat(box.y + box.height).isLessThanOrEqualTo(640);
            shift(open, 3);
            assertThat(open.page().evaluate(COVERED)).isEqualTo(true);
        }
    }

    private static final String COVERED =
            "[...Array(9).keys()].every(i => document.elementFromPoint(40 + 35 * i, 60 * (i + 1)).shadowRoot?.firstChild.className === 'cover')";

    @Test
    void leadsWhereGovUkLeadsUnlessThePageNamesAnAddressOverHttps() {
        for (String address : new String[] {"javascript:alert(1)", "http://away.example/", "//", ""}) {
            try (OpenPage open = OpenPage.onPhone().answering("https://www.bbc.co.uk/weather")) {
                open.showing(PAGES.pageOf(PAGES.element("service=\"river-line\" exit-url=\"" + address + "\"")));
                shift(open, 3);
                open.page().waitForURL("https://www.bbc.co.uk/weather");
            }
        }
    }

    @Test
    void neverLeadsToTheDirectoryItself() {
        String directory = "https://directory.example";
        for (String address : new String[] {"", "/weather", "weather", directory, directory + "/services/river-line"}) {
            try (OpenPage open = OpenPage.onPhone().answering("https://www.bbc.co.uk/weather")) {
                open.context().route(directory + "/**", WidgetExitBrowserIT::answerAsDirectory);
                open.showing(PAGES.partner.page(
                        "/help",
                        PartnerSite.policy(directory),
                        PartnerSite.around(
                                "en",
                                "<script type=\"module\" src=\"" + directory + "/helpline-contacts.js\"></script>",
                                PAGES.element("service=\"river-line\" exit-url=\"" + address + "\""))));
                shift(open, 3);
                open.page().waitForURL("https://www.bbc.co.uk/weather");
            }
        }
    }

    private static void answerAsDirectory(Route route) {
        boolean script = route.request().url().endsWith(".js");
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setContentType(script ? "text/javascript" : "application/json")
                .setBodyBytes(
                        script ? FakeDirectory.SCRIPT.bytes() : Cards.open().getBytes(StandardCharsets.UTF_8)));
    }

    private static OpenPage onPhone() {
        return OpenPage.onPhone().answering(OpenPage.AWAY);
    }

    /** On the page with the widget, having come from another one. */
    private static OpenPage arrived() {
        String start = PAGES.partner.page("/start", "", "<title>Start</title>Start");
        return onPhone().at(start).showing(PAGES.page());
    }

    private static void shift(OpenPage open, int times) {
        for (int i = 0; i < times; i++) {
            open.page().keyboard().press("Shift");
        }
    }

    private static String presses(OpenPage open) {
        return open.page().locator(".exit p").first().textContent();
    }

    private static void assertGone(OpenPage open) {
        open.page().waitForURL(OpenPage.AWAY);
        open.page().goBack();
        assertThat(open.page().url()).isEqualTo(PAGES.partner.origin() + "/start");
        open.page().goForward();
        assertThat(open.page().url()).isEqualTo(OpenPage.AWAY);
    }
}
