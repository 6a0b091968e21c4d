package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import io.github.helplines.directory.service.page.PageSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has to leave a page of the directory in a hurry is away at once, and Back does not bring it up again. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PageExitBrowserIT {
    private static final HttpServer SERVER = new HttpServer();
    private static final String AWAY = PageSettings.USUAL_EXIT.toString();
    private static final String EMBED = "/embed/services/local-line";

    private static String at(String path) {
        return "http://127.0.0.1:" + SERVER.getLocalPort() + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services/local-line?lang=cy", "/report/local-line", "/website", EMBED})
    void shiftThreeTimesLeavesAndBackDoesNotReturn(String path) {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = arrived(before, path)) {
            assertThat(open.page().evaluate("history.length")).isEqualTo(3);
            shift(open, 3);
            assertGone(open, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/local-line", EMBED})
    void theButtonLeavesAndBackDoesNotReturn(String path) {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = arrived(before, path)) {
            open.page().locator("a.exit").click();
            assertGone(open, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Element.prototype.attachShadow", "HTMLElement.prototype.showPopover"})
    void leavesAlsoWhereNothingCanBeCovered(String broken) {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = arrived(before, EMBED)) {
            open.page().evaluate("() => { " + broken + " = () => { throw new TypeError(); } }");
            shift(open, 3);
            assertGone(open, before);
        }
    }

    @Test
    void whatWasLookedAtInAFrameIsNotBehindBackEither() {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = framed(before, "")) {
            var frame = open.page().frameLocator("iframe");
            frame.locator("a[href^='/embed/services/young-line']").first().click();
            frame.locator("h1:text-is('Young line')").click();
            assertThat(open.page().evaluate("history.length")).isEqualTo(3);
            frame.locator(".keys").first().waitFor();
            shift(open, 3);
            assertGone(open, before);
        }
    }

    @Test
    void aFrameSaysOfTheKeysWhileTheyReachIt() {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = framed(before, "")) {
            Locator keys = open.page().frameLocator("iframe").locator(".keys").first();
            open.page().locator("#around").click();
            keys.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            shift(open, 3);
            assertThat(open.page().url()).startsWith(before.origin());
            open.page().frameLocator("iframe").locator("h1").click();
            keys.waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'', false",
        "sandbox=\"allow-scripts allow-top-navigation-by-user-activation\", true",
        "sandbox=\"allow-scripts allow-top-navigation-by-user-activation\", false"
    })
    void aFrameTakesThePageAroundItAlong(String attributes, boolean keys) {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = framed(before, attributes)) {
            if (keys) {
                open.page().frameLocator("iframe").locator("h1").click();
                shift(open, 3);
            } else {
                open.page().frameLocator("iframe").locator("a.exit").click();
            }
            assertGone(open, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow-scripts allow-same-origin", "allow-scripts"})
    void aFrameThatMayNotTakeThePageAlongLeavesAlone(String allowed) {
        try (PartnerSite before = new PartnerSite();
                OpenPage open = framed(before, "sandbox=\"" + allowed + "\"")) {
            open.page().frameLocator("iframe").locator("h1").click();
            shift(open, 3);
            open.page().frameLocator("iframe").getByText("Rain").waitFor();
            assertThat(open.page().url()).startsWith(before.origin());
        }
    }

    @Test
    void coversThePageAtOnce() {
        try (OpenPage open = OpenPage.onPhone()) {
            // No content: the browser stays where it is.
            open.context().route(AWAY, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            open.at(at(EMBED));
            ready(open);
            shift(open, 3);
            assertThat(open.page()
                            .evaluate(
                                    "[...Array(9).keys()].every(i => document.elementFromPoint(40 + 35 * i, 60 * (i + 1))"
                                            + ".shadowRoot?.firstChild.className === 'cover')"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Press Shift once more to leave., Or press Shift three times.",
        "cy, Pwyswch Shift unwaith eto i adael., Neu pwyswch Shift dair gwaith."
    })
    void saysThatItDoesAndHowManyPressesItTakes(String lang, String once, String does) {
        for (String path : new String[] {EMBED, "/services/local-line"}) {
            try (OpenPage open = OpenPage.onPhone().at(at(path + "?lang=" + lang))) {
                ready(open);
                open.page().clock().install();
                assertThat(open.page().locator("body").innerText()).contains(does);
                shift(open, 2);
                assertThat(presses(open)).isEqualTo(once);
                open.assertAccessible();
                open.page().keyboard().press("Shift+KeyA");
                assertThat(presses(open)).isEmpty();
                shift(open, 2);
                open.page().clock().runFor(5_100);
                assertThat(presses(open)).isEmpty();
                assertThat(open.page().url()).startsWith(at("/"));
                open.assertNoErrors();
            }
        }
    }

    @Test
    void withoutAScriptItIsALinkAndPromisesNoKeys() {
        try (OpenPage open = OpenPage.with(OpenPage.options().setJavaScriptEnabled(false))) {
            open.at(at(EMBED));
            assertThat(open.page().locator("body").innerText()).doesNotContain("Shift");
            assertThat(open.page().locator("a.exit").getAttribute("href")).isEqualTo(AWAY);
        }
    }

    /** The script is there: only then it says of the keys. */
    private static void ready(OpenPage open) {
        open.page().locator(".keys").first().waitFor();
    }

    private static String presses(OpenPage open) {
        return open.page().locator(".presses").textContent();
    }

    private static void shift(OpenPage open, int times) {
        for (int i = 0; i < times; i++) {
            open.page().keyboard().press("Shift");
        }
    }

    private static OpenPage onPhone() {
        OpenPage open = OpenPage.onPhone();
        open.context()
                .route(
                        AWAY,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>Weather</title>Rain")));
        return open;
    }

    private static OpenPage arrived(PartnerSite before, String path) {
        OpenPage open = onPhone().at(start(before)).at(at(path));
        ready(open);
        return open;
    }

    private static OpenPage framed(PartnerSite around, String attributes) {
        String html =
                "<!DOCTYPE html><title>Frame</title><p id=around>Around</p><iframe %s width=340 height=600 src=\"%s\"></iframe>"
                        .formatted(attributes, at(EMBED));
        OpenPage open = onPhone().at(start(around)).at(around.page("/frame", "", html));
        open.page().frameLocator("iframe").locator("h1").click();
        open.page().frameLocator("iframe").locator(".keys").first().waitFor();
        return open;
    }

    private static String start(PartnerSite before) {
        return before.page("/start", "", "<title>Start</title>Start");
    }

    private static void assertGone(OpenPage open, PartnerSite before) {
        Page page = open.page();
        page.waitForURL(AWAY);
        page.goBack();
        assertThat(page.url()).isEqualTo(before.origin() + "/start");
        page.goForward();
        assertThat(page.url()).isEqualTo(AWAY);
    }
}
