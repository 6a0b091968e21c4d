package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.page.ChannelWords;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where somebody who reads pages says that a number is wrong, without a script: the same count as by the API, within the
 * same limits. There is nowhere to type anything, and what was chosen stands in the body alone. Whatever comes of it is
 * said on a page.
 */
@Path("/report")
@Produces(Page.HTML)
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class ReportPageResource {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReportPageResource.class);

    private static final int OK = Response.Status.OK.getStatusCode();
    private static final int UNCHOSEN = ProblemType.INVALID_REQUEST.status();
    private static final int TOO_MANY = ProblemType.TOO_MANY_REPORTS.status();
    private static final int GONE = ProblemType.WITHDRAWN.status();
    private static final int AWAY = ProblemType.UNAVAILABLE.status();

    private static final String RECEIVED = "/received";

    /** As problems say it, of a store that cannot be reached. */
    private static final String A_MOMENT = "5";

    private final WrittenCards cards;
    private final CardPages instead;
    private final PortalPages pages;
    private final Reports reports;
    private final ReportLimit limit;

    /** @param instead shows who can help where the service is not there */
    ReportPageResource(WrittenCards cards, CardPages instead, PortalPages pages, Reports reports, ReportLimit limit) {
        this.cards = requireNonNull(cards, "cards");
        this.instead = requireNonNull(instead, "instead");
        this.pages = requireNonNull(pages, "pages");
        this.reports = requireNonNull(reports, "reports");
        this.limit = requireNonNull(limit, "limit");
    }

    /** One thing to choose. */
    record Choice(String value, String text, boolean chosen) {}

    /** Who asks for a page, in which language, and of which directory. */
    private record Asked(HttpHeaders headers, Wording wording, Snapshot snapshot) {}

    /** Whose number it is. */
    @GET
    public Response services(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Asked asked = new Asked(headers, PortalPages.wording(lang), cards.snapshot());
        List<Portal.Way> services = asked.snapshot().directory().all(Service.class).stream()
                .map(service -> PortalPages.way("report", service, asked.wording()))
                .toList();
        return page(asked, OK, "/report", "", Map.of("services", services, "choosing", true));
    }

    /** What is wrong with which. */
    @GET
    @Path("/{slug}")
    public Response form(
            @PathParam("slug") String slug, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Asked asked = new Asked(headers, PortalPages.wording(lang), cards.snapshot());
        return service(asked, slug)
                .map(service -> form(asked, service, Map.of(), false))
                .orElseGet(() -> absent(asked, slug, lang));
    }

    /** Says that it was counted. */
    @GET
    @Path("/{slug}" + RECEIVED)
    public Response received(
            @PathParam("slug") String slug, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Asked asked = new Asked(headers, PortalPages.wording(lang), cards.snapshot());
        return service(asked, slug)
                .map(service -> said(asked, OK, service, path(service) + RECEIVED, "report.counted"))
                .orElseGet(() -> absent(asked, slug, lang));
    }

    /** Counts it. */
    @POST
    @Path("/{slug}")
    public Response report(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            InputStream form,
            @Context HttpServletRequest sent,
            @Context HttpHeaders headers) {
        Asked asked = new Asked(headers, PortalPages.wording(lang), cards.snapshot());
        return service(asked, slug)
                .map(service -> report(asked, service, TypedForm.fields(form), sent))
                .orElseGet(() -> absent(asked, slug, lang));
    }

    private Response report(Asked asked, Service service, Map<String, String> chosen, HttpServletRequest sent) {
        Optional<RecordId> channel = channel(chosen);
        Optional<ReportReason> reason = reason(chosen);
        if (channel.filter(id -> !has(service, id)).isPresent()) {
            // What the form had when it was opened.
            return said(asked, GONE, service, "report.recalled");
        }
        if (channel.isEmpty() || reason.isEmpty()) {
            return form(asked, service, chosen, true);
        }
        return counted(asked, service, channel.get(), reason.get(), sent);
    }

    private Response counted(
            Asked asked, Service service, RecordId channel, ReportReason reason, HttpServletRequest sent) {
        if (!limit.takes(sent)) {
            return later(said(asked, TOO_MANY, service, "report.too_many"), Long.toString(limit.retryAfter()));
        }
        try {
            return reports.add(channel, reason)
                    ? received(asked, service)
                    : later(said(asked, TOO_MANY, service, "report.full"), ReportResource.AN_HOUR);
        } catch (DirectoryUnavailableException e) {
            // The driver's words stay out of the log, as with problems.
            LOGGER.error("{} {}", AWAY, ProblemType.UNAVAILABLE.code());
            return later(said(asked, AWAY, service, "report.away"), A_MOMENT);
        }
    }

    /** Elsewhere: whoever loads the page again that says so, or comes back to it, does not count it again. */
    private static Response received(Asked asked, Service service) {
        return Response.seeOther(URI.create(
                        path(service) + RECEIVED + Portal.query(asked.wording().language())))
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NO_STORE.header())
                .build();
    }

    private static Response later(Response page, String seconds) {
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Optional<RecordId> channel(Map<String, String> chosen) {
        return Optional.ofNullable(chosen.get("channel")).flatMap(RecordId::parse);
    }

    private static Optional<ReportReason> reason(Map<String, String> chosen) {
        return Optional.ofNullable(chosen.get("reason")).flatMap(text -> WireName.parse(ReportReason.class, text));
    }

    private static boolean has(Service service, RecordId channel) {
        return service.channels().stream().anyMatch(each -> each.id().equals(channel));
    }

    private static Optional<Service> service(Asked asked, String slug) {
        return asked.snapshot().directory().find(Service.class, slug);
    }

    /** As the page of that service is. */
    private Response absent(Asked asked, String slug, @Nullable String lang) {
        WrittenCards.Answer answer = cards.of(asked.snapshot(), RecordKind.SERVICE, slug, lang);
        return instead.page(asked.headers(), answer, asked.wording(), "", asked.snapshot(), Map.of());
    }

    /** @param again whether it was sent, and something was not chosen */
    private Response form(Asked asked, Service service, Map<String, String> chosen, boolean again) {
        Wording wording = asked.wording();
        List<Choice> channels = channels(service, wording, channel(chosen));
        List<Choice> reasons = Arrays.stream(ReportReason.values())
                .map(reason -> new Choice(
                        reason.wire(),
                        wording.text("report." + reason.wire()),
                        reason(chosen).filter(reason::equals).isPresent()))
                .toList();
        if (channels.isEmpty()) {
            return said(asked, again ? UNCHOSEN : OK, service, "report.none");
        }
        Map<String, Object> content = new HashMap<>();
        content.put("name", wording.recorded(service.name()));
        content.put("asking", true);
        content.put("noChannel", again && channel(chosen).isEmpty());
        content.put("noReason", again && reason(chosen).isEmpty());
        content.put("action", path(service) + Portal.query(wording.language()));
        content.put("channels", channels);
        content.put("reasons", reasons);
        String fault = again ? wording.text("report.unchosen") : "";
        return page(asked, again ? UNCHOSEN : OK, path(service), fault, content);
    }

    /** Of channels that read the same one: nobody could choose between them. */
    private static List<Choice> channels(Service service, Wording wording, Optional<RecordId> chosen) {
        ChannelWords words = new ChannelWords(wording);
        Map<String, Choice> byText = new LinkedHashMap<>();
        service.channels().forEach(channel -> {
            String text = words.named(channel);
            boolean isChosen = chosen.filter(channel.id()::equals).isPresent();
            byText.putIfAbsent(text, new Choice(channel.id().value(), text, isChosen));
        });
        return List.copyOf(byText.values());
    }

    /** A page that says what came of it, and asks no more. */
    private Response said(Asked asked, int status, Service service, String key) {
        return said(asked, status, service, path(service), key);
    }

    private Response said(Asked asked, int status, Service service, String path, String key) {
        Wording wording = asked.wording();
        return page(asked, status, path, wording.text(key), Map.of("name", wording.recorded(service.name())));
    }

    /** @param said what is said first, in the title too; empty for nothing */
    private Response page(Asked asked, int status, String path, String said, Map<String, Object> content) {
        Wording wording = asked.wording();
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("t", wording.under("report."));
        whole.put("said", said);
        String title = wording.text("report.title");
        return pages.page(
                asked.headers(),
                status,
                "report",
                wording,
                path,
                asked.snapshot(),
                said.isEmpty() ? title : said + " · " + title,
                whole);
    }

    private static String path(Service service) {
        return "/report/" + service.slug();
    }
}
