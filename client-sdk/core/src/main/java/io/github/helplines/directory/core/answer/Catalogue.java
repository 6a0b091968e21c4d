package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which services are offered under which topic, and in what order. Worked out once for a directory. */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
final class Catalogue {
    /** Support before removal and reporting, local before national, then by name. */
    static final Comparator<Service> USUAL_ORDER = Catalogue::compare;

    /** Each is looked for in every list. */
    private static final int MOST_REPLACED = 50;

    private final Directory directory;
    private final List<Service> general;
    private final List<Service> generalNational;
    private final Map<RecordId, List<Service>> byTopic;

    Catalogue(Directory directory) {
        this.directory = directory;
        List<Service> services = directory.all(Service.class);
        this.general =
                services.stream().filter(Service::general).sorted(USUAL_ORDER).toList();
        this.generalNational = general.stream()
                .filter(service -> service.reach() == Service.Reach.NATIONAL)
                .toList();
        this.byTopic = byTopic(directory, services);
    }

    private Catalogue(Directory directory, IdentityHashMap<Service, Service> replaced, Catalogue before) {
        this.directory = directory;
        this.general = inUsualOrder(before.general, replaced);
        this.generalNational = inUsualOrder(before.generalNational, replaced);
        this.byTopic = new HashMap<>(before.byTopic);
        byTopic.replaceAll((topic, services) -> replaced(services, replaced));
    }

    private static List<Service> inUsualOrder(List<Service> services, IdentityHashMap<Service, Service> replaced) {
        List<Service> all = replaced(services, replaced);
        return all == services ? all : all.stream().sorted(USUAL_ORDER).toList();
    }

    private static Map<RecordId, List<Service>> byTopic(Directory directory, List<Service> services) {
        Map<RecordId, Map<RecordId, Service>> gathered = new HashMap<>();
        for (Topic topic : directory.all(Topic.class)) {
            // By identity: a whole service takes long to compare.
            Map<RecordId, Service> curated = new LinkedHashMap<>();
            topic.services()
                    .forEach(slug -> directory.service(slug).ifPresent(found -> curated.put(found.id(), found)));
            gathered.put(topic.id(), curated);
        }
        // A service that names a topic is found under it, at the end, also while nobody has placed it there.
        Map<RecordId, List<Service>> unplaced = new HashMap<>();
        for (Service service : services) {
            for (Slug slug : service.topics()) {
                directory
                        .find(Topic.class, slug)
                        .map(Topic::id)
                        .filter(topic -> !gathered.getOrDefault(topic, Map.of()).containsKey(service.id()))
                        .ifPresent(topic -> unplaced.computeIfAbsent(topic, id -> new ArrayList<>())
                                .add(service));
            }
        }
        Map<RecordId, List<Service>> byTopic = new HashMap<>();
        gathered.forEach((topic, curated) -> {
            unplaced.getOrDefault(topic, List.of()).stream()
                    .sorted(USUAL_ORDER)
                    .forEachOrdered(service -> curated.putIfAbsent(service.id(), service));
            byTopic.put(topic, List.copyOf(curated.values()));
        });
        return byTopic;
    }

    /**
     * As one made for a directory that came of this one. Where each service that is another goes by the same names, and
     * stands where it stood, it takes the place of the one it was; else all is gathered anew.
     */
    Catalogue after(Directory other) {
        ChangedRecords changed = ChangedRecords.between(directory, other);
        Map<RecordId, Service> before = new HashMap<>();
        for (DirectoryRecord record : changed.gone()) {
            if (record instanceof Service service) {
                before.put(service.id(), service);
            }
        }
        IdentityHashMap<Service, Service> replaced = new IdentityHashMap<>();
        for (DirectoryRecord record : changed.come()) {
            if (record instanceof Service service) {
                Service was = before.remove(service.id());
                if (was == null
                        || !isOfferedAs(was, service)
                        || !(compare(was, service) == 0 || isPlaced(service, other))) {
                    return new Catalogue(other);
                }
                replaced.put(was, service);
            }
        }
        return before.isEmpty() && replaced.size() <= MOST_REPLACED && !changed.areAny(Topic.class)
                ? new Catalogue(other, replaced, this)
                : new Catalogue(other);
    }

    private static boolean isOfferedAs(Service was, Service is) {
        return was.general() == is.general()
                && was.reach() == is.reach()
                && was.slug().equals(is.slug())
                && was.previousSlugs().equals(is.previousSlugs())
                && was.topics().equals(is.topics());
    }

    /** Whether each topic that it names says where it stands. */
    private static boolean isPlaced(Service service, Directory directory) {
        return service.topics().stream()
                .flatMap(slug -> directory.find(Topic.class, slug).stream())
                .allMatch(topic -> topic.services().stream()
                        .filter(slug -> slug.equals(service.slug())
                                || service.previousSlugs().contains(slug))
                        .flatMap(slug -> directory.service(slug).stream())
                        .anyMatch(found -> found.id().equals(service.id())));
    }

    private static List<Service> replaced(List<Service> services, IdentityHashMap<Service, Service> replaced) {
        List<Service> left = null;
        for (Map.Entry<Service, Service> each : replaced.entrySet()) {
            for (int i = 0; i < services.size(); i++) {
                if (services.get(i) == each.getKey()) {
                    left = left == null ? new ArrayList<>(services) : left;
                    left.set(i, each.getValue());
                }
            }
        }
        return left == null ? services : Collections.unmodifiableList(left);
    }

    /** In a row, for a chain of comparators takes twice as long over a large directory. */
    private static int compare(Service one, Service other) {
        int byType = Integer.compare(rank(one.type()), rank(other.type()));
        if (byType != 0) {
            return byType;
        }
        int byReach = one.reach().compareTo(other.reach());
        if (byReach != 0) {
            return byReach;
        }
        int byName = one.name().compareTo(other.name());
        return byName != 0 ? byName : one.id().compareTo(other.id());
    }

    private static int rank(Service.Type type) {
        return switch (type) {
            case SUPPORT -> 0;
            case REMOVAL -> 1;
            case REPORTING -> 2;
            case EMERGENCY -> 3;
        };
    }

    Optional<Topic> topic(Slug slug) {
        return directory.find(Topic.class, slug);
    }

    Optional<Service> service(Slug slug) {
        return directory.service(slug);
    }

    /** In the topic's curated order. */
    List<Service> under(Topic topic) {
        return byTopic.getOrDefault(topic.id(), List.of());
    }

    /** What is offered when no topic is asked, in the usual order. */
    List<Service> general() {
        return general;
    }

    /** Of these, the ones for the whole country. */
    List<Service> generalNational() {
        return generalNational;
    }
}
