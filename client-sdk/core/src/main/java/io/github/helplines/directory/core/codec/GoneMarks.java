package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What nobody may show: recalled, or gone with a withdrawn service, and not the contact of a channel, or of the floor, that
 * is there. Of a short code that others still use, only a text that names the keyword which is gone: "Text QUIET to 60001".
 */
final class GoneMarks {
    private final Set<ContactMark> contacts = new HashSet<>();
    private final Set<ContactMark> keywords = new HashSet<>();
    /** All of them, those too that are there again. */
    private final Set<ContactMark> ever = new HashSet<>();

    GoneMarks(Directory directory) {
        directory.recalls().values().forEach(recall -> {
            contacts.add(recall.channel().value());
            Stream.ofNullable(recall.channel().keyword()).forEach(keywords::add);
        });
        directory.withdrawn().stream().flatMap(each -> each.contacts().stream()).forEach(contact -> {
            contacts.add(contact.value());
            Stream.ofNullable(contact.keyword()).forEach(keywords::add);
        });
        ever.addAll(contacts);
        ever.addAll(keywords);
        directory.all(Service.class).stream()
                .flatMap(service -> service.channels().stream())
                .forEach(this::isThere);
        directory.all(Emergency.class).stream()
                .flatMap(emergency -> emergency.items().stream())
                .map(Emergency.Item::contact)
                .filter(Objects::nonNull)
                .map(Emergency.Contact::mark)
                .forEach(contacts::remove);
    }

    private void isThere(Channel channel) {
        contacts.remove(channel.mark());
        Stream.ofNullable(channel.keywordMark()).forEach(keywords::remove);
    }

    /** Whether it was taken away once, if it is there again or not; of a number, an address, or a keyword at its code. */
    boolean wasGone(ContactMark contact) {
        return ever.contains(contact);
    }

    boolean has(ContactMark contact) {
        return contacts.contains(contact);
    }

    /** @param text that it is a mention of */
    boolean isOneOf(ContactMention mention, String text) {
        return mention.isOneOf(contacts) || mention.isOneOf(keywords, text);
    }
}
