package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was recalled, of any service, and is no channel again. Immutable. */
final class RecalledContacts {
    private final List<RecalledChannel> recalled;
    private final Set<Contact> there;

    RecalledContacts(Directory directory) {
        recalled = directory.recalls().values().stream()
                .map(Directory.Recall::channel)
                .toList();
        there = directory.all(Service.class).stream()
                .flatMap(service -> service.channels().stream())
                .map(Contact::of)
                .collect(Collectors.toSet());
    }

    /** A short code is shared: there the keyword says whether it is the same contact. */
    private record Contact(ContactMark value, @Nullable ContactMark keyword) {
        static Contact of(Channel channel) {
            return new Contact(channel.mark(), channel.keywordMark());
        }

        boolean mayBe(RecalledChannel other) {
            boolean otherKeyword = keyword != null && other.keyword() != null && !keyword.equals(other.keyword());
            return value.equals(other.value()) && !otherKeyword;
        }
    }

    boolean has(Channel channel) {
        return has(Contact.of(channel));
    }

    boolean has(ContactMark mark) {
        return has(new Contact(mark, null));
    }

    private boolean has(Contact contact) {
        return !there.contains(contact) && recalled.stream().anyMatch(contact::mayBe);
    }
}
