package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.CardsView;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.publication.Snapshot;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Pages of the portal that show cards: those that were asked for, or of who can help instead. */
final class CardPages {
    private final PortalPages pages;
    private final PageSettings settings;
    private final InstantSource clock;

    CardPages(PortalPages pages, PageSettings settings, InstantSource clock) {
        this.pages = requireNonNull(pages, "pages");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * @param answer of what was asked for; where that is not there, a search stands below
     * @param path where the page is
     * @param below what stands below the cards
     */
    Response page(
            HttpHeaders request,
            WrittenCards.Answer answer,
            Wording wording,
            String path,
            Snapshot snapshot,
            Map<String, Object> below) {
        Map<String, Object> content = new HashMap<>(below);
        content.put(
                "cards",
                CardsView.of(
                        answer.cards(),
                        new CardsView.Manner(false, 1, false, settings.exitUrl().toString(), clock.instant()),
                        page -> page,
                        more -> more));
        boolean there = answer.status() == Response.Status.OK.getStatusCode();
        content.put("lost", !there);
        return pages.page(
                request,
                answer.status(),
                "record",
                wording,
                // What somebody made up is repeated nowhere, not in a link either.
                there ? path : "",
                snapshot,
                answer.cards().title().text(),
                content);
    }
}
