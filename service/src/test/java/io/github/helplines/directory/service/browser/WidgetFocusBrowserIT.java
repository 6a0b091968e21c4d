package io.github.helplines.directory.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever goes by keyboard or by ear keeps their place when the widget draws itself again. */
class WidgetFocusBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    private static final String FAILED = "The contact details could not be loaded.";

    @Test
    void tryingAgainInVainIsSaidAgain() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = failed()) {
            open.listen();
            open.page().keyboard().press("Enter");
            open.page().waitForCondition(() -> !open.heard().isEmpty());
            assertThat(open.heard()).isEqualTo(FAILED);
            assertThat(focused(open)).isEqualTo("Try again");
        }
    }

    @Test
    void tryingAgainWhileNothingIsAnsweredKeepsThePlaceAndIsNotSaidOverAndOver() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            failed(open);
            open.listen();
            PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), 60_000);
            open.page().keyboard().press("Enter");
            for (int i = 0; i < 3; i++) {
                open.page()
                        .waitForRequest(
                                request -> request.url().endsWith(WidgetPages.CARD),
                                () -> open.page().clock().runFor(31_000));
                open.page().clock().runFor(2_000);
            }
            assertThat(focused(open)).isEqualTo("Try again");
            assertThat(open.heard()).isEqualTo(FAILED);
        }
    }

    @Test
    void tryingAgainWithSuccessLeadsToTheHeadingOfTheCard() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = failed()) {
            PAGES.directory.json(WidgetPages.CARD, Cards.open());
            open.page().keyboard().press("Enter");
            open.page().locator("helpline-contacts .value").first().waitFor();
            assertThat(focused(open)).isEqualTo("River Line");
        }
    }

    @Test
    void newHoursDoNotMoveThePage() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(
                    PAGES.pageOf(PAGES.element("service=\"river-line\"") + "<p>More of the page.</p>".repeat(150)));
            open.page().locator("button[data-copy]").first().focus();
            open.page().evaluate("scrollTo(0, 3000)");

            PAGES.directory.recalls("", 13);
            PAGES.directory.json(
                    WidgetPages.CARD, Cards.card(13, Cards.service(Cards.voice("closed", "Closed now."), "")));
            open.page().clock().runFor(30_500);
            assertThat(open.page().locator(".state").first()).hasText("Closed now.");
            assertThat(focused(open)).isEqualTo("Copy 0808 157 0123");
            // Less by what the card is shorter: the browser keeps in place what is read.
            assertThat((int) open.page().evaluate("scrollY")).isGreaterThan(2000);
        }
    }

    private static OpenPage failed() {
        return failed(OpenPage.onPhone());
    }

    /** Where the card could not be loaded, was said not to be, and "Try again" has the focus. */
    private static OpenPage failed(OpenPage open) {
        Page page = open.at(PAGES.page()).page();
        assertThat(page.locator("helpline-contacts .hide[role=status]")).hasText(FAILED);
        page.getByText("Try again").focus();
        return open;
    }

    private static String focused(OpenPage open) {
        return open.page()
                .locator("helpline-contacts")
                .evaluate("it => it.shadowRoot.activeElement?.textContent ?? ''")
                .toString();
    }
}
