package io.github.helplines.directory.service.page;

import io.github.helplines.directory.service.page.card.Cards;
import io.github.helplines.directory.service.page.card.Guidance;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.page.card.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cards as templates take them.
 *
 * @param titleTag the heading of the whole
 * @param nameTag the heading of a service
 * @param discreet whether what it is for is left out, and so is what leads to a page that says it
 * @param s what a script of the page says
 * @param inEnglish that some of it is in English; null where that is the language of the page
 */
public record CardsView(
        String lang,
        FloorView floor,
        String titleTag,
        String titleText,
        @Nullable String titleLang,
        String nameTag,
        List<ServiceView> services,
        boolean discreet,
        String handOffsLabel,
        String noteLabel,
        String todoLabel,
        String moreHref,
        String moreText,
        boolean withExit,
        String exitUrl,
        String exitLabel,
        String exitNote,
        String exitKeys,
        Map<String, String> s,
        @Nullable String inEnglish,
        String asOf) {

    /**
     * How cards are to be shown.
     *
     * @param discreet without what says what the service is for
     * @param topHeading the level of the title, 1 to 4
     * @param withExit whether a way out of the page is shown
     * @param exitUrl where it leads
     * @param now when the cards were written
     */
    public record Manner(boolean discreet, int topHeading, boolean withExit, String exitUrl, Instant now) {}

    /**
     * @param linking the path of a service's page to the link that leads there from where these cards are shown
     * @param more the path of the page with more to its link, likewise
     */
    public static CardsView of(Cards cards, Manner manner, UnaryOperator<String> linking, UnaryOperator<String> more) {
        Wording wording = Wording.in(PageLanguage.of(cards.lang()));
        Words title = manner.discreet() ? discreetTitle(cards, wording) : cards.title();
        return new CardsView(
                cards.lang(),
                FloorView.of(cards.emergency(), wording.text("label.emergency_more")),
                "h" + manner.topHeading(),
                title.text(),
                title.lang(),
                "h" + (manner.topHeading() + 1),
                services(cards, title, manner, linking),
                manner.discreet(),
                wording.text("label.hand_offs"),
                wording.text("label.discreet_note"),
                wording.text("label.todo"),
                more.apply(cards.more().href()),
                cards.more().text(),
                manner.withExit(),
                manner.exitUrl(),
                wording.text("label.exit"),
                wording.text("label.exit_note"),
                wording.text("label.exit_keys"),
                wording.under("page."),
                wording.language() == PageLanguage.ENGLISH ? null : wording.text("label.in_english"),
                wording.text("as_of", wording.moment(manner.now())));
    }

    /** What is said of a topic says what it is for: discreetly it is left out. */
    private static List<ServiceView> services(Cards cards, Words title, Manner manner, UnaryOperator<String> linking) {
        Guidance guidance = manner.discreet() ? null : cards.guidance();
        List<ServiceView> views = new ArrayList<>();
        for (ServiceCard card : cards.services()) {
            boolean here = guidance != null && views.size() + 1 == guidance.after();
            views.add(ServiceView.of(
                    card,
                    title.text(),
                    manner.topHeading() + 1,
                    manner.discreet(),
                    cards.labels(),
                    linking,
                    here ? guidance : null));
        }
        return views;
    }

    /** The name of the one service, where it is one; of several, nothing that would say what they have in common. */
    private static Words discreetTitle(Cards cards, Wording wording) {
        return Optional.of(cards.services())
                .filter(services ->
                        !services.isEmpty() && services.get(0).name().equals(cards.title()))
                .map(services -> services.get(0).discreetName())
                .orElseGet(() -> wording.own("label.discreet_title"));
    }
}
