package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.NamedArea;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole directory at one sequence: every published record, found by identity, slug or old slug. Immutable and
 * safe for threads.
 */
public final class Directory {
    /** Records in the order of the snapshot: kind, then identity. */
    public static final Comparator<DirectoryRecord> SNAPSHOT_ORDER = Comparator.comparing(
                    (DirectoryRecord record) -> record.kind().wire())
            .thenComparing(DirectoryRecord::id);

    /** What is left of withdrawn records, in the order of the snapshot. */
    public static final Comparator<Withdrawn> WITHDRAWN_ORDER = Comparator.comparing(Withdrawn::id);

    private static final Set<RecordKind> KINDS = EnumSet.allOf(RecordKind.class);

    private final long sequence;
    private final List<DirectoryRecord> records;
    /** Records of one kind stand together in the order of the snapshot. */
    private final Map<Class<?>, List<DirectoryRecord>> byType;

    private final RecordIndex index;
    private final List<Withdrawn> withdrawn;
    /** Of which a channel was recalled, in the order of the snapshot. */
    private final List<Service> recalling;

    private final Map<RecordId, Recall> recalls = new TreeMap<>();
    private final Geography geography;
    private final @Nullable Since since;

    /** What has changed since a directory, for as long as that is there. */
    private record Since(WeakReference<Directory> directory, ChangedRecords changed) {}

    private Directory(
            long sequence,
            List<DirectoryRecord> records,
            RecordIndex index,
            List<Withdrawn> withdrawn,
            List<Service> recalling,
            @Nullable Geography geography,
            @Nullable Since since) {
        this.sequence = sequence;
        this.records = records;
        this.byType = byType(records);
        this.index = index;
        this.withdrawn = withdrawn;
        this.recalling = recalling;
        recalling.forEach(service -> addRecalls(service.id(), service.handOffs(), service.recalled()));
        withdrawn.forEach(gone -> addRecalls(gone.id(), gone.handOffs(), gone.recalled()));
        this.geography = geography == null
                ? Geography.of(all(Area.class).stream().map(Directory::named).toList())
                : geography;
        this.since = since;
    }

    /** Where each kind begins and ends; of a large directory few records are looked at. */
    private static Map<Class<?>, List<DirectoryRecord>> byType(List<DirectoryRecord> records) {
        Map<Class<?>, List<DirectoryRecord>> byType = new HashMap<>();
        int from = 0;
        while (from < records.size()) {
            Class<?> type = records.get(from).getClass();
            int end = records.size();
            int last = from;
            while (end - last > 1) {
                int middle = (last + end) >>> 1;
                if (records.get(middle).getClass() == type) {
                    last = middle;
                } else {
                    end = middle;
                }
            }
            byType.put(type, records.subList(from, end));
            from = end;
        }
        return byType;
    }

    private void addRecalls(RecordId service, List<HandOff> handOffs, List<RecalledChannel> recalled) {
        recalled.forEach(each -> recalls.put(each.channel(), new Recall(service, handOffs, each)));
    }

    private static List<Service> recalling(Stream<? extends DirectoryRecord> records) {
        return records.filter(Service.class::isInstance)
                .map(Service.class::cast)
                .filter(service -> !service.recalled().isEmpty())
                .sorted(SNAPSHOT_ORDER)
                .toList();
    }

    private static NamedArea named(Area area) {
        String askedAs = area.askedAs();
        return askedAs == null
                ? NamedArea.of(area.code(), area.name(), area.authorities())
                : new NamedArea(area.code(), area.name(), askedAs, area.authorities());
    }

    /**
     * @param sequence the number of the last log entry these records include; 0 for a directory without a log
     * @param records every published record
     */
    public static Directory of(long sequence, Collection<? extends DirectoryRecord> records) {
        return of(sequence, records, List.of());
    }

    /** As {@link #of(long, Collection)}, with what is left of the records that were withdrawn. */
    public static Directory of(
            long sequence, Collection<? extends DirectoryRecord> records, Collection<Withdrawn> withdrawn) {
        List<DirectoryRecord> sorted = new ArrayList<>(records);
        sorted.sort(SNAPSHOT_ORDER);
        List<DirectoryRecord> all = Collections.unmodifiableList(sorted);
        return new Directory(
                sequence, all, RecordIndex.of(all), sorted(withdrawn), recalling(all.stream()), null, null);
    }

    private static List<Withdrawn> sorted(Collection<Withdrawn> withdrawn) {
        return withdrawn.stream().sorted(WITHDRAWN_ORDER).toList();
    }

