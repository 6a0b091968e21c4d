package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.PageSettings;
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
 * Tells whoever reads pages that it is too much at the moment: with the floor, and with the ways to everybody here. In a
 * frame it is shown where what was asked for would be, and discreetly no way is named. Made once for each kind and
 * snapshot. Safe for threads.
 */
final class TurnedAwayPage implements BusyPage {
    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([A-Za-z-]{1,20})(?:&|$)");
    private static final Pattern DISCREET = Pattern.compile("(?:^|&)discreet=true(?:&|$)");

    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final String framed;
    private final Map<Kind, Made> made = new ConcurrentHashMap<>();

    /** For whom a page is. */
    private record Kind(PageLanguage language, boolean framed, boolean discreet) {}

    /** A page, and what it was made of. */
    private record Made(Snapshot snapshot, Rendered page) {}

    /** @param settings who may show the page in a frame, among others */
    TurnedAwayPage(CurrentSnapshot current, PortalPages pages, PageSettings settings) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
        this.framed = EmbedResource.policy(settings);
    }

    @Override
    public Optional<Rendered> instead(Request request) {
        if (!ForPeople.mayBeAPage(Request.getPathInContext(request))
                || !ForPeople.prefersPage(request.getHeaders().get(HttpHeader.ACCEPT))) {
            return Optional.empty();
        }
        return Optional.of(page(kind(request)));
    }

    /** Looked for as it was sent: whoever is turned away gets an answer, also when their query cannot be decoded. */
    private static Kind kind(Request request) {
        String sent = request.getHttpURI().getQuery();
        String query = sent == null ? "" : sent;
        Matcher lang = LANG.matcher(query);
        boolean framed = Request.getPathInContext(request).startsWith(EmbedResource.EMBED + "/");
        return new Kind(
                PageLanguage.of(lang.find() ? lang.group(1) : null),
                framed,
                framed && DISCREET.matcher(query).find());
    }

    private Rendered page(Kind kind) {
        Snapshot snapshot = current.get();
        Made known = made.get(kind);
        if (known == null || known.snapshot() != snapshot) {
            known = new Made(snapshot, write(kind, snapshot));
            made.put(kind, known);
        }
        return known.page();
    }

    private Rendered write(Kind kind, Snapshot snapshot) {
        Wording wording = Wording.in(kind.language());
        String title = wording.text("portal.busy_title");
        Map<String, Object> content = new HashMap<>(PortalPages.listing(snapshot, wording));
        if (!kind.framed()) {
            return pages.rendered("busy", wording, "", snapshot, title, content);
        }
        content.put("framed", true);
        content.put("discreet", kind.discreet());
        return pages.rendered(framed, "busy_embed", wording, "", snapshot, title, content);
    }
}
