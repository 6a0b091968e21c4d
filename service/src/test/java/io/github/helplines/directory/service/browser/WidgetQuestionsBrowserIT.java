package io.github.helplines.directory.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WidgetQuestionsBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void asksOneThingAtATimeAndSendsAnswersInBodiesAlone() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("eligibility"))) {
            Page page = open.page();
            page.getByText("Is this for me?").click();
            assertThat(focused(open)).contains("Who is it for?");
            choose(open, "Me");
            page.getByText("Are you 18 or over?").waitFor();
            assertThat(focused(open)).contains("Are you 18 or over?");
            assertThat(page.locator(".asked h3").count()).isEqualTo(1);

            PAGES.directory.json(WidgetPages.FOR_ME, Questions.POSTCODE);
            choose(open, "I do not know, or would rather not say");
            page.getByLabel("Your answer").fill("DE1 2QY");
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
            page.keyboard().press("Enter");
            page.locator(".asked").getByText("Lake Line").waitFor();

            assertThat(open.text())
                    .contains("This service is for people who are 18 or over.", "020 7946 0123", "0808 157 0123");
            assertThat(answers())
                    .containsExactly(
                            "{\"asking_as\":\"self\"}",
                            "{\"asking_as\":\"self\",\"declined\":[\"age\"]}",
                            "{\"asking_as\":\"self\",\"declined\":[\"age\"],\"postcode\":\"DE1 2QY\"}");
            assertThat(open.requests()).noneMatch(request -> request.url().contains("DE1"));
            open.assertNoErrors();
        }
    }

    @Test
    void whatIsTypedCanBeSkipped() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = begun()) {
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.POSTCODE);
            choose(open, "Prefer not to say");
            open.page().getByText("What is your full postcode?").waitFor();
            assertThat(answers()).last().isEqualTo("{\"declined\":[\"age\"]}");
        }
    }

    @Test
    void saysWhatIsWrongWithAnAnswerAndAsksAgain() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = begun()) {
            choose(open, "Continue");
            assertThat(open.page().locator(".asked [role=alert]").textContent()).startsWith("Type an answer");
            open.page().getByLabel("Your answer").fill("old");
            choose(open, "Continue");
            assertThat(open.page().locator(".asked [role=alert]").textContent())
                    .startsWith("That could not be understood");
            assertThat(open.page().getByLabel("Your answer").inputValue()).isEqualTo("old");
            assertThat(answers()).hasSize(1);

            PAGES.directory.json(WidgetPages.FOR_ME, 422, "{\"code\":\"invalid_request\"}", 0);
            open.page().getByLabel("Your answer").fill("999");
            open.page().waitForResponse(reply -> reply.status() == 422, () -> choose(open, "Continue"));
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
            open.page().getByLabel("Your answer").fill("17");
            choose(open, "Continue");
            open.page().locator(".asked").getByText("Lake Line").waitFor();
            assertThat(answers()).last().isEqualTo("{\"declined\":[],\"age\":17}");
        }
    }

    @Test
    void anAnswerPutRightWhileTheFirstIsOnItsWayIsTheOneThatCounts() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = begun()) {
            PAGES.directory.json(WidgetPages.FOR_ME, 200, Questions.POSTCODE, 500);
            open.page().getByLabel("Your answer").fill("71");
            open.page().waitForResponse(reply -> reply.status() == 200, () -> {
                choose(open, "Continue");
                open.page().waitForCondition(() -> answers().size() == 2);
                PAGES.directory.json(WidgetPages.FOR_ME, 200, Questions.NOT_ELIGIBLE, 1_000);
                open.page().getByLabel("Your answer").fill("17");
                choose(open, "Continue");
            });
            open.page().locator(".asked").getByText("Lake Line").waitFor();
            assertThat(open.page().getByText("What is your full postcode?").count())
                    .isZero();
        }
    }

    @Test
    void whatWasClosedStaysClosedHoweverLateTheReply() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = begun()) {
            PAGES.directory.json(WidgetPages.FOR_ME, 200, Questions.NOT_ELIGIBLE, 3_000);
            choose(open, "Yes");
            choose(open, "Close");
            open.page().waitForTimeout(3_500);
            assertThat(open.page().locator(".asked").count()).isZero();
        }
    }

    @Test
    void theNumbersStayWhereThereIsNoReply() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = begun()) {
            PAGES.directory.json(WidgetPages.FOR_ME, 503, "{}", 0);
            choose(open, "Yes");
            open.page().getByText("There is no reply at the moment").waitFor();
            assertThat(open.text()).contains("0808 157 0123", "Are you 18 or over?");
        }
    }

    @Test
    void whatAReplySaysOfOpeningGoesOnceItIsOld() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
        try (OpenPage open = OpenPage.onPhone()) {
            open.page().clock().install();
            open.showing(PAGES.page("eligibility"));
            choose(open, "Is this for me?");
            choose(open, "Prefer not to say");
            Locator other = open.page().locator(".asked .channel");
            assertThat(other).containsText("Open now.");

            PAGES.directory.json(WidgetPages.FOR_ME, 503, "{}", 0);
            open.page()
                    .waitForResponse(
                            reply -> reply.status() == 503,
                            () -> open.page().clock().fastForward(330_000));
            assertThat(other).not().containsText("Open now.");
            assertThat(other).containsText("020 7946 0123");

            // Asked again, with the same answers, until there is a reply.
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE.replace("Open now.", "Closed now."));
            open.page().clock().runFor(31_000);
            assertThat(other).containsText("Closed now.");
            assertThat(answers()).hasSize(3).containsOnly("{\"declined\":[]}");
        }
    }

    @Test
    void anAnswerOnItsWayIsNotLostWhenAnOldReplyIsAskedForAgain() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = OpenPage.onPhone()) {
            Clock clock = open.page().clock();
            clock.install(new Clock.InstallOptions().setTime("2026-11-26T12:00:00Z"));
            open.showing(PAGES.page("eligibility"));
            choose(open, "Is this for me?");
            choose(open, "Prefer not to say");
            open.page().getByLabel("Your answer").fill("17");
            // The widget looks again now and 30 seconds later; before that the reply has grown old.
            clock.pauseAt("2026-11-26T12:04:40Z");
            clock.runFor(28_000);
            PAGES.directory.json(WidgetPages.FOR_ME, 200, Questions.NOT_ELIGIBLE, 2_000);
            choose(open, "Continue");
            open.page().waitForCondition(() -> answers().size() == 2);

            PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
            clock.runFor(3_000);
            open.page().locator(".asked").getByText("Lake Line").waitFor();
            assertThat(answers()).hasSize(2);
        }
    }

    @Test
    void theQuestionItsAnswersAndCloseStandTogetherAboveWhoElseCanHelp() {
        PAGES.directory.json(
                WidgetPages.FOR_ME,
                Questions.AGE.replace(
                        "\"services\":[]",
                        Questions.NOT_ELIGIBLE
                                .substring(Questions.NOT_ELIGIBLE.indexOf("\"services\""))
                                .replaceFirst("}\\s*$", "")));
        try (OpenPage open = begun()) {
            assertThat(open.page().locator(".asked"))
                    .containsText(Pattern.compile(
                            "Are you 18 or over\\?.*Yes.*No.*Close.*Others who can help.*Lake Line", Pattern.DOTALL));
        }
    }

    @Test
    void theQuestionIsTheNameOfTheFieldForItsAnswer() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = begun()) {
            assertThat(open.page().locator(".asked input")).hasAccessibleName("How old are you? Your answer");
        }
    }

    @Test
    void answersAreForgottenWhenClosedTakenOutOrLeft() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        for (String how : List.of(
                "it.shadowRoot.querySelector('[data-key^=close]').click()",
                "const at = it.parentNode; it.remove(); at.append(it)",
                "dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")) {
            try (OpenPage open = begun()) {
                open.page().evaluate("const it = document.querySelector('helpline-contacts'); " + how);
                open.page().getByText("Is this for me?").waitFor();
                assertThat(open.page().locator(".asked").count()).isZero();
                choose(open, "Is this for me?");
                choose(open, "A child I look after");
                open.page().getByText("Are you 18 or over?").waitFor();
                assertThat(answers()).last().isEqualTo("{\"asking_as\":\"parent_or_carer\"}");
            }
        }
    }

    @Test
    void asksNothingWhereThePageDoesNotWantIt() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.page().getByText("Is this for me?").count()).isZero();
        }
    }

    /** Past who it is for, which was skipped. */
    private static OpenPage begun() {
        OpenPage open = OpenPage.onPhone().showing(PAGES.page("eligibility"));
        choose(open, "Is this for me?");
        choose(open, "Prefer not to say");
        open.page()
                .getByText("Who is it for?")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return open;
    }

    private static void choose(OpenPage open, String button) {
        open.page()
                .locator("button")
                .getByText(button, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .or(open.page().locator("button:text-is('" + button + "')"))
                .first()
                .click();
    }

    private static String focused(OpenPage open) {
        return open.page()
                .locator("helpline-contacts")
                .evaluate("it => it.shadowRoot.activeElement?.textContent ?? ''")
                .toString();
    }

    private static List<String> answers() {
        return PAGES.directory.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .map(LoopbackServer.Request::body)
                .toList();
    }
}
