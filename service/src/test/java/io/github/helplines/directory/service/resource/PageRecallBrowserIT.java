package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.browser.OpenPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is recalled while a page of the directory is open is not shown any more. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PageRecallBrowserIT {
    private static final HttpServer SERVER = new HttpServer();
    private static final String NUMBER = "[data-channel=\"" + SampleDirectory.LOCAL_VOICE_ID + "\"]";

    /** What somebody presses; what it is in says nothing once it was taken from the list. */
    private static final String LINK = "a[href=\"tel:+448081570001\"]";

    private static String at(String path) {
        return "http://127.0.0.1:" + SERVER.getLocalPort() + path;
    }

    @AfterEach
    void restore() {
        SERVER.publish(SampleDirectory.snapshot(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/embed/services/local-line", "/services/local-line", "/embed/topics/lost-pictures?discreet=true"
            })
    void disappearsWithinAMinute(String path) {
        try (OpenPage open = shown(path)) {
            Page page = open.page();
            String number = page.locator(NUMBER + " .value").textContent();
            String link = page.locator(NUMBER + " a.value").getAttribute("href");
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
            page.clock().runFor(31_000);

            page.getByText("Number withdrawn, being checked.", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            assertThat(page.content()).doesNotContain(number, link, link.replace("tel:", ""));
            assertThat(page.locator(".changed").textContent())
                    .isEqualTo("A number that was shown here was withdrawn. Use only those shown now.");
            assertThat(page.locator("a[href='tel:999']").first().isVisible()).isTrue();
            open.assertAccessible();
            open.assertNoErrors();
        }
    }

    @Test
    void theLastNumberOfADiscreetPageLeavesAWayToSomebodyElse() {
        try (OpenPage open = shown("/embed/services/local-line?discreet=true")) {
            Page page = open.page();
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID, SampleDirectory.LOCAL_TEXT_ID));
            page.clock().runFor(31_000);

            Locator anew = page.getByText("Show this page as it is now");
            anew.waitFor();
            assertThat(page.evaluate("history.length")).isEqualTo(2);
            anew.click();
            anew.waitFor(gone());
            page.getByText("Others who can help are named here.").waitFor();
            assertThat(page.evaluate("history.length")).isEqualTo(2);
            page.locator("ul.hand-offs a").first().waitFor();
        }
    }

    @Test
    void whatIsDoubtedOfAllGoesWithTheLastOfThem() {
        try (OpenPage open = shown("/services/local-line")) {
            Page page = open.page();
            Locator doubts = page.locator("section.service > ul.notes");
            assertThat(doubts.count()).isOne();
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
            page.clock().runFor(31_000);
            page.locator(".anew a").waitFor();
            assertThat(doubts.count()).isOne();
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID, SampleDirectory.LOCAL_TEXT_ID));
            page.clock().runFor(31_000);
            doubts.waitFor(gone());
            assertThat(page.locator(".anew a").count()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({"/services/local-line, h1", "/topics/lost-pictures, h2"})
    void whoWasOnItGoesOnFromTheHeadingOfItsCardAndIsToldWhateverIsPressed(String path, String heading) {
        try (OpenPage open = shown(path)) {
            Page page = open.page();
            page.locator(LINK).focus();
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
            page.clock().runFor(31_000);
            page.locator(".anew a").first().waitFor();
            assertThat(page.locator(heading + ":focus").textContent()).isEqualTo("Local line");
            page.keyboard().press("Shift");
            assertThat(page.locator(".presses").textContent()).isEqualTo("Press Shift twice more to leave.");
            assertThat(page.locator(".changed").textContent()).startsWith("A number that was shown here");
        }
    }

    @Test
    void inAFrameThatIsClosedInToo() {
        try (var partner = new io.github.helplines.directory.service.browser.PartnerSite();
                OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.at(partner.page(
                    "/help",
                    "",
                    "<!DOCTYPE html><title>Frame</title><iframe sandbox=\"allow-scripts\" src=\""
                            + at("/embed/services/local-line?lang=cy") + "\"></iframe>"));
            var frame = open.page().frameLocator("iframe");
            frame.locator("h1").click();
            frame.locator(".keys").first().waitFor();
            assertThat(frame.locator(LINK).count()).isOne();
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
            open.page().clock().runFor(31_000);
            frame.getByText("Rhif wedi'i dynnu'n ôl, yn cael ei wirio.").first().waitFor();
            assertThat(frame.locator(LINK).count()).isZero();

            Object entries = open.page().evaluate("history.length");
            frame.getByText("Dangos y dudalen hon fel y mae nawr").click();
            frame.locator(".anew").waitFor(gone());
            frame.locator("[data-channel]").first().waitFor();
            assertThat(frame.locator(LINK).count()).isZero();
            assertThat(open.page().evaluate("history.length")).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Not checked since, January", "cy, Heb ei wirio ers, Ionawr"})
    void isAskedForAgainAfterAFailureAndSaysSinceWhenNobodyCouldLook(String lang, String said, String month) {
        try (OpenPage open = shown("/embed/services/local-line?lang=" + lang)) {
            Page page = open.page();
            Locator unchecked = page.locator(".unchecked");
            open.context().route("**/v1/recalls", Route::abort);
            SERVER.publish(SampleDirectory.recalling(SampleDirectory.LOCAL_VOICE_ID));
            page.clock().runFor(31_000);
            page.waitForCondition(() -> open.requests().stream()
                    .anyMatch(request -> request.url().endsWith("/v1/recalls") && request.failure() != null));
            assertThat(page.locator(LINK).isVisible()).isTrue();
            assertThat(unchecked.isVisible()).isFalse();
            page.clock().runFor(45_000);
            unchecked.waitFor();
            assertThat(unchecked.textContent()).matches(said + " 1 " + month + " 2026, \\d\\d:\\d\\d\\.");
            assertThat(page.locator(LINK).isVisible()).isTrue();
            open.assertAccessible();
            open.context().unroute("**/v1/recalls");
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator(LINK).waitFor(gone());
            unchecked.waitFor(hidden());
            assertThat(open.requests().stream().filter(request -> request.url().contains("/v1/")))
                    .isNotEmpty()
                    .allSatisfy(request -> {
                        assertThat(request.url()).isEqualTo(at("/v1/recalls"));
                        assertThat(request.headers().getOrDefault("referer", ""))
                                .isEmpty();
                        assertThat(request.headers()).doesNotContainKey("cookie");
                    });
        }
    }

    @Test
    void nobodyWaitsForAnAnswerThatDoesNotCome() {
        try (OpenPage open = shown("/embed/services/local-line")) {
            Page page = open.page();
            open.context().route("**/v1/recalls", route -> {});
            page.clock().runFor(31_000);
            page.waitForCondition(() -> asked(open) == 1);
            page.clock().runFor(11_000);
            page.waitForCondition(() -> open.requests().stream().anyMatch(request -> request.failure() != null));
        }
    }

    private static long asked(OpenPage open) {
        return open.requests().stream()
                .filter(request -> request.url().endsWith("/v1/recalls"))
                .count();
    }

    @Test
    void aPageWithoutNumbersAsksNothingAndDoubtsNothing() {
        try (OpenPage open = shown("/privacy")) {
            open.page().clock().runFor(91_000);
            assertThat(open.page().locator(".unchecked").isVisible()).isFalse();
            assertThat(open.requests()).noneMatch(request -> request.url().contains("/v1/"));
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static OpenPage shown(String path) {
        OpenPage open = OpenPage.onPhone();
        open.page().clock().install(new Clock.InstallOptions().setTime("2026-01-01T09:00:00Z"));
        open.at(at(path));
        open.page().locator(".keys").first().waitFor();
        return open;
    }
}
