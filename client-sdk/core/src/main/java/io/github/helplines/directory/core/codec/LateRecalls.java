package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes out of a copy of the directory what was recalled since it was made. */
public final class LateRecalls {
    private LateRecalls() {}

    /**
     * The directory without the channels that are named, and without any other that has the same number or address: as
     * it would be published today, but for whatever else changed. Channels that it does not have, or that it knows to be
     * recalled, change nothing.
     *
     * @param recalls the sequence of the entry that recalled it, for each channel
     */
    public static Directory apply(Directory directory, Map<RecordId, Long> recalls) {
        Map<RecordId, Long> late = withSameContacts(directory, recalls);
        if (late.isEmpty()) {
            return directory;
        }
        List<DirectoryRecord> left = new ArrayList<>();
        for (DirectoryRecord record : directory.records()) {
            left.add(record instanceof Service service ? without(service, late) : record);
        }
        return Directory.of(directory.sequence(), left, directory.withdrawn());
    }

    private static Map<RecordId, Long> withSameContacts(Directory directory, Map<RecordId, Long> recalls) {
        Map<RecordId, Long> late = new HashMap<>();
        recalls.forEach((id, sequence) -> directory.channel(id).ifPresent(wrong -> {
            for (Service service : directory.all(Service.class)) {
                for (Channel each : service.channels()) {
                    if (isSameContact(each, wrong.channel())) {
                        late.merge(each.id(), sequence, Math::min);
                    }
                }
            }
        }));
        return late;
    }

    private static Service without(Service service, Map<RecordId, Long> late) {
        Service left = service;
        for (Channel each : service.channels()) {
            Long sequence = late.get(each.id());
            left = sequence == null ? left : left.recalling(each.id(), sequence);
        }
        return left;
    }

    /** A short code is shared: there the keyword says whether it is the same contact. */
    private static boolean isSameContact(Channel one, Channel other) {
        return one.mark().equals(other.mark())
                && (!(one instanceof Channel.Sms sms)
                        || !(other instanceof Channel.Sms wrong)
                        || Objects.equals(sms.keyword(), wrong.keyword()));
    }
}
