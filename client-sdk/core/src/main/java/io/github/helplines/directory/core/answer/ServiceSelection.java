package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.core.opening.OpenStatuses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which services somebody wants listed; null asks for nothing, and a service has to fit in everything that is asked.
 * What nobody knows of a service never leaves it out, with one exception: an instant is asked in order to find somebody
 * who is there.
 *
 * @param topic offered under this topic: placed there by the topic, or naming it
 * @param area may work in some of this area; a service of unknown coverage may
 * @param channel has a channel of this kind
 * @param language answers in this language, itself or by one of its channels; a service of unknown languages may
 * @param types is for one of these; none asks for nothing
 * @param openAt has a channel that is known to be open at this instant, whatever its kind; unknown hours do not count. From
 *     1972 to 2199, as {@link LondonTime#covers} has it
 */
public record ServiceSelection(
        @Nullable Slug topic,
        @Nullable AreaCode area,
        @Nullable ChannelKind channel,
        @Nullable Language language,
        Set<Service.Type> types,
        @Nullable Instant openAt) {
    /** The code of an area that is not listed. */
    public static final String UNKNOWN_AREA = "unknown_area";

    public ServiceSelection {
        types = Set.copyOf(types);
        if (openAt != null && !LondonTime.covers(openAt)) {
            throw new IllegalArgumentException("an instant is from 1972 to 2199");
        }
    }

    /** What this directory cannot answer: a topic that it does not have, an area that is not listed. */
    List<Fault> check(Catalogue catalogue, Geography geography) {
        List<Fault> faults = new ArrayList<>();
        if (topic != null && catalogue.topic(topic).isEmpty()) {
            faults.add(new Fault("/topic", HelpDesk.UNKNOWN_TOPIC, "is not a topic of this directory"));
        }
        if (area != null && geography.area(area).isEmpty()) {
            faults.add(new Fault("/area", UNKNOWN_AREA, "is not listed"));
        }
        return List.copyOf(faults);
    }

    /** Nothing is offered under a topic that is not there; anything may lie in an area that is not listed. */
    Predicate<Service> over(Directory directory, Catalogue catalogue) {
        Predicate<Service> fits = service -> true;
        if (topic != null) {
            Optional<Topic> found = catalogue.topic(topic);
            Set<Service> offered = new HashSet<>(found.map(catalogue::under).orElse(List.of()));
            fits = fits.and(offered::contains);
        }
        if (area != null) {
            Geography geography = directory.geography();
            AreaSet wanted = geography.area(area).orElseGet(AreaSet::everywhere);
            fits = fits.and(service -> Coverage.mayInclude(service, wanted, geography));
        }
        if (channel != null) {
            fits = fits.and(service -> service.channels().stream().anyMatch(each -> each.kind() == channel));
        }
        if (language != null) {
            fits = fits.and(service -> mayAnswerIn(language, service));
        }
        if (!types.isEmpty()) {
            fits = fits.and(service -> types.contains(service.type()));
        }
        if (openAt != null) {
            fits = fits.and(service -> isOpen(service, openAt, directory));
        }
        return fits;
    }

    private static boolean mayAnswerIn(Language language, Service service) {
        return service.languages().isEmpty()
                || language.isAmong(service.languages())
                || service.channels().stream()
                        .anyMatch(each -> language.isAmong(each.traits().languages()));
    }

    private static boolean isOpen(Service service, Instant at, Directory directory) {
        return service.channels().stream()
                .map(each -> OpenStatuses.at(each.traits().hours(), at, directory::calendar))
                .anyMatch(status -> status.state() == OpenState.OPEN);
    }
}
