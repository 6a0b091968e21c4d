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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the code that a partner puts into a page, and shows what it will look like; without a script of its own. */
@Path("/website")
@Produces(Page.HTML)
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

    /**
     * @param language of what the code shows; that of this page until somebody chooses
     * @param exit where the widget's way out leads; what the widget would not take is repeated nowhere
     */
    @GET
    public Response get(
            @QueryParam("show") @Nullable String show,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("language") @Nullable String language,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("eligibility") @Nullable String eligibility,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Wording wording = PortalPages.wording(lang);
        PageLanguage shown = PageLanguage.of(language == null ? lang : language);
        Map<String, DirectoryRecord> all = choices(snapshot);
        // What is none of them is shown nowhere.
        String chosen = Optional.ofNullable(show)
                .filter(all::containsKey)
                .orElseGet(() -> all.keySet().iterator().next());
        DirectoryRecord record = Optional.ofNullable(all.get(chosen)).orElseThrow();
        String address = settings.address(uri.getBaseUri());
        Optional<String> typed = Optional.ofNullable(exit).filter(text -> !text.isBlank());
        Optional<String> taken = typed.flatMap(text -> EmbedCode.exit(text, address));
        EmbedCode code = new EmbedCode(
                address,
                record instanceof Topic ? "topic" : "service",
                record.slug().value(),
                wording.recorded(record.name()).text(),
                Wording.in(shown),
                "true".equals(discreet),
                "true".equals(eligibility),
                EmbedCode.Theme.of(theme),
                taken.orElseGet(settings.exitUrl()::toString));
        Map<String, Object> content = new HashMap<>();
        content.put("t", wording.under("website."));
        content.put("choices", listed(all, chosen, wording));
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
        content.put("preview", code.framed());
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
