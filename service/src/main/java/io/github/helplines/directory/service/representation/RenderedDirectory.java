package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Every record of one directory as it is served: made when it is first asked for, and kept. What has not changed since is
 * kept from one directory to the next. Safe for threads.
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
public final class RenderedDirectory {
    public static final String NDJSON = "application/x-ndjson";

    private final Directory directory;
    private final List<String> lines;
    private final KeptAnswers kept;
    private final boolean wanted;
    private final SortedMap<AreaCode, Area> areas = new TreeMap<>();
    private final Rendered emergency;
    private final AtomicReference<@Nullable Rendered> snapshot = new AtomicReference<>();
    private final List<Organisation> organisations;
    private final List<Service> services;
    private final List<Topic> topics;
    private final Map<RecordId, List<Service>> run;

    private RenderedDirectory(Directory directory, List<String> lines, @Nullable RenderedDirectory before) {
        this.directory = directory;
        this.lines = lines;
        this.kept = before == null ? new KeptAnswers() : before.kept;
        this.wanted = before != null && before.snapshot.get() != null;
        this.organisations = before == null
                ? listed(directory, Organisation.class)
                : listed(directory, Organisation.class, before.directory, before.organisations);
        this.services = before == null
                ? listed(directory, Service.class)
                : listed(directory, Service.class, before.directory, before.services);
        this.topics = before == null
                ? listed(directory, Topic.class)
                : listed(directory, Topic.class, before.directory, before.topics);
        this.run = servicesByOrganisation();
        directory.all(Area.class).forEach(each -> areas.put(each.code(), each));
        Emergency floor = directory.emergency().orElseGet(EmergencyFloor::compiledIn);
        this.emergency = record(EmergencyRepresentation.of(floor)).compressed();
    }

    /**
     * @param directory the records
     * @param lines their canonical lines, in the order of the snapshot
     */
    public static RenderedDirectory of(Directory directory, List<String> lines) {
        RenderedDirectory all = new RenderedDirectory(directory, lines, null);
        // What cannot be worded keeps a directory from being served, rather than its readers from an answer.
        directory.records().parallelStream().forEach(all::word);
        return all;
    }

    /** As {@link #of}, of a directory that came of this one; what is as it was is not made again. */
    public RenderedDirectory after(Directory other, List<String> otherLines) {
        RenderedDirectory next = new RenderedDirectory(other, otherLines, this);
        other.records().stream()
                .filter(record ->
                        directory.find(DirectoryRecord.class, record.id()).orElse(null) != record)
                .forEach(next::word);
        return next;
    }

    /** Makes what is answered of a record. */
    private void word(DirectoryRecord record) {
        if (record instanceof Area area) {
            area(area.code());
        } else if (record instanceof Service service) {
            of(service);
            service.channels().forEach(each -> channel(each.id()));
        } else if (record instanceof Organisation || record instanceof Topic) {
            of(record);
        }
    }

    /** As {@link #listed(Directory, Class)}, by putting into an earlier list what has changed since. */
    private static <T extends DirectoryRecord> List<T> listed(
            Directory directory, Class<T> type, Directory before, List<T> earlier) {
        List<T> changed = new ArrayList<>();
        for (T each : directory.all(type)) {
            if (before.find(type, each.id()).orElse(null) != each) {
                changed.add(each);
            }
        }
        changed.sort(ListKey.ORDER);
        List<T> list = new ArrayList<>(earlier.size() + changed.size());
        int next = 0;
        for (T each : earlier) {
            if (directory.find(type, each.id()).orElse(null) == each) {
                while (next < changed.size() && ListKey.ORDER.compare(changed.get(next), each) < 0) {
                    list.add(changed.get(next++));
                }
                list.add(each);
            }
        }
        list.addAll(changed.subList(next, changed.size()));
        return Collections.unmodifiableList(list);
    }

    private static <T extends DirectoryRecord> List<T> listed(Directory directory, Class<T> type) {
        return directory.all(type).stream().sorted(ListKey.ORDER).toList();
    }

