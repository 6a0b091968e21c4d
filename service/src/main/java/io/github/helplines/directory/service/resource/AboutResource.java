package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.page.Freshness;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.ProblemWords;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages about the directory itself: how fresh it is, what becomes of what one says to it, who can use it, and how. */
@Path("/{page: status|privacy|accessibility|developers}")
@Produces(Page.HTML)
@ReadByPeople
@Hidden
public final class AboutResource {
    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final PageSettings settings;
    private final InstantSource clock;

    AboutResource(CurrentSnapshot current, PortalPages pages, PageSettings settings, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    @GET
    public Response get(
            @PathParam("page") String page,
            @QueryParam("lang") @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        return switch (page) {
            case "status" -> status(snapshot, PortalPages.wording(lang), headers);
            case "developers" ->
                developers(snapshot, PortalPages.wording(lang), settings.address(uri.getBaseUri()), headers);
            default -> prose(page, snapshot, PortalPages.wording(lang), headers);
        };
    }

    /** Text from beginning to end, written once in each language. */
    private Response prose(String page, Snapshot snapshot, Wording wording, HttpHeaders headers) {
        return pages.page(
                headers,
                200,
                page + "_" + wording.language().tag(),
                wording,
                "/" + page,
                snapshot,
                wording.text("portal." + page),
                // Nothing on it is in English only.
                Map.of("inEnglish", ""));
    }

    private Response status(Snapshot snapshot, Wording wording, HttpHeaders headers) {
        Instant now = clock.instant();
        return pages.page(
                headers,
                200,
                "status",
                wording,
                "/status",
                snapshot,
                wording.text("portal.status_title"),
                Freshness.of(
                        snapshot.directory(), snapshot.helpDesk().statuses(), wording, current.confirmedAt(), now));
    }

    private Response developers(Snapshot snapshot, Wording wording, String address, HttpHeaders headers) {
        ProblemWords words = new ProblemWords(wording);
        List<Portal.Way> problems = Arrays.stream(ProblemType.values())
                .map(type -> PortalPages.way(type.path(), words.title(type.code(), type.title()), wording))
                .toList();
        String topic = snapshot.directory().all(Topic.class).stream()
                .findFirst()
                .map(found -> found.slug().value())
                .orElse("");
        return pages.page(
                headers,
                200,
                "developers",
                wording,
                "/developers",
                snapshot,
                wording.text("portal.developers"),
                Map.of(
                        "t", wording.under("developers."),
                        "address", address,
                        "topic", topic,
                        "problems", problems,
                        "keyword", keyword(snapshot)));
    }

    /** A short code and a keyword of the directory's own, as a path; empty where it has none. */
    private static String keyword(Snapshot snapshot) {
        return snapshot.directory().all(Service.class).stream()
                .flatMap(service -> service.channels().stream())
                .filter(Channel.Sms.class::isInstance)
                .map(Channel.Sms.class::cast)
                .filter(sms -> sms.keyword() != null)
                .findFirst()
                .map(sms ->
                        sms.shortCode() + "/" + String.valueOf(sms.keyword()).toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
