package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one directory has another than the one it came of, as far as it matters to what is hidden in texts.
 *
 * @param services every service that came, went or was changed, as it was and as it is
 * @param slugs every name that one of them has or had
 * @param sameGone whether nothing else was recalled, withdrawn or said in the emergency record
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
record ChangedServices(List<Service> services, Set<Slug> slugs, boolean sameGone) {

    static ChangedServices between(Directory before, Directory after) {
        List<Service> changed = new ArrayList<>();
        add(before, after, changed);
        add(after, before, changed);
        Set<Slug> slugs = new HashSet<>();
        for (Service service : changed) {
            slugs.add(service.slug());
            slugs.addAll(service.previousSlugs());
        }
        boolean sameGone = before.recalls().equals(after.recalls())
                && before.withdrawn().equals(after.withdrawn())
                && before.emergency().equals(after.emergency());
        return new ChangedServices(changed, slugs, sameGone);
    }

    private static void add(Directory of, Directory other, List<Service> changed) {
        for (Service service : of.all(Service.class)) {
            if (other.find(Service.class, service.id()).orElse(null) != service) {
                changed.add(service);
            }
        }
    }

    /** Whether what was gone is gone, and nothing else: none of these services has or had a contact of it. */
    boolean hideTheSame(GoneMarks gone) {
        return sameGone
                && services.stream()
                        .flatMap(service -> service.channels().stream())
                        .allMatch(channel -> isElsewhere(channel, gone));
    }

    private static boolean isElsewhere(Channel channel, GoneMarks gone) {
        ContactMark keyword = channel.keywordMark();
        return !gone.wasGone(channel.mark())
                && (keyword == null || !gone.wasGone(keyword))
                && !(channel instanceof Channel.Web web && gone.wasGone(GonePages.site(web.url())));
    }

    /** Whether a record hands over to one of these, lists it, or is shown with it: what its texts may mention is of them. */
    boolean areNamedBy(DirectoryRecord record) {
        if (slugs.isEmpty()) {
            return false;
        } else if (record instanceof Service service) {
            return service.showWith().stream().anyMatch(slugs::contains)
                    || service.handOffs().stream().map(HandOff::service).anyMatch(slugs::contains);
        }
        return record instanceof Topic topic && topic.services().stream().anyMatch(slugs::contains);
    }
}
