package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.page.ForMeWriter;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.Rendered;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What the contact widget shows, worded and ready. Stored nowhere: no browser that somebody shares keeps a trace. No part
 * of the contract: it may change with the widget.
 */
@Path("/widget/v1")
@Produces(Rendered.JSON)
@OpenToEveryOrigin
@ReadByPeople
@Hidden
public final class WidgetResource {
    private final CurrentSnapshot current;
    private final WrittenCards cards;
    private final InstantSource clock;

    WidgetResource(CurrentSnapshot current, WrittenCards cards, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.cards = requireNonNull(cards, "cards");
        this.clock = requireNonNull(clock, "clock");
    }

    @GET
    @Path("/services/{slug}")
    public Response service(
            @PathParam("slug") String slug, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return answered(cards.service(slug, lang), headers);
    }

    @GET
    @Path("/topics/{slug}")
    public Response topic(
            @PathParam("slug") String slug, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return answered(cards.topic(slug, lang), headers);
    }

    /** Whether the service is for somebody; the body is as for the eligibility of a service, and nothing of it is kept. */
    @POST
    @Path("/services/{slug}/for-me")
    public Response forMe(
            @PathParam("slug") IdOrSlug slug,
            @QueryParam("lang") @Nullable String lang,
            JsonValue body,
            @Context HttpHeaders headers) {
        Snapshot snapshot = current.get();
        Service service = snapshot.directory()
                .find(Service.class, slug.value())
                .orElseThrow(() -> Absent.record(snapshot, RecordKind.SERVICE, slug.value()));
        Circumstances circumstances = EligibilityRequest.ofOne(body, snapshot).circumstances();
        return Answers.once(
                headers,
                new ForMeWriter(cards.writer(snapshot, lang))
                        .of(
                                snapshot.helpDesk().assess(service, circumstances, clock.instant()),
                                circumstances.isForSomebodyElse()));
    }

    private static Response answered(WrittenCards.Answer answer, HttpHeaders headers) {
        return Response.fromResponse(Answers.once(headers, answer.cards()))
                .status(answer.status())
                .build();
    }
}
