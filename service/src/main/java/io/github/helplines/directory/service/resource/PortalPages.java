package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Words;
import io.github.helplines.directory.service.publication.Snapshot;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers with pages of the portal: with the floor, kept by nobody, and shown in no other site's frame. */
final class PortalPages {
    private static final String POLICY = "form-action 'self'; frame-src 'self'; frame-ancestors 'none'";

    private final Portal portal;

    PortalPages(Portal portal) {
        this.portal = requireNonNull(portal, "portal");
    }

    static Wording wording(@Nullable String lang) {
        return Wording.in(PageLanguage.of(lang));
    }

    /**
     * @param path where the page is, to find it in another language; empty for a page that has only one
     * @param title what stands in the title of the window
     */
    Response page(
            HttpHeaders request,
            int status,
            String template,
            Wording wording,
            String path,
            Snapshot snapshot,
            String title,
            Map<String, ? extends Object> content) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("title", title + " · " + wording.text("portal.site"));
        return Page.of(
                portal.page(template, wording, path, snapshot.helpDesk().emergency(), whole), status, POLICY, request);
    }

    /** A link to the page of a record, which is under its kind. */
    static Portal.Way way(String kind, DirectoryRecord record, Wording wording) {
        return way(kind, record.slug().value(), record.name(), wording);
    }

    static Portal.Way way(String kind, String slug, String name, Wording wording) {
        Words words = wording.recorded(name);
        String mark = words.lang();
        return new Portal.Way(
                "/" + kind + "/" + slug + Portal.query(wording.language()), words.text(), mark == null ? "" : mark);
    }
}
