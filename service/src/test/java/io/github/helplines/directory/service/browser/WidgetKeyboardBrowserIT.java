package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that the widget offers is there for who has a keyboard alone, also in a window of 320 by 256. */
class WidgetKeyboardBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void questionsAreOpenedAnsweredSkippedAndClosed() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = small().showing(PAGES.page("eligibility"))) {
            Page page = open.page();
            Keyboard keys = new Keyboard(open);
            keys.to("Is this for me?").press("Enter");
            assertThat(keys.focused()).contains("Who is it for?");
            keys.to("Me").press("Enter");
            page.getByText("Are you 18 or over?").waitFor();
            assertThat(keys.focused()).contains("Are you 18 or over?");

            PAGES.directory.json(WidgetPages.FOR_ME, Questions.POSTCODE);
            keys.to("would rather not say").press("Space");
            page.getByText("What is your full postcode?").waitFor();
            assertThat(keys.focused()).contains("What is your full postcode?");
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
            keys.to("Prefer not to say").press("Enter");
            page.getByText("How old are you?").waitFor();

            PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
            keys.to("#answer-").type("17");
            keys.to("Continue").press("Enter");
            page.locator(".asked").getByText("Lake Line").waitFor();
            assertThat(keys.focused()).contains("This service is for people who are 18 or over.");
            keys.to("Close").press("Enter");
            assertThat(keys.focused()).contains("Is this for me?");
            assertThat(page.locator(".asked").count()).isZero();
            assertThat(sent()).last().asString().contains("\"declined\":[\"age\",\"postcode\"]", "\"age\":17");
        }
    }

    private static List<String> sent() {
        return PAGES.directory.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .map(LoopbackServer.Request::body)
                .toList();
    }

    @Test
    void theWayOutIsTheFirstStopAndEnterTakesIt() {
        try (OpenPage open = small().answering(OpenPage.AWAY).showing(PAGES.page())) {
            Keyboard keys = new Keyboard(open);
            assertThat(keys.tab()).contains("Exit this page");
            keys.press("Enter");
            open.page().waitForURL(OpenPage.AWAY);
        }
    }

    @Test
    void whatHasTheFocusIsNeverHiddenAtFourTimesTheSize() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = small()) {
            open.showing(PAGES.pageOf(
                    PAGES.element("service=\"river-line\" eligibility") + "<p><a href=\"#\">Privacy</a></p>"));
            for (String each : List.of("Is this for me?", "Me")) {
                open.page().locator("button:text-is('" + each + "')").click();
            }
            open.page().getByText("Are you 18 or over?").waitFor();
            open.page().locator("helpline-contacts summary").first().click();
            new Keyboard(open).assertNeverHidden();
        }
    }

    /** What is left of a window of 1280 by 1024 at 400 %. */
    private static OpenPage small() {
        return OpenPage.with(OpenPage.options().setViewportSize(320, 256));
    }
}