    /**
     * As {@link #of(long, Collection, Collection)}, of a directory that came of this one: made in less time, the fewer of
     * its records are others.
     *
     * @param otherSequence the number of the last log entry that they include
     * @param others in the order of the snapshot, those that have not changed the same objects; where they are not, no
     *     time is saved
     * @param othersGone what is left of the records that were withdrawn
     */
    public Directory after(
            long otherSequence, List<? extends DirectoryRecord> others, Collection<Withdrawn> othersGone) {
        List<DirectoryRecord> all = Collections.unmodifiableList(new ArrayList<>(others));
        ChangedRecords changed = ChangedRecords.between(records, all);
        if (!changed.isInOrder(all)) {
            return of(otherSequence, others, othersGone);
        }
        Set<DirectoryRecord> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(changed.gone());
        return new Directory(
                otherSequence,
                all,
                index.after(all, changed),
                sorted(othersGone),
                recalling(Stream.concat(
                        recalling.stream().filter(service -> !gone.contains(service)), changed.come().stream())),
                changed.areAny(Area.class) ? null : geography,
                new Since(new WeakReference<>(this), changed));
    }

    /** What has changed since a directory, where it is known. */
    Optional<ChangedRecords> changedSince(Directory before) {
        return Optional.ofNullable(since)
                .filter(known -> known.directory().refersTo(before))
                .map(Since::changed);
    }

    /**
     * A channel with the service it belongs to.
     *
     * @param service the service
     * @param channel one of its channels
     */
    public record ChannelOfService(Service service, Channel channel) {
        public ChannelOfService {
            requireNonNull(service, "service");
            requireNonNull(channel, "channel");
        }
    }

    public long sequence() {
        return sequence;
    }

    /** Every record, in the order of the snapshot. */
    public List<DirectoryRecord> records() {
        return records;
    }

    /** Every record of one kind, in the order of the snapshot. */
    @SuppressWarnings("unchecked")
    public <T extends DirectoryRecord> List<T> all(Class<T> type) {
        // Each is of that very class.
        return (List<T>) (type == DirectoryRecord.class ? records : byType.getOrDefault(type, List.of()));
    }

    public <T extends DirectoryRecord> Optional<T> find(Class<T> type, RecordId id) {
        return Optional.ofNullable(index.byId(id)).filter(type::isInstance).map(type::cast);
    }

    /** The record with this slug, now or formerly. */
    public <T extends DirectoryRecord> Optional<T> find(Class<T> type, Slug slug) {
        List<DirectoryRecord> same = byType.getOrDefault(type, List.of());
        Set<RecordKind> searched = same.isEmpty() ? KINDS : Set.of(same.get(0).kind());
        for (RecordKind kind : searched) {
            Optional<DirectoryRecord> found = index.bySlug(kind, slug.value());
            if (found.filter(type::isInstance).isPresent()) {
                return found.map(type::cast);
            }
        }
        return Optional.empty();
    }

    /** The record that an identity or a slug, now or former, names. */
    public <T extends DirectoryRecord> Optional<T> find(Class<T> type, String idOrSlug) {
        Optional<T> byIdentity = RecordId.parse(idOrSlug).flatMap(id -> find(type, id));
        return byIdentity.isPresent() ? byIdentity : Slug.parse(idOrSlug).flatMap(slug -> find(type, slug));
    }

    /** As {@link #find(Class, String)}, for a kind that is known at run time only. */
    public Optional<DirectoryRecord> find(RecordKind kind, String idOrSlug) {
        Optional<DirectoryRecord> byIdentity = RecordId.parse(idOrSlug).map(index::byId);
        return byIdentity.or(() -> index.bySlug(kind, idOrSlug)).filter(record -> record.kind() == kind);
    }

    public Optional<Service> service(Slug slug) {
        return find(Service.class, slug);
    }

    /** What is left of the records that were withdrawn, in the order of the snapshot. */
    public List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    /** The withdrawn record of this kind that an identity or a slug, its last or an earlier one, named. */
    public Optional<Withdrawn> findWithdrawn(RecordKind kind, String idOrSlug) {
        return withdrawn.stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> each.id().value().equals(idOrSlug)
                        || each.slugs().anyMatch(slug -> slug.value().equals(idOrSlug)))
                .findFirst();
    }

    /** Every channel that was ever recalled, by its identity; of withdrawn services too. */
    public Map<RecordId, Recall> recalls() {
        return Collections.unmodifiableMap(recalls);
    }

    /**
     * A channel that was recalled.
     *
     * @param service whose it was
     * @param handOffs whom that service hands over to
     * @param channel what is left of it
     */
    public record Recall(RecordId service, List<HandOff> handOffs, RecalledChannel channel) {
        public Recall {
            requireNonNull(service, "service");
            handOffs = List.copyOf(handOffs);
            requireNonNull(channel, "channel");
        }
    }

    public Optional<ChannelOfService> channel(RecordId id) {
        return index.channel(id);
    }

    public Optional<HolidayCalendar> calendar(String slug) {
        return Slug.parse(slug).flatMap(parsed -> find(Calendar.class, parsed)).map(Calendar::holidays);
    }

    /** The emergency floor; absent only from a directory that was never published. */
    public Optional<Emergency> emergency() {
        return all(Emergency.class).stream().findFirst();
    }

    /** Areas and postcodes, as these records name them. */
    public Geography geography() {
        return geography;
    }
}
