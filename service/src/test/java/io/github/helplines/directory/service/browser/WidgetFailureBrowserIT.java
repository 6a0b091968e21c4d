package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Route;
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

    @Test
    void directoryThatCannotBeReached() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.context().route(PAGES.directory.origin() + "/widget/v1/services/**", Route::abort);
            open.at(PAGES.page()).page().getByText(FAILED).first().waitFor();
            assertHelp(open);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "null", "{\"services\":[]}", "{\"services\":{}}", "{\"services\":\"x\"}"})
    void directoryThatAnswersNoCard(String body) {
        PAGES.directory.json(WidgetPages.CARD, body);
        try (OpenPage open = OpenPage.onPhone().at(PAGES.page())) {
            open.page().getByText(FAILED).first().waitFor();
            assertHelp(open);
            open.assertNoErrors();
        }
    }

    @Test
    void directoryThatDoesNotAnswerAndThenDoes() {
        PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), 3_000);
        try (OpenPage open = OpenPage.onPhone()) {
            // Stands still until it is let go on, however slow the machine is.
            open.page().clock().install(new Clock.InstallOptions().setTime(0));
            open.page().clock().pauseAt(1_000);
            open.at(PAGES.page());
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
        withoutWidget(open -> open.context().route("**/helpline-contacts.js", Route::abort), PAGES.page());
    }

    @Test
    void policyThatRefusesTheScript() {
        String strict = "default-src 'none'; connect-src " + PAGES.directory.origin();
        withoutWidget(open -> {}, page(strict, PAGES.directory.tag()));
    }

    @Test
    void policyThatRefusesToAsk() {
        String strict = "default-src 'none'; script-src " + PAGES.directory.origin();
        try (OpenPage open = OpenPage.onPhone().at(page(strict, PAGES.directory.tag()))) {
            open.page().getByText(FAILED).first().waitFor();
            assertHelp(open);
        }
    }

    @Test
    void scriptThatIsNotTheOneThePageTrusts() {
        String other = FakeDirectory.SCRIPT.integrity().replaceFirst("sha384-.", "sha384-" + other());
        withoutWidget(open -> {}, page(PAGES.policy(), PAGES.directory.tag(other)));
    }

    private static String other() {
        return FakeDirectory.SCRIPT.integrity().startsWith("sha384-A") ? "B" : "A";
    }

    @Test
    void browserWithoutScript() {
        try (OpenPage open =
                OpenPage.with(OpenPage.options().setJavaScriptEnabled(false)).at(PAGES.page())) {
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

    private static void withoutWidget(Consumer<OpenPage> prepare, String url) {
        try (OpenPage open = OpenPage.onPhone()) {
            prepare.accept(open);
            open.at(url);
            open.page().waitForLoadState();
            assertThat(open.page().evaluate("customElements.get('helpline-contacts') === undefined"))
                    .isEqualTo(true);
            assertHelp(open);
        }
    }

    private static void assertHelp(OpenPage open) {
        assertThat(open.text()).contains("In immediate danger, call 999.", "How to reach River Line");
        assertThat(open.page().locator("helpline-contacts > p > a").last().getAttribute("href"))
                .isEqualTo(PAGES.directory.origin() + "/embed/services/river-line");
    }
}
