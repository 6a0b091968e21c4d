package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.SearchAnswer;
import io.github.helplines.directory.core.answer.SearchHit;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.page.Beside;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Wording;
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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lands who types the bare address into a browser, and where they search. The words that they type are in
 * the body alone, are not repeated, and are kept by nobody.
 */
@Path("/")
@Produces(Page.HTML)
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class FrontDoorResource {
    private static final int MOST_HITS = 20;

    private final CurrentSnapshot current;
    private final PortalPages pages;

    FrontDoorResource(CurrentSnapshot current, PortalPages pages) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
    }

    @GET
    public Response home(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Wording wording = PortalPages.wording(lang);
        return pages.page(
                headers,
                200,
                "home",
                wording,
                "/",
                snapshot,
                wording.text("portal.home_title"),
                PortalPages.listing(snapshot, wording));
    }

    /** Whoever comes back to the address of a search finds the form. */
    @GET
    @Path("/search")
    public Response form(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return found(Optional.empty(), lang, headers);
    }

    @POST
    @Path("/search")
    public Response search(@QueryParam("lang") @Nullable String lang, InputStream form, @Context HttpHeaders headers) {
        return found(TypedForm.field(form, "q").flatMap(Words::parse), lang, headers);
    }

    private Response found(Optional<Words> words, @Nullable String lang, HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Wording wording = PortalPages.wording(lang);
        // Words that are none mean nothing here, and are answered with those who listen.
        SearchAnswer answer = snapshot.helpDesk()
                .search(snapshot.searchIndex(), words.map(Words::value).orElse(""), MOST_HITS);
        List<Portal.Way> hits = answer.hits().stream()
                .flatMap(hit -> ways(hit, snapshot, wording))
                .distinct()
                .toList();
        String said = words.isEmpty()
                ? "portal.search_empty"
                : answer.matched() ? "portal.search_found" : "portal.search_none";
        return pages.page(
                headers,
                200,
                "search",
                wording,
                "/search",
                snapshot,
                wording.text("portal.search_heading"),
                Map.of("hits", hits, "found", wording.text(said)));
    }

    /** An organisation has no page: its services have. None of them is listed without those that it is shown with. */
    private static Stream<Portal.Way> ways(SearchHit hit, Snapshot snapshot, Wording wording) {
        if (hit.kind() == RecordKind.TOPIC) {
            return Stream.of(PortalPages.way("topics", hit.slug().value(), hit.name(), wording));
        }
        List<Service> meant = snapshot.directory().all(Service.class).stream()
                .filter(service ->
                        service.id().equals(hit.id()) || service.organisation().equals(organisation(hit)))
                .toList();
        return new Beside(snapshot.directory())
                .withMissing(meant).stream().map(service -> PortalPages.way("services", service, wording));
    }

    private static @Nullable Slug organisation(SearchHit hit) {
        return hit.kind() == RecordKind.ORGANISATION ? hit.slug() : null;
    }
}
