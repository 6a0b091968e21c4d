package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, the emergency line and a way to the numbers stand on the page. */
class WidgetFailureBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    private static final String FAILED = "The contact details could not be loaded.";
    private static final int TWO_SECONDS = 2_000;
    private static final int NEVER = 60_000;

    @Test
    void directoryThatCannotBeReached() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.context().route(PAGES.directory.origin() + "/widget/v1/services/**", Route::abort);
            helped(open, PAGES.page()).page().getByText(FAILED).first().waitFor();
            assertHelp(open);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "null", "{\"services\":[]}", "{\"services\":{}}", "{\"services\":\"x\"}"})
    void directoryThatAnswersNoCard(String body) {
        PAGES.directory.json(WidgetPages.CARD, body);
        try (OpenPage open = helped(OpenPage.onPhone(), PAGES.page())) {
            open.page().getByText(FAILED).first().waitFor();
            assertHelp(open);
            open.assertNoErrors();
        }
    }

    @Test
    void directoryThatDoesNotAnswerAndThenDoes() {
        PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), 3_000);
        try (OpenPage open = OpenPage.onPhone()) {
            stopClock(open);
            helped(open, PAGES.page());
            assertHelp(open);
            assertThat(open.text()).doesNotContain(FAILED);
            open.page().clock().resume();
            open.page().getByText(FAILED).first().waitFor();
            assertHelp(open);
            open.page().getByText("0808 157 0123").first().waitFor();
            assertThat(open.text()).doesNotContain(FAILED).doesNotContain("How to reach River Line");
        }
    }

    @Test
    void nobodyWaitsForACardLongerThanTwoSecondsWithoutBeingTold() {
        PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), NEVER);
        try (OpenPage open = OpenPage.onPhone()) {
            stopClock(open);
            helped(open, PAGES.page()).page().waitForLoadState();
            open.page().clock().runFor(TWO_SECONDS);

            // No waiting here: the time that it had is over.
            assertThat(open.text()).contains(FAILED, "Try again");
            assertNothingTurns(open);
        }
    }

    @Test
    void nobodyWaitsForAReplyLongerThanTwoSecondsWithoutBeingTold() {
        PAGES.directory.json(WidgetPages.FOR_ME, 200, Questions.AGE, NEVER);
        try (OpenPage open = OpenPage.onPhone()) {
            stopClock(open);
            open.showing(PAGES.page("eligibility"));
            // Nothing is waited for here that would take time.
            open.page().getByText("Is this for me?").dispatchEvent("click");
            open.page().locator(".asked button:text-is('Prefer not to say')").dispatchEvent("click");
            open.page().clock().runFor(TWO_SECONDS);

            assertThat(open.text()).contains("There is no reply at the moment.", "0808 157 0123", "Who is it for?");
            assertNothingTurns(open);
        }
    }

    /** It stands still until it is let go on, however slow the machine is. */
    private static void stopClock(OpenPage open) {
        open.page().clock().install(new Clock.InstallOptions().setTime(0));
        open.page().clock().pauseAt(1_000);
    }

    private static void assertNothingTurns(OpenPage open) {
        assertThat(open.page().locator("[aria-busy=true], progress").count()).isZero();
        assertThat(open.moving()).isZero();
    }

    @Test
    void isAskedAgainByHandAndByItself() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.at(PAGES.page()).page().getByText("Try again").click();
            open.page().getByText(FAILED).first().waitFor();
            PAGES.directory.json(WidgetPages.CARD, Cards.open());
            open.page().clock().runFor(31_000);
            open.page().getByText("0808 157 0123").first().waitFor();
        }
    }

    @Test
    void scriptThatDoesNotLoad() {
        withoutWidget(Route::abort, PAGES.page());
    }

    @Test
    void policyThatRefusesTheScript() {
        String strict = "default-src 'none'; connect-src " + PAGES.directory.origin();
        withoutWidget(Route::resume, page(strict, PAGES.directory.tag()));
    }

    @Test
    void policyThatRefusesToAsk() {
        String strict = "default-src 'none'; script-src " + PAGES.directory.origin();
        try (OpenPage open = helped(OpenPage.onPhone(), page(strict, PAGES.directory.tag()))) {
            open.page().getByText(FAILED).first().waitFor();
            assertHelp(open);
        }
    }

    @Test
    void scriptThatIsNotTheOneThePageTrusts() {
        String other = FakeDirectory.SCRIPT.integrity().replaceFirst("sha384-.", "sha384-" + other());
        withoutWidget(Route::resume, page(PAGES.policy(), PAGES.directory.tag(other)));
    }

    private static String other() {
        return FakeDirectory.SCRIPT.integrity().startsWith("sha384-A") ? "B" : "A";
    }

    @Test
    void browserWithoutScript() {
        try (OpenPage open = helped(OpenPage.with(OpenPage.options().setJavaScriptEnabled(false)), PAGES.page())) {
            assertThat(open.page().locator("helpline-contacts").innerText())
                    .contains("In immediate danger, call 999.", "How to reach River Line");
        }
    }

    @Test
    void elementWithNothingInsideBringsTheEmergencyLineItself() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = OpenPage.onPhone()
                .at(PAGES.pageOf("<helpline-contacts service=\"river-line\">\n</helpline-contacts>"))) {
            open.page().getByText(FAILED).first().waitFor();
            assertThat(open.text()).contains("In immediate danger, call 999.", "See them on a page of their own");
            assertThat(open.page().getByText("See them on").getAttribute("href"))
                    .isEqualTo(PAGES.directory.origin() + "/embed/services/river-line?lang=en");
        }
    }

    private static String page(String policy, String tag) {
        return PAGES.partner.page(
                "/help", policy, PartnerSite.around("en", tag, PAGES.element("service=\"river-line\"")));
    }

    private static void withoutWidget(Consumer<Route> script, String url) {
        try (OpenPage open = OpenPage.onPhone()) {
            helped(open, url, script);
            open.page().waitForLoadState();
            assertThat(open.page().evaluate("customElements.get('helpline-contacts') === undefined"))
                    .isEqualTo(true);
            assertHelp(open);
        }
    }

    private static OpenPage helped(OpenPage open, String url) {
        return helped(open, url, Route::resume);
    }

    /**
     * Goes there: help is to be seen before anything came of the script, which nobody has to wait for.
     *
     * @param script what becomes of it after that
     */
    private static OpenPage helped(OpenPage open, String url, Consumer<Route> script) {
        AtomicBoolean seen = new AtomicBoolean();
        List<Route> held = new ArrayList<>();
        open.context().route("**/helpline-contacts.js", route -> {
            if (seen.get()) {
                script.accept(route);
            } else {
                held.add(route);
            }
        });
        open.page().navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        for (String help : List.of("tel:999", "/embed/services/river-line")) {
            open.page()
                    .locator("helpline-contacts a[href*='" + help + "']")
                    .first()
                    .waitFor();
        }
        seen.set(true);
        List.copyOf(held).forEach(script);
        return open;
    }

    private static void assertHelp(OpenPage open) {
        assertThat(open.text()).contains("In immediate danger, call 999.", "How to reach River Line");
        assertThat(open.page().locator("helpline-contacts > p > a").last().getAttribute("href"))
                .isEqualTo(PAGES.directory.origin() + "/embed/services/river-line");
    }
}
