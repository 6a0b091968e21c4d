package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.Snapshot;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list holds; null asks for nothing.
 *
 * @param topic runs a service under this topic
 * @param area runs a service that may work in some of this area
 * @param channel runs a service with a channel of this kind
 * @param status has this status
 */
record OrganisationFilter(
        @Nullable Slug topic,
        @Nullable AreaCode area,
        @Nullable ChannelKind channel,
        Organisation.@Nullable Status status) {

    /**
     * The filter over one snapshot. One service has to fit in everything that is asked of services.
     *
     * @throws ProblemException when its directory has no such topic or area
     */
    Predicate<Organisation> over(Snapshot snapshot) {
        Directory directory = snapshot.directory();
        Predicate<Organisation> fits = organisation -> status == null || organisation.status() == status;
        if (topic == null && area == null && channel == null) {
            return fits;
        }
        Predicate<Service> wanted = new ServiceFilter(topic, area, channel, null, null, null).over(snapshot.helpDesk());
        Set<Organisation> running = new HashSet<>();
        snapshot.rendered().services().stream()
                .filter(wanted)
                .forEach(service -> directory
                        .find(Organisation.class, service.organisation())
                        .ifPresent(running::add));
        return fits.and(running::contains);
    }
}
