package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state can be read by everybody, on a phone of 320 pixels and at four times the size. */
class WidgetStatesBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    private static final String LONG =
            "Help for anyone who lives by the river or by one of the lakes that it runs through.";

    enum State {
        LOADING("", "How to reach River Line") {
            @Override
            void prepare() {
                PAGES.directory.json(WidgetPages.CARD, 200, Cards.open(), 60_000);
            }

            @Override
            void open(OpenPage open) {
                open.page().clock().install(); // nothing is late
            }
        },
        SHOWN("", "Open now"),
        CLOSED("", "Closed now") {
            @Override
            void prepare() {
                String closed = Cards.voice(
                        "closed", "Closed now: it is a bank holiday. Opens on Tuesday 29 December at 10:00.");
                PAGES.directory.json(
                        WidgetPages.CARD,
                        Cards.card(12, Cards.service(closed, ",\"alert\":{\"text\":\"Closed until Tuesday.\"}")));
            }
        },
        HOURS_UNKNOWN("", "Hours not known") {
            @Override
            void prepare() {
                PAGES.directory.json(
                        WidgetPages.CARD,
                        Cards.card(12, Cards.service(Cards.voice("unknown", "Hours not known: try it."), "")));
            }
        },
        RECALLED("", "Number withdrawn") {
            @Override
            void prepare() {
                String withdrawn = ",\"withdrawn\":{\"text\":\"Number withdrawn, being checked.\"}";
                PAGES.directory.json(WidgetPages.CARD, Cards.card(12, Cards.service("", withdrawn)));
            }
        },
        RECALLED_WHILE_OPEN("", "Number withdrawn, being checked.") {
            @Override
            void open(OpenPage open) {
                open.page().clock().install();
            }

            @Override
            void act(OpenPage open) {
                open.page().locator(".value").first().waitFor();
                PAGES.directory.recalls("{\"channel\":\"" + Cards.VOICE + "\",\"sequence\":13}", 13);
                open.page().clock().runFor(31_000);
            }
        },
        NOT_CHECKED_SINCE("", "Not checked since") {
            @Override
            void open(OpenPage open) {
                open.page().clock().install();
            }

            @Override
            void act(OpenPage open) {
                open.page().locator(".value").first().waitFor();
                PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
                PAGES.directory.json("/v1/recalls", 503, "{}", 0);
                open.page().clock().runFor(91_000);
            }
        },
        NOT_THERE("", "There is nothing at this address.") {
            @Override
            void prepare() {
                PAGES.directory.json(
                        WidgetPages.CARD,
                        404,
                        Cards.card(
                                "en",
                                12,
                                "There is nothing at this address.",
                                Cards.LABELS,
                                Cards.service(Cards.voice("open", "Open now."), "")),
                        0);
            }
        },
        DIRECTORY_DOWN("", "could not be loaded") {
            @Override
            void prepare() {
                PAGES.directory.json(WidgetPages.CARD, 503, "{}", 0);
            }
        },
        ANSWERS_TO_CHOOSE("eligibility", "Are you 18 or over?") {
            @Override
            void prepare() {
                PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
            }

            @Override
            void act(OpenPage open) {
                begin(open);
            }
        },
        ANSWER_TO_TYPE("eligibility", "Type an answer") {
            @Override
            void prepare() {
                PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
            }

            @Override
            void act(OpenPage open) {
                begin(open);
                open.page().getByText("Continue").click();
            }
        },
        NOT_ELIGIBLE("eligibility", "This service is for people") {
            @Override
            void prepare() {
                PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
            }

            @Override
            void act(OpenPage open) {
                begin(open);
            }
        },
        WELSH("lang=\"cy\"", "Ar agor nawr") {
            @Override
            void prepare() {
                String card = Cards.card(
                        "cy",
                        12,
                        "River Line",
                        Cards.LABELS,
                        Cards.service(Cards.voice("open", "Ar agor nawr, tan 16:00."), ""));
                PAGES.directory.json(
                        "/widget/v1/services/river-line?lang=cy",
                        card.replace("\"summary\":{", "\"summary\":{\"lang\":\"en\","));
            }
        },
        DISCREET("discreet", "Local line"),
        DARK("theme=\"dark\"", "Open now"),
        SEVERAL("", "On the river") {
            @Override
            void prepare() {
                String one = Cards.service(Cards.voice("open", "Open now.") + "," + Cards.TEXT, "")
                        .replace("Help for anyone who lives by the river.", LONG);
                PAGES.directory.json(WidgetPages.CARD, Cards.card("en", 12, "On the river", Cards.LABELS, one, one));
            }
        };

        final String attributes;
        final String text;

        State(String attributes, String text) {
            this.attributes = attributes;
            this.text = text;
        }

        void prepare() {}

        void open(OpenPage open) {}

        void act(OpenPage open) {}

        private static void begin(OpenPage open) {
            open.page().getByText("Is this for me?").click();
            open.page().locator(".asked button:text-is('Me')").click();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void breaksNoRuleAndFitsEveryWindowAlsoInColoursThatTheReaderForces(State state) {
        try (OpenPage open = arrivedAt(state)) {
            open.assertAccessible();
            for (int[] window : new int[][] {{320, 640}, {320, 256}, {1280, 800}}) {
                open.page().setViewportSize(window[0], window[1]);
                open.assertFits();
            }
            open.page().setViewportSize(360, 640);
            open.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setColorScheme(ColorScheme.DARK)
                            .setReducedMotion(ReducedMotion.REDUCE));
            open.assertAccessibleInForcedColours();
            assertThat(open.moving()).isZero();
            // What is pressed has an edge where its colours are gone: the way out at least is always there.
            assertThat((List<?>) open.page()
                            .locator("helpline-contacts :is(button, .reach):visible")
                            .evaluateAll("all => all.map(it => getComputedStyle(it).borderTopStyle)"))
                    .isNotEmpty()
                    .allMatch("solid"::equals);
            open.assertNoErrors();
        }
    }

    @Test
    void whatLooksForRulesThatAreBrokenLooksIntoTheWidget() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            open.page()
                    .evaluate("document.querySelector('helpline-contacts').shadowRoot.querySelector('.card')"
                            + ".append(document.createElement('button'))");
            assertThatThrownBy(open::assertAccessible).hasMessageContaining("button-name");
        }
    }

    private static OpenPage arrivedAt(State state) {
        state.prepare();
        OpenPage open = OpenPage.onPhone();
        state.open(open);
        open.at(PAGES.page(state.attributes));
        state.act(open);
        open.page().getByText(state.text).first().waitFor();
        return open;
    }
}
