package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.PackedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Every record of one directory as it is served: made when it is first asked for, and kept. What has not changed since is
 * kept from one directory to the next. Safe for threads.
 */
public final class RenderedDirectory {
    public static final String NDJSON = "application/x-ndjson";

    private final Directory directory;
    private final PackedLines lines;
    private final KeptAnswers kept;
    private final boolean wanted;
    private final SortedMap<AreaCode, Area> areas;
    private final Rendered emergency;
    private final AtomicReference<@Nullable Rendered> snapshot = new AtomicReference<>();
    private final ListedRecords listed;

    private RenderedDirectory(Directory directory, PackedLines lines) {
        this.directory = directory;
        this.lines = lines;
        this.kept = new KeptAnswers();
        this.wanted = false;
        this.listed = ListedRecords.of(directory);
        this.areas = areas(directory);
        this.emergency = emergency(directory);
    }

    private RenderedDirectory(
            Directory directory, PackedLines lines, RenderedDirectory before, ChangedRecords changed) {
        this.directory = directory;
        this.lines = lines;
        this.kept = before.kept;
        this.wanted = before.snapshot.get() != null;
        this.listed = before.listed.after(before.directory, directory, changed);
        this.areas = changed.areAny(Area.class) ? areas(directory) : before.areas;
        this.emergency = changed.areAny(Emergency.class) ? emergency(directory) : before.emergency;
    }

    private static SortedMap<AreaCode, Area> areas(Directory directory) {
        SortedMap<AreaCode, Area> areas = new TreeMap<>();
        directory.all(Area.class).forEach(each -> areas.put(each.code(), each));
        return areas;
    }

    private static Rendered emergency(Directory directory) {
        Emergency floor = directory.emergency().orElseGet(EmergencyFloor::compiledIn);
        return record(EmergencyRepresentation.of(floor)).compressed();
    }

    /**
     * @param directory the records
     * @param lines their canonical lines, in the order of the snapshot
     */
    public static RenderedDirectory of(Directory directory, PackedLines lines) {
        RenderedDirectory all = new RenderedDirectory(directory, lines);
        // What cannot be worded keeps a directory from being served, rather than its readers from an answer.
        directory.records().parallelStream().forEach(all::word);
        return all;
    }

    /** As {@link #of}, of a directory that came of this one; what is as it was is not made again. */
    public RenderedDirectory after(Directory other, PackedLines otherLines) {
        ChangedRecords changed = ChangedRecords.between(directory, other);
        RenderedDirectory next = new RenderedDirectory(other, otherLines, this, changed);
        changed.come().forEach(next::word);
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
            List<Service> services = listed.run().getOrDefault(organisation.id(), List.of());
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
        return listed.organisations();
    }

    /** In the order of lists. */
    public List<Service> services() {
        return listed.services();
    }

    /** In the order of lists. */
    public List<Topic> topics() {
        return listed.topics();
    }
}
