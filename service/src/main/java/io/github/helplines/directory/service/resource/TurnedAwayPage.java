package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.resource.pressure.BusyPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Tells whoever reads pages that it is too much at the moment: with the floor, and with the ways to everybody here. Made
 * once for each language and snapshot. Safe for threads.
 */
final class TurnedAwayPage implements BusyPage {
    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([A-Za-z-]{1,20})(?:&|$)");

    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final Map<PageLanguage, Made> made = new ConcurrentHashMap<>();

    /** A page, and what it was made of. */
    private record Made(Snapshot snapshot, Rendered page) {}

    TurnedAwayPage(CurrentSnapshot current, PortalPages pages) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
    }

    @Override
    public Optional<Rendered> instead(Request request) {
        if (!ForPeople.mayBeAPage(Request.getPathInContext(request))
                || !ForPeople.prefersPage(request.getHeaders().get(HttpHeader.ACCEPT))) {
            return Optional.empty();
        }
        return Optional.of(page(language(request)));
    }

    /** Looked for as it was sent: whoever is turned away gets an answer, also when their query cannot be decoded. */
    private static PageLanguage language(Request request) {
        String query = request.getHttpURI().getQuery();
        Matcher lang = LANG.matcher(query == null ? "" : query);
        return PageLanguage.of(lang.find() ? lang.group(1) : null);
    }

    private Rendered page(PageLanguage language) {
        Snapshot snapshot = current.get();
        Made known = made.get(language);
        if (known == null || known.snapshot() != snapshot) {
            known = new Made(snapshot, write(Wording.in(language), snapshot));
            made.put(language, known);
        }
        return known.page();
    }

    private Rendered write(Wording wording, Snapshot snapshot) {
        return pages.rendered(
                "busy",
                wording,
                "",
                snapshot,
                wording.text("portal.busy_title"),
                new HashMap<>(PortalPages.listing(snapshot, wording)));
    }
}
