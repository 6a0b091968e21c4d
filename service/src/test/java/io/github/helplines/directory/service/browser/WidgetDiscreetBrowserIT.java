package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is shown discreetly leads to nothing that names the service. */
class WidgetDiscreetBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    private static final String WEBSITE = """
            {"id":"1","kind":"website","label":"Go to","value":"river.example","href":"https://river.example/","state":"open","open":"Open."}""";

    @Test
    void everyPageOfTheDirectoryThatItLeadsToIsDiscreetToo() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("discreet"))) {
            assertThat(links(open))
                    .containsExactly(
                            PAGES.directory.origin() + "/embed/services/lake-line?discreet=true",
                            PAGES.directory.origin() + "/embed/services/river-line?discreet=true");
        }
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("discreet=\"false\""))) {
            assertThat(links(open))
                    .containsExactly(
                            PAGES.directory.origin() + "/services/lake-line",
                            PAGES.directory.origin() + "/embed/services/river-line");
        }
    }

    @Test
    void thePageInPlaceOfACardIsDiscreetToo() {
        PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
        try (OpenPage open = OpenPage.onPhone()
                .at(PAGES.pageOf("<helpline-contacts service=\"river-line\" discreet></helpline-contacts>"))) {
            open.page().getByText("Try again").waitFor();
            assertThat(links(open))
                    .containsExactly(PAGES.directory.origin() + "/embed/services/river-line?lang=en&discreet=true");
        }
    }

    @Test
    void onPaperStandsNoAddressThatTellsWhatItIsFor() {
        PAGES.directory.json(WidgetPages.CARD, Cards.card(12, Cards.service(WEBSITE, "")));
        assertThat(printed("discreet")).isEqualTo("none");
        assertThat(printed("")).contains("https://river.example/");
        assertThat(printed("discreet=\"false\"")).contains("https://river.example/");
    }

    @Test
    void theRecordsOwnWordsAreFoldedAwayAndOnPaperLeftOut() {
        String noted = Cards.TEXT.replace("\"notes\":[", "\"noted\":true,\"notes\":[\"For those who fell in.\",");
        PAGES.directory.json(
                WidgetPages.CARD,
                Cards.card(12, Cards.service(noted, ",\"alert\":{\"text\":\"No rescue on Friday.\"}")));
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.text()).contains("For those who fell in.", "No rescue on Friday.");
        }
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("discreet"))) {
            assertThat(open.text())
                    .contains("Type the word RIVER")
                    .doesNotContain("For those who fell in.", "No rescue on Friday.");
            open.assertAccessible();
            open.page().getByText("What to know first").nth(1).click();
            assertThat(open.text()).contains("For those who fell in.");
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(open.text()).doesNotContain("For those who fell in.");
        }
    }

    private static String printed(String attributes) {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page(attributes))) {
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            return open.page()
                    .locator(".reach")
                    .evaluate("it => getComputedStyle(it, '::after').content")
                    .toString();
        }
    }

    /** The addresses over HTTP, in order. */
    @SuppressWarnings("unchecked")
    private static List<String> links(OpenPage open) {
        return (List<String>) open.page()
                .locator("helpline-contacts")
                .evaluate("it => [...it.shadowRoot.querySelectorAll('a[href^=http]')].map(a => a.href)");
    }
}
