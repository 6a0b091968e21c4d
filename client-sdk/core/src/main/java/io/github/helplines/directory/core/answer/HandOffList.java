package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.eligibility.Truth;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The hand-offs of one service for one person; none of them is known to be wrong for that person. Not thread-safe. */
final class HandOffList {
    private final Service service;
    private final Catalogue catalogue;
    private final Enquiry enquiry;
    private final List<HandOffAnswer> answers = new ArrayList<>();
    private final Set<RecordId> named = new HashSet<>();

    private HandOffList(Service service, Catalogue catalogue, Enquiry enquiry) {
        this.service = service;
        this.catalogue = catalogue;
        this.enquiry = enquiry;
        named.add(service.id());
    }

    /**
     * The service's own hand-offs that may help; none for a person whom the service itself is known to help, unless
     * nobody can reach it now.
     *
     * @param fits whether a hand-off is to the point of what was asked
     */
    static HandOffList own(Service service, Catalogue catalogue, Enquiry enquiry, Predicate<Service> fits) {
        HandOffList list = new HandOffList(service, catalogue, enquiry);
        if (enquiry.canUse(service) != Truth.TRUE || ServiceNotice.cannotBeReached(service)) {
            for (HandOff handOff : service.handOffs()) {
                catalogue
                        .service(handOff.service())
                        .filter(enquiry::mayHelp)
                        .filter(fits)
                        .ifPresent(other -> list.add(other, handOff.text()));
            }
        }
        return list;
    }

    /**
     * Adds the counterparts of the service, and of the hand-offs beside it, that do not stand in the answer yet.
     *
     * @param stands whether a service stands in the answer already
     * @return the counterparts that are known to be wrong for the person, and so were not added
     */
    List<Service> completeWith(Predicate<Service> stands) {
        List<Service> wrong = new ArrayList<>();
        List<Service> shown = new ArrayList<>();
        shown.add(service);
        answers.forEach(answer -> shown.add(answer.service()));
        for (int i = 0; i < shown.size(); i++) {
            for (Slug slug : shown.get(i).showWith()) {
                Optional<Service> missing = catalogue
                        .service(slug)
                        .filter(other -> !named.contains(other.id()))
                        .filter(stands.negate());
                if (missing.isPresent() && enquiry.mayUse(missing.get())) {
                    add(missing.get(), reasonFor(missing.get()));
                    shown.add(missing.get());
                } else {
                    missing.ifPresent(wrong::add);
                }
            }
        }
        return wrong;
    }

    /** Adds general services for the whole country where there is nobody else to turn to. */
    void orElseGeneral() {
        if (answers.isEmpty()) {
            catalogue.generalNational().stream().filter(enquiry::mayHelp).forEach(other -> add(other, other.summary()));
        }
    }

    List<HandOffAnswer> toList() {
        return List.copyOf(answers);
    }

    private void add(Service other, String text) {
        if (named.add(other.id())) {
            answers.add(new HandOffAnswer(other, text));
        }
    }

    /** The service's own words where it hands over to this one; else whom this one is for. */
    private String reasonFor(Service other) {
        for (HandOff handOff : service.handOffs()) {
            if (catalogue.service(handOff.service()).filter(other::equals).isPresent()) {
                return handOff.text();
            }
        }
        return other.ruleText();
    }
}
