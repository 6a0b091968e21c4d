package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.NamedArea;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    private final long sequence;
    private final List<DirectoryRecord> records;
    /** Records of one kind stand together in the order of the snapshot. */
    private final Map<Class<?>, List<DirectoryRecord>> byType = new HashMap<>();

    private final Map<RecordId, DirectoryRecord> byId;
    private final Map<RecordKind, Map<String, DirectoryRecord>> bySlug = new EnumMap<>(RecordKind.class);
    private final Map<RecordId, ChannelOfService> channels = new HashMap<>();
    private final List<Withdrawn> withdrawn;
    private final Map<RecordId, Recall> recalls = new TreeMap<>();
    private final Geography geography;

    private Directory(long sequence, Collection<? extends DirectoryRecord> records, Collection<Withdrawn> withdrawn) {
        this.sequence = sequence;
        this.byId = new HashMap<>(roomFor(records.size()));
        this.withdrawn = withdrawn.stream().sorted(WITHDRAWN_ORDER).toList();
        List<DirectoryRecord> sorted = new ArrayList<>(records);
        sorted.sort(SNAPSHOT_ORDER);
        this.records = Collections.unmodifiableList(sorted);
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            Class<?> type = sorted.get(from).getClass();
            if (i == sorted.size() || sorted.get(i).getClass() != type) {
                byType.put(type, this.records.subList(from, i));
                from = i;
            }
        }
        for (DirectoryRecord record : sorted) {
            byId.put(record.id(), record);
            slugsOf(record).put(record.slug().value(), record);
            if (record instanceof Service service) {
                service.channels()
                        .forEach(channel -> channels.put(channel.id(), new ChannelOfService(service, channel)));
                addRecalls(service.id(), service.handOffs(), service.recalled());
            }
        }
        this.withdrawn.forEach(gone -> addRecalls(gone.id(), gone.handOffs(), gone.recalled()));
        // A slug in use wins over the same slug as somebody's old one.
        for (DirectoryRecord record : sorted) {
            record.previousSlugs().forEach(old -> slugsOf(record).putIfAbsent(old.value(), record));
        }
        this.geography =
                Geography.of(all(Area.class).stream().map(Directory::named).toList());
    }

    private void addRecalls(RecordId service, List<HandOff> handOffs, List<RecalledChannel> recalled) {
        recalled.forEach(each -> recalls.put(each.channel(), new Recall(service, handOffs, each)));
    }

    private Map<String, DirectoryRecord> slugsOf(DirectoryRecord record) {
        return bySlug.computeIfAbsent(
                record.kind(),
                kind -> new HashMap<>(roomFor(all(record.getClass()).size())));
    }

    /** Of a map of so many from the start: to grow by doubling takes twice the time. */
    private static int roomFor(int entries) {
        return entries * 4 / 3 + 1;
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
        return new Directory(sequence, records, List.of());
    }

    /** As {@link #of(long, Collection)}, with what is left of the records that were withdrawn. */
    public static Directory of(
            long sequence, Collection<? extends DirectoryRecord> records, Collection<Withdrawn> withdrawn) {
        return new Directory(sequence, records, withdrawn);
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
        return Optional.ofNullable(byId.get(id)).filter(type::isInstance).map(type::cast);
    }

    /** The record with this slug, now or formerly. */
    public <T extends DirectoryRecord> Optional<T> find(Class<T> type, Slug slug) {
        List<DirectoryRecord> same = byType.getOrDefault(type, List.of());
        Collection<Map<String, DirectoryRecord>> searched = same.isEmpty()
                ? bySlug.values()
                : List.of(bySlug.getOrDefault(same.get(0).kind(), Map.of()));
        for (Map<String, DirectoryRecord> slugs : searched) {
            DirectoryRecord found = slugs.get(slug.value());
            if (type.isInstance(found)) {
                return Optional.of(type.cast(found));
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
        Optional<DirectoryRecord> byIdentity = RecordId.parse(idOrSlug).map(byId::get);
        return byIdentity
                .or(() ->
                        Optional.ofNullable(bySlug.getOrDefault(kind, Map.of()).get(idOrSlug)))
                .filter(record -> record.kind() == kind);
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
        return Optional.ofNullable(channels.get(id));
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
