package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import java.util.HashSet;
import java.util.Set;

/** What was recalled, of any service, and is no channel again. Immutable. */
final class RecalledContacts {
    private final Set<ContactMark> recalled = new HashSet<>();

    RecalledContacts(Directory directory) {
        directory.recalls().values().forEach(recall -> recalled.add(recall.channel().value()));
        for (Service service : directory.all(Service.class)) {
            service.channels().stream().map(Channel::mark).forEach(recalled::remove);
        }
    }

    boolean has(Channel channel) {
        return has(channel.mark());
    }

    boolean has(ContactMark mark) {
        return recalled.contains(mark);
    }
}
