package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the numbers that an approver has to acknowledge one by one: new to the organisation, and premium-rate, foreign or
 * another organisation's. What such a number costs, or whom it reaches, is easily missed.
 */
public final class NewNumbers {
    private NewNumbers() {}

    /**
     * @param before what is published
     * @return a fault a number, with a pointer to it; its code is {@code premium_rate}, {@code foreign} or {@code
     *     other_organisation}
     */
    public static List<Fault> find(Directory before, List<ProposedChange> changes) {
        Map<PhoneNumber, Set<String>> users = new HashMap<>();
        for (Service service : before.all(Service.class)) {
            for (Channel channel : service.channels()) {
                number(channel)
                        .ifPresent(number -> users.computeIfAbsent(number, key -> new HashSet<>())
                                .add(organisation(before, service.organisation())));
            }
        }
        List<Fault> found = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).record() instanceof Service service) {
                String organisation = organisation(before, service.organisation());
                for (int j = 0; j < service.channels().size(); j++) {
                    String pointer = Fault.child(Candidate.record(i) + "/channels", j) + "/number";
                    number(service.channels().get(j))
                            .flatMap(
                                    number -> look(number, users.getOrDefault(number, Set.of()), organisation, pointer))
                            .ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Fault> look(PhoneNumber number, Set<String> users, String organisation, String pointer) {
        if (users.contains(organisation)) {
            return Optional.empty();
        } else if (number.isPremiumRate()) {
            return Optional.of(new Fault(pointer, "premium_rate", "is a premium-rate number, new to the organisation"));
        } else if (number.isForeign()) {
            return Optional.of(new Fault(pointer, "foreign", "is a foreign number, new to the organisation"));
        } else if (!users.isEmpty()) {
            return Optional.of(new Fault(pointer, "other_organisation", "is the number of another organisation"));
        }
        return Optional.empty();
    }

    /** By identity, so that an old slug is no other organisation. */
    private static String organisation(Directory directory, Slug slug) {
        return directory
                .find(Organisation.class, slug)
                .map(found -> found.id().value())
                .orElse(slug.value());
    }

    private static Optional<PhoneNumber> number(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return Optional.of(voice.number());
        } else if (channel instanceof Channel.Textphone textphone) {
            return Optional.of(textphone.number());
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            return Optional.of(whatsApp.number());
        } else if (channel instanceof Channel.Sms sms) {
            return Optional.ofNullable(sms.number());
        }
        return Optional.empty();
    }
}
