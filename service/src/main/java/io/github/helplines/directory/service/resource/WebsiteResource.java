package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.page.EmbedCode;
import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Words;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the code that a partner puts into a page, and shows it at work: the widget where scripts run, and otherwise the
 * page for a frame. What somebody types stands in the body alone.
 */
@Path("/website")
@Produces(Page.HTML)
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class WebsiteResource {
    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final PageSettings settings;
    private final WidgetScript script;
    private final InstantSource clock;

    WebsiteResource(
            CurrentSnapshot current,
            PortalPages pages,
            PageSettings settings,
            WidgetScript script,
            InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
        this.settings = requireNonNull(settings, "settings");
        this.script = requireNonNull(script, "script");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * One entry of a list to choose from.
     *
     * @param mark the language of the name, where that is not the page's; empty where it is
     */
    record Choice(String value, String name, String mark, boolean selected) {}

    /** @param show a link may name it: there is nothing typed in it */
    @GET
    public Response get(
            @QueryParam("show") @Nullable String show,
            @QueryParam("lang") @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return page(show == null ? Map.of() : Map.of("show", show), lang, uri, headers);
    }

    @POST
    public Response made(
            @QueryParam("lang") @Nullable String lang,
            InputStream form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return page(TypedForm.fields(form), lang, uri, headers);
    }

    /** @param chosen by name; a way out that the widget would not take is repeated nowhere */
    private Response page(Map<String, String> chosen, @Nullable String lang, UriInfo uri, HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Wording wording = PortalPages.wording(lang);
        // That of this page until somebody chooses.
        PageLanguage shown = PageLanguage.of(chosen.getOrDefault("language", lang));
        Map<String, DirectoryRecord> all = choices(snapshot);
        // What is none of them is shown nowhere.
        String show = Optional.ofNullable(chosen.get("show"))
                .filter(all::containsKey)
                .orElseGet(() -> all.keySet().iterator().next());
        DirectoryRecord record = Optional.ofNullable(all.get(show)).orElseThrow();
        String address = settings.address(uri.getBaseUri());
        Optional<String> typed = Optional.ofNullable(chosen.get("exit"));
        Optional<String> taken = typed.flatMap(text -> EmbedCode.exit(text, address));
        EmbedCode code = new EmbedCode(
                address,
                record instanceof Topic ? "topic" : "service",
                record.slug().value(),
                wording.recorded(record.name()).text(),
                Wording.in(shown),
                "true".equals(chosen.get("discreet")),
                "true".equals(chosen.get("eligibility")),
                EmbedCode.Theme.of(chosen.get("theme")),
                taken.orElseGet(settings.exitUrl()::toString));
        Map<String, Object> content = new HashMap<>();
        content.put("t", wording.under("website."));
        content.put("choices", listed(all, show, wording));
        content.put("languages", languages(shown));
        content.put("discreet", code.discreet());
        content.put("asking", code.asking());
        content.put("themes", themes(code.theme(), wording));
        content.put("exit", code.exitUrl());
        content.put("exitRefused", typed.isPresent() && taken.isEmpty());
        content.put("address", address);
        content.put(
                "widget",
                code.widget(
                        script.versionedPath(),
                        script.integrity(),
                        snapshot.helpDesk().emergency(),
                        LondonTime.at(clock.instant()).toLocalDate()));
        content.put("frame", code.frame());
        content.put("fragment", code.fragment());
        content.put("preview", code.preview(script.versionedPath(), script.integrity()));
        content.put("shown", wording.text("website.preview", code.name()));
        return pages.page(
                headers, 200, "website", wording, "/website", snapshot, wording.text("portal.website"), content);
    }

    private static Map<String, DirectoryRecord> choices(Snapshot snapshot) {
        Map<String, DirectoryRecord> all = new LinkedHashMap<>();
        snapshot.directory().all(Topic.class).forEach(topic -> all.put("topics/" + topic.slug(), topic));
        snapshot.directory().all(Service.class).forEach(service -> all.put("services/" + service.slug(), service));
        return all;
    }

    private static List<Choice> listed(Map<String, DirectoryRecord> all, String chosen, Wording wording) {
        return all.entrySet().stream()
                .map(entry -> {
                    Words name = wording.recorded(entry.getValue().name());
                    return new Choice(
                            entry.getKey(),
                            name.text(),
                            PortalPages.mark(name),
                            entry.getKey().equals(chosen));
                })
                .toList();
    }

    private static List<Choice> themes(EmbedCode.Theme chosen, Wording wording) {
        return Arrays.stream(EmbedCode.Theme.values())
                .map(each -> new Choice(each.wire(), wording.text("website.theme_" + each.wire()), "", each == chosen))
                .toList();
    }

    private static List<Choice> languages(PageLanguage chosen) {
        return Arrays.stream(PageLanguage.values())
                .map(each -> new Choice(each.tag(), each.ownName(), each.tag(), each == chosen))
                .toList();
    }
}