    private Map<RecordId, List<Service>> servicesByOrganisation() {
        Map<RecordId, List<Service>> run = new HashMap<>();
        for (Service service : services) {
            directory
                    .find(Organisation.class, service.organisation())
                    .ifPresent(organisation -> run.computeIfAbsent(organisation.id(), id -> new ArrayList<>())
                            .add(service));
        }
        return run;
    }

    private static Rendered record(Object representation) {
        return Rendered.json(WireJson.bytes(representation), CachePolicy.RECORD);
    }

    /** A record by its identity or slug, now or former: whichever was asked, the same bytes. */
    public Optional<Rendered> find(Class<? extends DirectoryRecord> type, String idOrSlug) {
        return directory.find(type, idOrSlug).map(this::of);
    }

    /**
     * The bytes of a record of this directory that is served singly.
     *
     * @throws IllegalArgumentException when it is not of this directory, or of a kind that is not served singly
     */
    public Rendered of(DirectoryRecord asked) {
        DirectoryRecord record =
                directory.find(DirectoryRecord.class, asked.id()).orElseThrow(RenderedDirectory::notServed);
        if (record instanceof Service service) {
            return kept.get(service.id(), organisationsOf(service), () -> ServiceRepresentation.of(service, directory));
        } else if (record instanceof Organisation organisation) {
            List<Service> services = run.getOrDefault(organisation.id(), List.of());
            List<DirectoryRecord> madeOf = new ArrayList<>(services);
            madeOf.add(organisation);
            return kept.get(organisation.id(), madeOf, () -> OrganisationRepresentation.of(organisation, services));
        } else if (record instanceof Topic topic) {
            return kept.get(topic.id(), List.of(topic), () -> TopicRepresentation.of(topic));
        }
        throw notServed();
    }

    /** What the answer of a service is made of. */
    private List<DirectoryRecord> organisationsOf(Service service) {
        List<DirectoryRecord> madeOf = new ArrayList<>(3);
        madeOf.add(service);
        directory.find(Organisation.class, service.organisation()).ifPresent(madeOf::add);
        Slug funder = service.funder();
        if (funder != null) {
            directory.find(Organisation.class, funder).ifPresent(madeOf::add);
        }
        return madeOf;
    }

    private static IllegalArgumentException notServed() {
        return new IllegalArgumentException("not a record that is served by this directory");
    }

    public Optional<Rendered> channel(RecordId id) {
        return directory.channel(id).map(found -> {
            Service service = found.service();
            return kept.get(
                    id,
                    List.of(service),
                    () -> ChannelRepresentation.of(found.channel(), LinkRepresentation.of(service)));
        });
    }

    /** The area of a record, by its code; a single local authority has no record. */
    public Optional<Rendered> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code))
                .map(area -> kept.get(area.id(), List.of(area), () -> AreaRepresentation.of(area)));
    }

    /** The codes of all area records, in order. */
    public List<AreaCode> areaCodes() {
        return List.copyOf(areas.keySet());
    }

    public Rendered emergency() {
        return emergency;
    }

    /**
     * Makes the snapshot, and compresses it, where somebody asked for the one before: whoever follows this directory will
     * ask for this one too, and need not wait.
     */
    public void prepareSnapshot() {
        if (wanted && snapshot.get() == null) {
            snapshot().compressed();
        }
    }

    /** How many answers are kept, those of directories before this one included. */
    int answersMade() {
        return kept.size();
    }

    boolean isSnapshotReady() {
        return snapshot.get() != null;
    }

    /** Every canonical line, each ended by a line feed. */
    public Rendered snapshot() {
        Rendered made = snapshot.get();
        if (made == null) {
            synchronized (snapshot) {
                made = snapshot.get();
                if (made == null) {
                    made = Rendered.lines(lines, NDJSON, CachePolicy.RECORD);
                    snapshot.set(made);
                }
            }
        }
        return made;
    }

    /** In the order of lists. */
    public List<Organisation> organisations() {
        return organisations;
    }

    /** In the order of lists. */
    public List<Service> services() {
        return services;
    }

    /** In the order of lists. */
    public List<Topic> topics() {
        return topics;
    }
}
