package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Templates;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.publication.Snapshot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody goes to on purpose, and those that a form leads to, are for everybody as well. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PageStatesBrowserIT {
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.withdrawing("adult-line"), SampleDirectory.history());

    private static String at(String path) {
        return "http://127.0.0.1:" + SERVER.getLocalPort() + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/adult-line",
                "/services/adult-line?lang=cy",
                "/embed/services/adult-line",
                "/embed/services/adult-line?lang=cy",
                "/report/adult-line",
                "/embed/services/nobody",
                "/embed/topics/nobody?lang=cy&discreet=true",
                "/search?lang=cy"
            })
    void whatIsGoneOrWasNeverThereIsForEverybody(String path) {
        try (OpenPage open = OpenPage.onPhone().at(at(path))) {
            assertForEverybody(open);
        }
    }

    @ParameterizedTest
    @CsvSource({"zzzzzzzz, ''", "zzzzzzzz, ?lang=cy", "'', ''", "'', ?lang=cy"})
    void aSearchThatFindsNothingAndOneForNothing(String words, String query) {
        try (OpenPage open = OpenPage.onPhone().at(at("/" + query))) {
            open.page().locator("#q").fill(words);
            open.page().locator("form[role=search] button").click();
            open.page().waitForURL("**/search" + query);
            assertThat(open.page().locator("main a").count()).isPositive();
            assertForEverybody(open);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=cy"})
    void theFormThatLacksAChoiceAndThePageAfterAReport(String query) {
        try (OpenPage open = OpenPage.onPhone().at(at("/report/local-line" + query))) {
            Page page = open.page();
            page.locator("form").evaluate("it => { it.noValidate = true }");
            page.locator("input[name=channel]").first().check();
            page.locator("main form button").click();
            page.locator("#said").waitFor();
            assertThat(page.locator("input[name=channel]").first().isChecked()).isTrue();
            assertForEverybody(open);

            page.locator("input[name=reason]").first().check();
            page.locator("main form button").click();
            page.waitForURL("**/received**");
            page.locator("#said").waitFor();
            assertThat(page.url()).isEqualTo(at("/report/local-line/received" + query));
            assertForEverybody(open);
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, busy", "WELSH, busy", "ENGLISH, busy_embed", "WELSH, busy_embed"})
    void whatWhoeverIsTurnedAwayReads(PageLanguage language, String template) {
        Snapshot snapshot = SampleDirectory.snapshot(10);
        Wording wording = Wording.in(language);
        byte[] busy = new PortalPages(new Portal(new Templates(), PageSettings.USUAL))
                .rendered(template, wording, "", snapshot, "Busy", PortalPages.listing(snapshot, wording))
                .identity();
        try (OpenPage open = OpenPage.onPhone()) {
            open.context()
                    .route(
                            at("/busy"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("text/html")
                                    .setBodyBytes(busy)));
            open.at(at("/busy"));
            assertThat(open.page().locator("h1").isVisible()).isTrue();
            assertForEverybody(open);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=cy"})
    void aWayOutThatWasNotTaken(String query) {
        try (OpenPage open = OpenPage.onPhone().at(at("/website" + query))) {
            open.page().locator("form").evaluate("it => { it.noValidate = true }");
            open.page().locator("#exit").fill("nowhere");
            open.page().locator("main form button").click();
            open.page().locator("#exit-refused").waitFor();
            assertForEverybody(open);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/services/local-line", "/topics/lost-pictures", "/services/adult-line", "/services/nobody"})
    void theFragmentOnAPartnersPage(String path) {
        for (String lang : new String[] {"en", "cy"}) {
            String fragment = SERVER.anyway()
                    .get("/embed" + path + "/fragment?lang=" + lang)
                    .asString();
            try (PartnerSite partner = new PartnerSite();
                    OpenPage open = OpenPage.onPhone()) {
                open.at(partner.page("/help", "", PartnerSite.around("en", "", fragment)));
                assertThat(open.page()
                                .locator("section.helpline-contacts a[href='tel:999']")
                                .count())
                        .isPositive();
                open.assertAccessible();
                open.page().setViewportSize(320, 256);
                open.assertFits();
            }
        }
    }

    private static void assertForEverybody(OpenPage open) {
        Page page = open.page();
        open.assertAccessible();
        for (int[] size : new int[][] {{320, 640}, {320, 256}}) {
            page.setViewportSize(size[0], size[1]);
            open.assertFits();
        }
        page.setViewportSize(360, 640);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        open.assertAccessibleInForcedColours();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        assertThat(page.locator("a.exit").isVisible()).isTrue();
    }
}
