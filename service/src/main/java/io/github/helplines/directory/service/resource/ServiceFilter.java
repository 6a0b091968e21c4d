package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.core.opening.OpenStatuses;
import io.github.helplines.directory.service.problem.ProblemException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which services a list holds; null asks for nothing.
 *
 * @param topic offered under this topic
 * @param area covers some of this area; a service of unknown coverage may, and stays
 * @param channel has a channel of this kind
 * @param language answers in this language
 * @param type is for this
 * @param openAt has a channel that is open at this instant
 */
record ServiceFilter(
        @Nullable Slug topic,
        @Nullable AreaCode area,
        @Nullable ChannelKind channel,
        @Nullable Language language,
        Service.@Nullable Type type,
        @Nullable Instant openAt) {

    /**
     * The filter over one directory.
     *
     * @throws ProblemException when that directory has no such topic or area
     */
    Predicate<Service> over(Directory directory) {
        requireNonNull(directory, "directory");
        Predicate<Service> fits = service -> true;
        if (topic != null) {
            fits = fits.and(underTopic(topic, directory));
        }
        if (area != null) {
            fits = fits.and(covering(area, directory.geography()));
        }
        if (channel != null) {
            fits = fits.and(service -> service.channels().stream().anyMatch(each -> each.kind() == channel));
        }
        if (language != null) {
            fits = fits.and(service -> speaks(service, language));
        }
        if (type != null) {
            fits = fits.and(service -> service.type() == type);
        }
        if (openAt != null) {
            fits = fits.and(service -> service.channels().stream()
                    .anyMatch(each -> OpenStatuses.at(each.traits().hours(), openAt, directory::calendar)
                                    .state()
                            == OpenState.OPEN));
        }
        return fits;
    }

    private static Predicate<Service> underTopic(Slug slug, Directory directory) {
        Topic topic = directory
                .find(Topic.class, slug)
                .orElseThrow(
                        () -> ProblemException.parameter("topic", "unknown_topic", "is not a topic of this directory"));
        Set<Service> curated = new HashSet<>();
        topic.services().forEach(each -> directory.service(each).ifPresent(curated::add));
        return service -> curated.contains(service)
                || service.topics().stream()
                        .anyMatch(each -> directory
                                .find(Topic.class, each)
                                .filter(topic::equals)
                                .isPresent());
    }

    private static Predicate<Service> covering(AreaCode code, Geography geography) {
        AreaSet wanted = geography
                .area(code)
                .orElseThrow(() -> ProblemException.parameter("area", "unknown_area", "is not listed"));
        return service -> service.coverage().isEmpty()
                || service.coverage().stream().map(geography::area).anyMatch(covered -> overlaps(covered, wanted));
    }

    /** An area that is not listed may lie anywhere. */
    private static boolean overlaps(Optional<AreaSet> covered, AreaSet wanted) {
        return covered.isEmpty() || !covered.get().isDisjointFrom(wanted);
    }

    private static boolean speaks(Service service, Language language) {
        return language.isAmong(service.languages())
                || service.channels().stream()
                        .anyMatch(each -> language.isAmong(each.traits().languages()));
    }
}
