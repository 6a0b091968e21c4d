package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a person of 17, of their parent and of somebody who does not say their age, through the widget. */
@ExtendWith(DropwizardExtensionsSupport.class)
class YoungPathBrowserIT {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));
    private static final PartnerSite PARTNER = new PartnerSite();

    /** For whom it is, in the order of the buttons. */
    private static final int SELF = 0;

    private static final int CHILD = 1;
    private static final int UNSAID = 3;

    /** What is chosen of the age: yes, no, or not said. */
    private static final int NO = 1;

    private static final int SKIP = 2;

    @AfterAll
    static void close() {
        PARTNER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "revenge-porn-helpline, en, Childline, Report Remove",
        "revenge-porn-helpline, cy, Childline, Report Remove",
        "stopncii,              en, Take It Down, Childline",
        "stopncii,              cy, Take It Down, Childline"
    })
    void theLineForAdultsIsShownBesideItsPairWhoeverAsks(String slug, String lang, String young, String other) {
        try (OpenPage open = OpenPage.onPhone().showing(page(slug, lang))) {
            for (int[] path : new int[][] {{SELF, NO}, {CHILD, NO}, {SELF, SKIP}, {UNSAID, SKIP}}) {
                ask(open.page(), path[0], path[1]);
                assertThat(everything(open.page())).contains(young, other).doesNotContainIgnoringCase("screenshot");
                // A card of its own with a way to reach them, and not a name in passing.
                Locator pair = open.page()
                        .locator("helpline-contacts .service")
                        .filter(new Locator.FilterOptions()
                                .setHas(open.page()
                                        .locator("h3:text-is('" + young + "'), h4:text-is('" + young + "')")))
                        .first();
                assertThat(pair.locator(".channel a.reach:visible").count()).isPositive();
                open.page().locator("[data-key^='close ']").first().click();
            }
            open.assertNoErrors();
        }
    }

    private static void ask(Page page, int who, int age) {
        page.locator("[data-key^='ask ']").first().click();
        answer(page, who);
        answer(page, age);
    }

    /** Presses that answer, and waits until its question is no longer asked. */
    private static void answer(Page page, int number) {
        Locator asked = page.locator(".asked [id^=question-]").first();
        String question = asked.textContent();
        page.locator(".asked .answers button").nth(number).click();
        page.locator(".asked [id^=question-]:text-is(\"" + question + "\")")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static String everything(Page page) {
        return page.locator("helpline-contacts")
                .evaluate("it => it.shadowRoot.textContent")
                .toString();
    }

    private static String page(String slug, String lang) {
        String here = "http://127.0.0.1:" + SERVER.getLocalPort();
        String tag = "<script type=\"module\" src=\"" + here
                + "/widget/v1/helpline-contacts.js\" referrerpolicy=\"no-referrer\"></script>";
        return PARTNER.page(
                "/help",
                PartnerSite.policy(here),
                PartnerSite.around(
                        lang, tag, "<helpline-contacts service=\"" + slug + "\" eligibility></helpline-contacts>"));
    }
}
