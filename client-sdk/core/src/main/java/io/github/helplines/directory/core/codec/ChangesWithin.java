package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells changes by which no other record can come to be at fault: names stay, and so does what names what from both sides;
 * of channels and keywords there is none that was not there.
 */
final class ChangesWithin {
    private ChangesWithin() {}

    static boolean areAll(Directory before, Directory after, Collection<DirectoryRecord> changed) {
        return before.withdrawn().equals(after.withdrawn())
                && before.records().size() == after.records().size()
                && changed.stream().allMatch(record -> isOne(before, record));
    }

    private static boolean isOne(Directory before, DirectoryRecord is) {
        DirectoryRecord was = before.find(DirectoryRecord.class, is.id()).orElse(null);
        if (was == null || !was.slug().equals(is.slug()) || !was.previousSlugs().equals(is.previousSlugs())) {
            return false;
        } else if (was instanceof Service earlier && is instanceof Service service) {
            return earlier.topics().equals(service.topics())
                    && areAmong(channels(earlier), channels(service))
                    && areAmong(everHad(earlier), recalls(service))
                    && areAmong(keywords(earlier), keywords(service));
        } else if (was instanceof Topic earlier && is instanceof Topic topic) {
            return earlier.services().equals(topic.services());
        }
        // Of areas, calendars and the floor much depends, and they are seldom changed.
        return was instanceof Organisation && is instanceof Organisation;
    }

    /** Whether all were there, and none is there twice. */
    private static <T> boolean areAmong(List<T> before, List<T> now) {
        return new HashSet<>(before).containsAll(now) && new HashSet<>(now).size() == now.size();
    }

    private static List<RecordId> channels(Service service) {
        return service.channels().stream().map(Channel::id).toList();
    }

    private static List<RecordId> recalls(Service service) {
        return service.recalled().stream().map(RecalledChannel::channel).toList();
    }

    private static List<RecordId> everHad(Service service) {
        return Stream.concat(channels(service).stream(), recalls(service).stream())
                .toList();
    }

    private static List<String> keywords(Service service) {
        return service.channels().stream()
                .filter(Channel.Sms.class::isInstance)
                .map(Channel.Sms.class::cast)
                .filter(sms -> sms.shortCode() != null)
                .map(sms -> sms.shortCode() + " " + sms.keyword())
                .toList();
    }
}
