package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Words;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who reads pages says that a number is wrong, without a script: the same count as by the API, within the
 * same limits. There is nowhere to type anything, and what was chosen stands in the body alone.
 */
@Path("/report")
@Produces(Page.HTML)
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class ReportPageResource {
    private static final int OK = Response.Status.OK.getStatusCode();
    private static final int UNCHOSEN = ProblemType.INVALID_REQUEST.status();
    private static final int TOO_MANY = ProblemType.TOO_MANY_REPORTS.status();

    private final CurrentSnapshot current;
    private final PortalPages pages;
    private final Reports reports;
    private final ReportLimit limit;

    ReportPageResource(CurrentSnapshot current, PortalPages pages, Reports reports, ReportLimit limit) {
        this.current = requireNonNull(current, "current");
        this.pages = requireNonNull(pages, "pages");
        this.reports = requireNonNull(reports, "reports");
        this.limit = requireNonNull(limit, "limit");
    }

    /** One thing to choose. */
    record Choice(String value, String text) {}

    /** Whose number it is. */
    @GET
    public Response services(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Wording wording = PortalPages.wording(lang);
        List<Portal.Way> services = snapshot.directory().all(Service.class).stream()
                .map(service -> PortalPages.way("report", service, wording))
                .toList();
        return page(headers, OK, wording, "/report", snapshot, Map.of("services", services, "choosing", true));
    }

    /** What is wrong with which. */
    @GET
    @Path("/{slug}")
    public Response form(
            @PathParam("slug") String slug, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        return asked(headers, OK, service(snapshot, slug), PortalPages.wording(lang), snapshot, "");
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
        Snapshot snapshot = current.get();
        Service service = service(snapshot, slug);
        Wording wording = PortalPages.wording(lang);
        Map<String, String> chosen = TypedForm.fields(form);
        Optional<RecordId> channel = Optional.ofNullable(chosen.get("channel"))
                .flatMap(RecordId::parse)
                .filter(id ->
                        service.channels().stream().anyMatch(each -> each.id().equals(id)));
        Optional<ReportReason> reason =
                Optional.ofNullable(chosen.get("reason")).flatMap(text -> WireName.parse(ReportReason.class, text));
        if (channel.isEmpty() || reason.isEmpty()) {
            return asked(headers, UNCHOSEN, service, wording, snapshot, wording.text("report.unchosen"));
        }
        boolean counted = limit.takes(sent) && reports.add(channel.get(), reason.get());
        return page(
                headers,
                counted ? OK : TOO_MANY,
                wording,
                path(service),
                snapshot,
                Map.of("said", wording.text(counted ? "report.counted" : "report.too_many")));
    }

    private Response asked(
            HttpHeaders headers, int status, Service service, Wording wording, Snapshot snapshot, String fault) {
        List<Choice> channels =
                service.channels().stream().map(ReportPageResource::choice).toList();
        List<Choice> reasons = Arrays.stream(ReportReason.values())
                .map(reason -> new Choice(reason.wire(), wording.text("report." + reason.wire())))
                .toList();
        Words name = wording.recorded(service.name());
        Map<String, Object> content = new HashMap<>();
        content.put("name", name);
        content.put("asking", !channels.isEmpty());
        content.put("said", channels.isEmpty() ? wording.text("report.none") : fault);
        content.put("action", path(service) + Portal.query(wording.language()));
        content.put("channels", channels);
        content.put("reasons", reasons);
        return page(headers, status, wording, path(service), snapshot, content);
    }

    private Response page(
            HttpHeaders headers,
            int status,
            Wording wording,
            String path,
            Snapshot snapshot,
            Map<String, ? extends Object> content) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("t", wording.under("report."));
        return pages.page(headers, status, "report", wording, path, snapshot, wording.text("report.title"), whole);
    }

    private static Choice choice(Channel channel) {
        return new Choice(channel.id().value(), ChannelText.display(channel));
    }

    private static String path(Service service) {
        return "/report/" + service.slug();
    }

    private static Service service(Snapshot snapshot, String slug) {
        return snapshot.directory()
                .find(Service.class, slug)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
