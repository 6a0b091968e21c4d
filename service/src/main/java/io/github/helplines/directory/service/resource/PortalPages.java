package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.page.Beside;
import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Words;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Rendered;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with pages of the portal: with the floor, kept by nobody, and shown in no other site's frame. */
final class PortalPages {
    private static final String POLICY = "img-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'";

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
        return page(request, status, POLICY, template, wording, path, snapshot, title, content);
    }

    /** @param policy in place of that of other pages */
    Response page(
            HttpHeaders request,
            int status,
            String policy,
            String template,
            Wording wording,
            String path,
            Snapshot snapshot,
            String title,
            Map<String, ? extends Object> content) {
        return Page.of(write(template, wording, path, snapshot, title, content), status, policy, request);
    }

    /** The same, ready to be served with whatever status. */
    Rendered rendered(
            String template,
            Wording wording,
            String path,
            Snapshot snapshot,
            String title,
            Map<String, ? extends Object> content) {
        return rendered(POLICY, template, wording, path, snapshot, title, content);
    }

    /** @param policy in place of that of other pages */
    Rendered rendered(
            String policy,
            String template,
            Wording wording,
            String path,
            Snapshot snapshot,
            String title,
            Map<String, ? extends Object> content) {
        return Page.rendered(write(template, wording, path, snapshot, title, content), policy);
    }

    private byte[] write(
            String template,
            Wording wording,
            String path,
            Snapshot snapshot,
            String title,
            Map<String, ? extends Object> content) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("title", title + " · " + wording.text("portal.site"));
        return portal.page(template, wording, path, snapshot.helpDesk().emergency(), whole);
    }

    /** Ways to everybody here: every topic, whose pages name its services, and every service that is under none or all. */
    static Map<String, List<Portal.Way>> listing(Snapshot snapshot, Wording wording) {
        Directory directory = snapshot.directory();
        HelpDesk desk = snapshot.helpDesk();
        List<Topic> topics = directory.all(Topic.class);
        Set<Service> underTopics =
                topics.stream().flatMap(topic -> desk.under(topic).stream()).collect(Collectors.toSet());
        List<Service> general = desk.general();
        List<Service> others = directory.all(Service.class).stream()
                .filter(service -> !underTopics.contains(service) && !general.contains(service))
                .toList();
        List<Service> listed = new Beside(directory)
                .withMissing(Stream.concat(general.stream(), others.stream()).toList());
        return Map.of(
                "topics",
                        topics.stream()
                                .map(topic -> way("topics", topic, wording))
                                .toList(),
                "services",
                        listed.stream()
                                .map(service -> way("services", service, wording))
                                .toList());
    }

    /** A link to the page of a record, which is under its kind. */
    static Portal.Way way(String kind, DirectoryRecord record, Wording wording) {
        return way(kind, record.slug().value(), record.name(), wording);
    }

    static Portal.Way way(String kind, String slug, String name, Wording wording) {
        return way("/" + kind + "/" + slug, wording.recorded(name), wording);
    }

    static Portal.Way way(String path, Words name, Wording wording) {
        return new Portal.Way(path + Portal.query(wording.language()), name.text(), mark(name));
    }

    /** The language of a text, where that is not the page's; empty where it is. */
    static String mark(Words words) {
        String mark = words.lang();
        return mark == null ? "" : mark;
    }
}
