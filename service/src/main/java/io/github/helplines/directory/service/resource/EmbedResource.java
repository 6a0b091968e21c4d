package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.CardsView;
import io.github.helplines.directory.service.page.CardsView.Manner;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.Templates;
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
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the widget without a script: a page to show in a frame, and a fragment that a partner's own server puts
 * into its pages.
 */
@Path("/embed")
@Produces(Page.HTML)
@ReadByPeople
@Hidden
public final class EmbedResource {
    static final String EMBED = "/embed";

    private static final Pattern FRAGMENT = Pattern.compile("(^|/)fragments?(/|$)", Pattern.CASE_INSENSITIVE);

    private final WrittenCards cards;
    private final Templates templates;
    private final PageSettings settings;
    private final InstantSource clock;

    EmbedResource(WrittenCards cards, Templates templates, PageSettings settings, InstantSource clock) {
        this.cards = requireNonNull(cards, "cards");
        this.templates = requireNonNull(templates, "templates");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    @GET
    @Path("/services/{slug}")
    public Response service(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return framedOrMissing(slug, cards.service(slug, lang), isTrue(discreet), exit, uri, headers);
    }

    @GET
    @Path("/topics/{slug}")
    public Response topic(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return framedOrMissing(slug, cards.topic(slug, lang), isTrue(discreet), exit, uri, headers);
    }

    /** A frame with a mistyped address has to show whom to turn to: a page that no frame may show would leave it blank. */
    @GET
    @Path("{anything: .*}")
    public Response mistyped(
            @PathParam("anything") String path,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return framedOrMissing(path, cards.missing(lang), isTrue(discreet), exit, uri, headers);
    }

    @GET
    @Path("/services/{slug}/fragment")
    public Response serviceFragment(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return fragment(cards.service(slug, lang), isTrue(discreet), exit, uri, headers);
    }

    @GET
    @Path("/topics/{slug}/fragment")
    public Response topicFragment(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("discreet") @Nullable String discreet,
            @QueryParam("exit") @Nullable String exit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return fragment(cards.topic(slug, lang), isTrue(discreet), exit, uri, headers);
    }

    /**
     * For a frame. Where nothing is there, and the address says that it was to be a fragment, as it does where the name was
     * left out, a fragment: somebody puts it into a page of their own.
     *
     * @param path the end of the address
     */
    private Response framedOrMissing(
            String path,
            WrittenCards.Answer answer,
            boolean discreet,
            @Nullable String exit,
            UriInfo uri,
            HttpHeaders headers) {
        boolean missing = answer.status() == Response.Status.NOT_FOUND.getStatusCode();
        return missing && FRAGMENT.matcher(path).find()
                ? fragment(answer, discreet, exit, uri, headers)
                : framed(answer, discreet, headers);
    }

    /** Links to other services stay in the frame; the one to more leaves it, for that page is shown in none. */
    private Response framed(WrittenCards.Answer answer, boolean discreet, HttpHeaders headers) {
        CardsView view = CardsView.of(
                answer.cards(),
                new Manner(discreet, 1, true, settings.exitUrl().toString(), clock.instant()),
                page -> EMBED + queried(page, discreet),
                EmbedResource::ofThePortal);
        return Page.of(templates.render("embed", view), answer.status(), policy(settings), headers);
    }

    /** What is shown in frames, of those sites that may. */
    static String policy(PageSettings settings) {
        return "img-src 'self'; form-action 'none'; frame-ancestors " + settings.frameAncestors();
    }

    /** Stands in somebody else's page: its links say where they lead in full. */
    private Response fragment(
            WrittenCards.Answer answer, boolean discreet, @Nullable String exit, UriInfo uri, HttpHeaders headers) {
        String address = settings.address(uri.getBaseUri());
        // The portal names what a discreet fragment does not.
        String pages = discreet ? address + EMBED : address;
        CardsView view = CardsView.of(
                answer.cards(),
                new Manner(
                        discreet, 2, !"false".equals(exit), settings.exitUrl().toString(), clock.instant()),
                page -> pages + queried(page, discreet),
                more -> address + ofThePortal(more));
        return Page.of(
                templates.render("fragment", view),
                answer.status(),
                "img-src 'self'; form-action 'none'; frame-ancestors 'none'",
                headers);
    }

    private static String ofThePortal(String embedded) {
        return embedded.startsWith(EMBED) ? embedded.substring(EMBED.length()) : embedded;
    }

    private static String queried(String page, boolean discreet) {
        return discreet ? page + (page.contains("?") ? "&" : "?") + "discreet=true" : page;
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equals(text);
    }
}
