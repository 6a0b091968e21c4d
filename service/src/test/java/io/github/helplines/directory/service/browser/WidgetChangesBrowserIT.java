package io.github.helplines.directory.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a card while its page is open. */
class WidgetChangesBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void onePollForAllTakesARecalledNumberAway() {
        String again = PAGES.element("service=\"river-line\"");
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.pageOf(again + again));
            PAGES.directory.recalls("{\"channel\":\"" + Cards.VOICE + "\",\"sequence\":13}", 13);
            PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
            open.page().clock().runFor(31_000);

            assertThat(open.page().getByText("0808 157 0123")).hasCount(0);
            assertThat(open.text()).contains("RIVER to 07700 900123").contains("Number withdrawn, being checked.");
            assertThat(PAGES.asked("/v1/recalls")).isEqualTo(1);
            open.page().clock().runFor(100);
            assertThat(open.page()
                            .locator("helpline-contacts")
                            .first()
                            .getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .last())
                    .hasText("A number that was shown here was withdrawn. Use only those shown now.");
        }
    }

    @Test
    void showsWhatWasPublishedWhileThePageIsOpenAndAsksNothingWhileNobodySeesIt() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page());
            open.page().evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true})");
            open.page().clock().runFor(120_000);
            assertThat(PAGES.asked("/v1/recalls")).isZero();

            PAGES.directory.recalls("", 13);
            PAGES.directory.json(
                    WidgetPages.CARD, Cards.card(13, Cards.service(Cards.voice("closed", "Closed now."), "")));
            open.page().evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(open.page().locator(".state").first()).hasText("Closed now.");
        }
    }

    @Test
    void keepsTheCardWhenTheDirectoryGoesAwayAndSaysSinceWhen() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page());
            PAGES.directory.json("/v1/recalls", 503, "{}", 0);
            PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
            for (int i = 0; i < 4; i++) {
                open.page().clock().runFor(31_000);
                open.page().waitForTimeout(50);
            }
            assertThat(open.page().getByText("Not checked since")).isVisible();
            assertThat(open.text()).contains("0808 157 0123").contains("Open now");

            // What was open then may not be open any more.
            for (int i = 0; i < 20; i++) {
                open.page().clock().runFor(31_000);
                open.page().waitForTimeout(20);
            }
            assertThat(open.page().getByText("Open now")).hasCount(0);
            assertThat(open.text()).contains("0808 157 0123");
        }
    }

    @Test
    void whatWasOpenIsNoLongerSaidToBeOnceNobodyCanTellAlthoughEveryReplyFailsAtOnce() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page());
            PAGES.directory.json("/v1/recalls", 503, "{}", 0);
            PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
            open.page().clock().fastForward(240_000);
            open.page().getByText("Not checked since").waitFor();
            assertThat(open.page().getByText("Open now")).hasCount(1);

            open.page().clock().fastForward(400_000);
            assertThat(open.page().getByText("Open now")).hasCount(0);
            assertThat(open.text()).contains("0808 157 0123");
        }
    }

    @Test
    void whatWasOpenHalfAnHourAgoIsNotSaidToBeWhileTheReplyIsWaitedFor() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page());
            PAGES.directory.json("/v1/recalls", 200, "{}", 60_000);
            PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), 60_000);
            open.page().evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true})");
            open.page().clock().fastForward(1_800_000);
            open.page().evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(open.page().getByText("Open now")).hasCount(0);
            assertThat(open.text()).contains("0808 157 0123");
        }
    }

    @Test
    void changesWithItsAttributes() {
        PAGES.directory.json(
                "/widget/v1/topics/river?lang=en",
                Cards.card("en", 12, "On the river", Cards.LABELS, Cards.service(Cards.TEXT, "")));
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            open.page()
                    .evaluate("const it = document.querySelector('helpline-contacts');"
                            + "it.setAttribute('topic', 'river'); it.removeAttribute('service')");
            open.page().getByText("On the river").waitFor();
            assertThat(open.text()).contains("On the river\nRiver Line\nText").doesNotContain("0808 157 0123");
        }
    }

    @Test
    void anotherServiceIsNotAnnouncedAsANumberThatWasWithdrawn() {
        String other = Cards.voice("open", "Open now.").replace(Cards.VOICE, "5f1a4a3e-6f0c-4a4e-9a57-0d3a2f6b1c55");
        PAGES.directory.json("/widget/v1/services/lake-line?lang=en", Cards.card(12, Cards.service(other, "")));
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            open.listen();
            open.page().evaluate("document.querySelector('helpline-contacts').setAttribute('service', 'lake-line')");
            open.page()
                    .getByText("Open now.", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            open.page().waitForTimeout(200);
            assertThat(open.heard()).isEqualTo("");
        }
    }

    @Test
    void aNumberThatIsNoLongerListedIsAnnouncedAsAChangeAndNotAsWithdrawn() {
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page());
            open.listen();
            PAGES.directory.recalls("", 13);
            PAGES.directory.json(WidgetPages.CARD, Cards.card(13, Cards.service(Cards.TEXT, "")));
            open.page().clock().runFor(30_500);
            assertThat(open.page().getByText("0808 157 0123")).hasCount(0);
            open.page().clock().runFor(100);
            assertThat(open.heard()).isEqualTo("The contact details have changed. Use only those shown now.");
        }
    }
}
