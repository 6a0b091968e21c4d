package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds channels whose number or address is another one while what is said of how it is known stays the same: the old
 * number's page or call proves nothing of the new one.
 */
public final class SameEvidence {
    private SameEvidence() {}

    /** A fault each, with a pointer into the new record such as {@code /channels/0/evidence}. */
    public static List<Fault> find(Service before, Service after) {
        List<Fault> found = new ArrayList<>();
        for (int i = 0; i < after.channels().size(); i++) {
            Channel channel = after.channels().get(i);
            Optional<Channel> old = before.channels().stream()
                    .filter(each -> each.id().equals(channel.id()))
                    .findFirst();
            if (old.filter(each -> isReplaced(each, channel)).isPresent()) {
                found.add(new Fault(
                        Fault.child("/channels", i) + "/evidence",
                        "same_evidence",
                        "is as it was, although the number or address is another"));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isReplaced(Channel old, Channel channel) {
        return !ContactValue.of(old).equals(ContactValue.of(channel))
                && old.traits().evidence().equals(channel.traits().evidence());
    }
}
