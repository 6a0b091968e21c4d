package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.page.Beside;
import io.github.helplines.directory.service.page.Portal;
import io.github.helplines.directory.service.page.RecordPage;
import io.github.helplines.directory.service.page.StructuredData;
import io.github.helplines.directory.service.page.Wording;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page for each service and each topic: the number first, then everything else that is known. */
@Path("/{kind: services|topics}/{slug}")
@Produces(Page.HTML)
@ReadByPeople
@Hidden
public final class RecordPageResource {
    private final WrittenCards cards;
    private final CardPages pages;

    RecordPageResource(WrittenCards cards, CardPages pages) {
        this.cards = requireNonNull(cards, "cards");
        this.pages = requireNonNull(pages, "pages");
    }

    @GET
    public Response get(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        boolean isService = kind.equals("services");
        Snapshot snapshot = cards.snapshot();
        Wording wording = PortalPages.wording(lang);
        WrittenCards.Answer answer = cards.of(snapshot, isService ? RecordKind.SERVICE : RecordKind.TOPIC, slug, lang);
        return pages.page(
                headers,
                answer,
                wording,
                "/" + kind + "/" + slug,
                snapshot,
                isService ? ofService(snapshot, slug, wording) : ofTopic(snapshot, slug, answer));
    }

    private static Map<String, Object> ofService(Snapshot snapshot, String slug, Wording wording) {
        Directory directory = snapshot.directory();
        return directory
                .find(Service.class, slug)
                .map(service -> {
                    Map<String, Object> page = new HashMap<>(new RecordPage(directory, wording).of(service));
                    List<Service> all = new Beside(directory).withMissing(List.of(service));
                    page.put("report", "/report/" + service.slug() + Portal.query(wording.language()));
                    page.put(
                            "structured",
                            StructuredData.of(
                                    service, all.subList(1, all.size()), other -> organisation(directory, other)));
                    return page;
                })
                .orElseGet(HashMap::new);
    }

    private static Map<String, Object> ofTopic(Snapshot snapshot, String slug, WrittenCards.Answer answer) {
        Directory directory = snapshot.directory();
        List<Service> shown = answer.cards().services().stream()
                .flatMap(card -> directory.find(Service.class, card.slug()).stream())
                .toList();
        return directory
                .find(Topic.class, slug)
                .map(topic -> Map.<String, Object>of(
                        "structured", StructuredData.of(topic, shown, service -> organisation(directory, service))))
                .orElseGet(Map::of);
    }

    private static @Nullable String organisation(Directory directory, Service service) {
        return directory
                .find(Organisation.class, service.organisation())
                .map(Organisation::name)
                .orElse(null);
    }
}
