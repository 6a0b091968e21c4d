package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Emergency;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what an approver has to acknowledge one by one: numbers that are new to the organisation, and premium-rate, foreign
 * or another organisation's; and whatever was recalled, for any service, and would come back. What such a number costs, or
 * whom it reaches, is easily missed.
 */
public final class NewNumbers {
    private final Directory before;
    private final RecalledContacts recalled;
    private final Map<PhoneNumber, Set<String>> users = new HashMap<>();
    private final Set<ContactMark> floor;
    private final List<Fault> found = new ArrayList<>();

    private NewNumbers(Directory before) {
        this.before = before;
        this.recalled = new RecalledContacts(before);
        this.floor = before.all(Emergency.class).stream()
                .flatMap(emergency -> emergency.items().stream())
                .flatMap(item -> Stream.ofNullable(item.contact()))
                .map(Emergency.Contact::mark)
                .collect(Collectors.toSet());
        for (Service service : before.all(Service.class)) {
            for (Channel channel : service.channels()) {
                number(channel)
                        .ifPresent(number -> users.computeIfAbsent(number, key -> new HashSet<>())
                                .add(organisation(service.organisation())));
            }
        }
    }

    /**
     * @param before what is published
     * @return a fault a contact and reason, with a pointer to it; its code is {@code recalled}, {@code premium_rate}, {@code
     *     foreign} or {@code other_organisation}
     */
    public static List<Fault> find(Directory before, List<ProposedChange> changes) {
        NewNumbers numbers = new NewNumbers(before);
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).record() instanceof Service service) {
                numbers.look(service, Candidate.record(i));
            } else if (changes.get(i).record() instanceof Emergency emergency) {
                numbers.look(emergency, Candidate.record(i));
            }
        }
        return List.copyOf(numbers.found);
    }

    private void look(Service service, String record) {
        String organisation = organisation(service.organisation());
        for (int i = 0; i < service.channels().size(); i++) {
            Channel channel = service.channels().get(i);
            String pointer = Fault.child(record + "/channels", i) + "/" + member(channel);
            if (recalled.has(channel)) {
                found.add(recalled(pointer));
            }
            number(channel)
                    .flatMap(number -> look(number, users.getOrDefault(number, Set.of()), organisation, pointer))
                    .ifPresent(found::add);
        }
    }

    /** The floor's numbers are everybody's: they are looked at unless they are in it already. */
    private void look(Emergency emergency, String record) {
        for (int i = 0; i < emergency.items().size(); i++) {
            Emergency.Contact contact = emergency.items().get(i).contact();
            if (contact == null || floor.contains(contact.mark())) {
                continue;
            }
            PhoneNumber number = contact.number();
            String pointer = Fault.child(record + "/items", i) + "/channel/" + (number == null ? "url" : "number");
            if (recalled.has(contact.mark())) {
                found.add(recalled(pointer));
            }
            if (number != null) {
                look(number, Set.of(), "", pointer).ifPresent(found::add);
            }
        }
    }

    private static Fault recalled(String pointer) {
        return new Fault(pointer, "recalled", "was recalled as wrong, and would be shown again");
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
    private String organisation(Slug slug) {
        return before.find(Organisation.class, slug)
                .map(found -> found.id().value())
                .orElse(slug.value());
    }

    /** Where in a channel's JSON form its contact stands. */
    private static String member(Channel channel) {
        if (channel instanceof Channel.Sms sms) {
            return sms.number() == null ? "short_code" : "number";
        } else if (channel instanceof Channel.Email) {
            return "address";
        } else if (channel instanceof Channel.Web) {
            return "url";
        }
        return channel instanceof Channel.Place ? "address_lines" : "number";
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
