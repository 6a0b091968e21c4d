package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The services of one answer with the hand-offs of each. Wherever a service stands, the counterparts it is shown with
 * stand too: as services of their own, or else among the hand-offs beside it. A counterpart that is missing and known to
 * be wrong for the person joins the services, where it says so: as a hand-off it would send them to a closed door.
 */
final class Listing {
    private final Catalogue catalogue;
    private final Enquiry enquiry;
    private final Predicate<Service> handOffsThatFit;
    private final List<Service> services = new ArrayList<>();
    private final Set<RecordId> listed = new HashSet<>();
    private final Map<RecordId, List<HandOffAnswer>> handOffs = new LinkedHashMap<>();

    private Listing(Catalogue catalogue, Enquiry enquiry, Predicate<Service> handOffsThatFit) {
        this.catalogue = catalogue;
        this.enquiry = enquiry;
        this.handOffsThatFit = handOffsThatFit;
    }

    /** The services under a topic, with all their hand-offs. */
    static Listing under(Topic topic, Catalogue catalogue, Enquiry enquiry) {
        return of(catalogue.under(topic), new Listing(catalogue, enquiry, handOff -> true));
    }

    /** The general services. Whoever named no topic is handed on to none that is for one topic alone. */
    static Listing general(Catalogue catalogue, Enquiry enquiry) {
        return of(catalogue.general(), new Listing(catalogue, enquiry, Service::general));
    }

    /**
     * Those of the candidates that reach the person, in their order. Where none of them may help, the general services
     * for the whole country follow: nobody gets an answer without somebody to turn to.
     */
    private static Listing of(List<Service> candidates, Listing listing) {
        Enquiry enquiry = listing.enquiry;
        candidates.stream().filter(enquiry::reaches).forEach(listing::add);
        if (listing.services.stream().noneMatch(enquiry::mayUse)) {
            listing.addGeneral();
        }
        if (listing.services.isEmpty()) {
            candidates.forEach(listing::add);
        }
        listing.complete();
        return listing;
    }

    List<Service> services() {
        return List.copyOf(services);
    }

    List<HandOffAnswer> handOffs(Service service) {
        return handOffs.getOrDefault(service.id(), List.of());
    }

    private void addGeneral() {
        List<Service> open =
                catalogue.generalNational().stream().filter(enquiry::mayUse).toList();
        List<Service> inReach = open.stream().filter(enquiry::reaches).toList();
        (inReach.isEmpty() ? open : inReach).forEach(this::add);
    }

    private void add(Service service) {
        if (listed.add(service.id())) {
            services.add(service);
        }
    }

    /** The list grows while it is walked: a counterpart may have counterparts. */
    private void complete() {
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            HandOffList list = HandOffList.own(service, catalogue, enquiry, handOffsThatFit);
            for (Service missing : list.completeWith(other -> listed.contains(other.id()))) {
                add(missing);
            }
            if (ServiceNotice.cannotBeReached(service)) {
                list.orElseGeneral();
            }
            handOffs.put(service.id(), list.toList());
        }
    }
}
