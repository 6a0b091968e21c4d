package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widget's colours, and its words where a page is in a language that it does not speak or that of Wales. */
class WidgetLooksBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @ParameterizedTest
    @CsvSource({
        "theme=\"auto\", LIGHT, 255",
        "theme=\"auto\", DARK,  22",
        "theme=\"dark\", LIGHT, 22",
        "'',             DARK,  255",
        "theme=\"pink\", DARK,  255"
    })
    void hasTheColoursThatThePageChoseOrLeftToTheReader(String theme, ColorScheme device, int red) {
        try (OpenPage open = OpenPage.with(OpenPage.options().setColorScheme(device))) {
            open.showing(PAGES.page(theme));
            assertThat(open.page()
                            .locator("helpline-contacts .card")
                            .evaluate("it => getComputedStyle(it).backgroundColor")
                            .toString())
                    .startsWith("rgb(" + red + ",");
            open.assertAccessible();
        }
    }

    @Test
    void followsTheReadersDeviceWhileThePageIsOpen() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("theme=\"auto\""))) {
            for (ColorScheme device : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                open.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(device));
                assertThat(open.page()
                                .locator("helpline-contacts .card")
                                .evaluate("it => getComputedStyle(it).colorScheme"))
                        .isEqualTo(device == ColorScheme.DARK ? "dark" : "normal");
            }
        }
    }

    @Test
    void speaksEnglishWhereItDoesNotSpeakThePagesLanguageAndSaysWhichItIs() {
        String page = PAGES.partner.page(
                "/help",
                PAGES.policy(),
                PartnerSite.around("fr", PAGES.directory.tag(), PAGES.element("service=\"river-line\" lang=\"fr\"")));
        try (OpenPage open = OpenPage.onPhone().showing(page)) {
            for (String part : new String[] {".card", ".exit"}) {
                assertThat(open.page()
                                .locator("helpline-contacts " + part)
                                .first()
                                .getAttribute("lang"))
                        .as(part)
                        .isEqualTo("en");
            }
            assertThat(open.text()).contains("Exit this page", "Open now, until 16:00.");
            open.assertAccessible();
        }
    }

    @Test
    void alsoWhereThereIsNoCardItSaysWhichLanguageItIs() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        String page = PAGES.partner.page(
                "/help",
                PAGES.policy(),
                PartnerSite.around("fr", PAGES.directory.tag(), PAGES.element("service=\"river-line\"")));
        try (OpenPage open = OpenPage.onPhone().at(page)) {
            open.page().locator("helpline-contacts .note p").first().waitFor();
            assertThat(open.page().locator("helpline-contacts .note").getAttribute("lang"))
                    .isEqualTo("en");
            open.assertAccessible();
        }
    }

    @Test
    void saysInWelshSinceWhenNothingWasChecked() {
        String path = WidgetPages.CARD.replace("lang=en", "lang=cy");
        PAGES.directory.json(
                path,
                Cards.card("cy", 12, "River Line", "{}", Cards.service(Cards.voice("open", "Ar agor nawr."), "")));
        Browser.NewContextOptions options = OpenPage.options().setTimezoneId("Europe/London");
        try (OpenPage open = OpenPage.with(options)) {
            open.page()
                    .clock()
                    .install(new com.microsoft.playwright.Clock.InstallOptions().setTime("2026-12-01T13:05:00Z"));
            open.showing(PAGES.page("lang=\"cy\""));
            PAGES.directory.json(path, 503, "{}", 0);
            PAGES.directory.json("/v1/recalls", 503, "{}", 0);
            open.page().clock().runFor(91_000);
            String said = open.page().getByText("Heb ei wirio ers").textContent();

            // In Welsh December is Rhagfyr; digits alone would do as well.
            assertThat(said)
                    .contains("13:05")
                    .containsPattern("Rhag|01/12/2026")
                    .doesNotContain("Dec", "PM", "12/01");
        }
    }
}
