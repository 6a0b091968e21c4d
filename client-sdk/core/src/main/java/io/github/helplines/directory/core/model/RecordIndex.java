package io.github.helplines.directory.core.model;

import io.github.helplines.directory.core.model.Directory.ChannelOfService;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a directory by their identities and slugs, and their channels. Immutable and safe for threads. */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
final class RecordIndex {
    private final ChangedMap<RecordId, DirectoryRecord> byId;
    private final Map<RecordKind, ChangedMap<String, DirectoryRecord>> bySlug;
    private final ChangedMap<RecordId, ChannelOfService> channels;
    /** How many there are, those of the same identity counted each. */
    private final int records;

    private final int everyChannel;

    private RecordIndex(
            ChangedMap<RecordId, DirectoryRecord> byId,
            Map<RecordKind, ChangedMap<String, DirectoryRecord>> bySlug,
            ChangedMap<RecordId, ChannelOfService> channels,
            int records,
            int everyChannel) {
        this.byId = byId;
        this.bySlug = bySlug;
        this.channels = channels;
        this.records = records;
        this.everyChannel = everyChannel;
    }

    /** @param records in the order of the snapshot */
    static RecordIndex of(List<DirectoryRecord> records) {
        Map<RecordId, DirectoryRecord> byId = new HashMap<>(roomFor(records.size()));
        Map<RecordId, ChannelOfService> channels = new HashMap<>();
        Set<RecordKind> kinds = new HashSet<>();
        int everyChannel = 0;
        for (DirectoryRecord record : records) {
            byId.put(record.id(), record);
            kinds.add(record.kind());
            for (Channel channel : channels(record)) {
                channels.put(channel.id(), new ChannelOfService((Service) record, channel));
                everyChannel++;
            }
        }
        Map<RecordKind, ChangedMap<String, DirectoryRecord>> bySlug = new EnumMap<>(RecordKind.class);
        kinds.forEach(kind -> bySlug.put(kind, slugs(records, kind)));
        return new RecordIndex(ChangedMap.of(byId), bySlug, ChangedMap.of(channels), records.size(), everyChannel);
    }

    private static ChangedMap<String, DirectoryRecord> slugs(List<DirectoryRecord> all, RecordKind kind) {
        List<DirectoryRecord> records =
                all.stream().filter(record -> record.kind() == kind).toList();
        Map<String, DirectoryRecord> slugs = new HashMap<>(roomFor(records.size()));
        records.forEach(record -> slugs.put(record.slug().value(), record));
        // A slug in use wins over the same slug as somebody's old one.
        for (DirectoryRecord record : records) {
            record.previousSlugs().forEach(old -> slugs.putIfAbsent(old.value(), record));
        }
        return ChangedMap.of(slugs);
    }

    /** Of a map of so many from the start: to grow by doubling takes twice the time. */
    private static int roomFor(int entries) {
        return entries * 4 / 3 + 1;
    }

    private static List<Channel> channels(DirectoryRecord record) {
        return record instanceof Service service ? service.channels() : List.of();
    }

    /**
     * The index of records that came of these; what one made of them alone would find.
     *
     * @param all in the order of the snapshot
     */
    RecordIndex after(List<DirectoryRecord> all, ChangedRecords changed) {
        ChangedMap.Change<RecordId, DirectoryRecord> ids = byId.change();
        ChangedMap.Change<RecordId, ChannelOfService> reached = channels.change();
        int allChannels = everyChannel;
        for (DirectoryRecord record : changed.gone()) {
            ids.remove(record.id());
            for (Channel channel : channels(record)) {
                reached.remove(channel.id());
                allChannels--;
            }
        }
        for (DirectoryRecord record : changed.come()) {
            ids.put(record.id(), record);
            for (Channel channel : channels(record)) {
                reached.put(channel.id(), new ChannelOfService((Service) record, channel));
                allChannels++;
            }
        }
        RecordIndex next = new RecordIndex(ids.done(), slugs(all, changed), reached.done(), all.size(), allChannels);
        // Where two have the same identity, it is by the order of all whose it is.
        return isOneToOne() && next.isOneToOne() ? next : of(all);
    }

    private boolean isOneToOne() {
        return byId.size() == records && channels.size() == everyChannel;
    }

    private Map<RecordKind, ChangedMap<String, DirectoryRecord>> slugs(
            List<DirectoryRecord> all, ChangedRecords changed) {
        Map<RecordKind, ChangedMap<String, DirectoryRecord>> slugs = new EnumMap<>(bySlug);
        Map<RecordId, DirectoryRecord> were = new HashMap<>();
        changed.gone().forEach(record -> were.put(record.id(), record));
        Set<RecordKind> renamed = new HashSet<>();
        Map<RecordKind, ChangedMap.Change<String, DirectoryRecord>> kept = new EnumMap<>(RecordKind.class);
        for (DirectoryRecord record : changed.come()) {
            DirectoryRecord was = were.remove(record.id());
            ChangedMap<String, DirectoryRecord> before = bySlug.get(record.kind());
            if (was == null || before == null || !isCalledTheSame(was, record)) {
                renamed.add(record.kind());
                Stream.ofNullable(was).map(DirectoryRecord::kind).forEach(renamed::add);
                continue;
            }
            ChangedMap.Change<String, DirectoryRecord> names =
                    kept.computeIfAbsent(record.kind(), kind -> before.change());
            Stream.concat(Stream.of(record.slug()), record.previousSlugs().stream())
                    .map(Slug::value)
                    .filter(slug -> names.get(slug) == was)
                    .forEach(slug -> names.put(slug, record));
        }
        were.values().forEach(record -> renamed.add(record.kind()));
        kept.forEach((kind, names) -> slugs.put(kind, names.done()));
        // Whose a slug is where several have or had it is seen by all of them.
        renamed.forEach(kind -> slugs.put(kind, slugs(all, kind)));
        return slugs;
    }

    private static boolean isCalledTheSame(DirectoryRecord was, DirectoryRecord is) {
        return was.kind() == is.kind()
                && was.slug().equals(is.slug())
                && was.previousSlugs().equals(is.previousSlugs());
    }

    @Nullable
    DirectoryRecord byId(RecordId id) {
        return byId.get(id);
    }

    Optional<DirectoryRecord> bySlug(RecordKind kind, String slug) {
        return Optional.ofNullable(bySlug.get(kind)).map(slugs -> slugs.get(slug));
    }

    Optional<ChannelOfService> channel(RecordId id) {
        return Optional.ofNullable(channels.get(id));
    }
}
