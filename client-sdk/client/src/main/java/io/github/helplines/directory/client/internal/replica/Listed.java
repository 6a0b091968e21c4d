package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind, in the order of lists and by each of their names. Immutable and safe for threads.
 *
 * @param <R> as a record
 * @param <M> as it is answered
 */
final class Listed<R extends DirectoryRecord, M> {
    private final List<Entry<R, M>> unsorted;
    private volatile @Nullable List<Entry<R, M>> sorted;
    private final Map<String, Entry<R, M>> byName;

    /** Where a record stands: by name, whatever its capitals, then by identity. */
    record Place(String name, RecordId id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::name).thenComparing(Place::id);

        Place {
            requireNonNull(name, "name");
            requireNonNull(id, "id");
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** One record. Most of a large directory is never asked for, so its model is made when it is, and then kept. */
    static final class Entry<R extends DirectoryRecord, M> {
        private final R record;
        private final Function<R, M> making;
        /** Made when somebody first asks for a list. */
        private volatile @Nullable Place place;

        private volatile @Nullable M model;

        private Entry(R record, Function<R, M> making) {
            this.record = requireNonNull(record, "record");
            this.making = requireNonNull(making, "making");
        }

        /** Two threads may make it at once: the two are equal. */
        Place place() {
            Place made = place;
            if (made == null) {
                made = new Place(record.name().toLowerCase(Locale.ROOT), record.id());
                place = made;
            }
            return made;
        }

        R record() {
            return record;
        }

        /** As it is answered. Two threads may make it at once: the two are equal. */
        M model() {
            M made = model;
            if (made == null) {
                made = making.apply(record);
                model = made;
            }
            return made;
        }
    }

    private Listed(List<Entry<R, M>> unsorted) {
        this.unsorted = unsorted;
        // Each has two names at least; room for them from the start.
        this.byName = new HashMap<>(unsorted.size() * 8 / 3 + 1);
    }

    static <R extends DirectoryRecord, M> Listed<R, M> of(Directory directory, Class<R> type, Function<R, M> model) {
        List<R> records = directory.all(type);
        List<Entry<R, M>> entries = new ArrayList<>(records.size());
        for (R record : records) {
            entries.add(new Entry<>(record, model));
        }
        Listed<R, M> listed = new Listed<>(entries);
        // An identity wins over a slug, and a slug in use over the same as somebody's old one.
        entries.forEach(entry -> listed.byName.put(entry.record().id().value(), entry));
        entries.forEach(entry -> listed.byName.putIfAbsent(entry.record().slug().value(), entry));
        for (Entry<R, M> entry : entries) {
            entry.record().previousSlugs().forEach(old -> listed.byName.putIfAbsent(old.value(), entry));
        }
        return listed;
    }

    /** One of these records. */
    Entry<R, M> get(R record) {
        return requireNonNull(byName.get(record.id().value()), "a record of this directory");
    }

    /** By identity or slug, now or former; null for what is not there. */
    @Nullable
    Entry<R, M> find(String idOrSlug) {
        return byName.get(idOrSlug);
    }

    /** In order, which is made when somebody first asks for a list. Two threads may make it at once: the two are equal. */
    private List<Entry<R, M>> entries() {
        List<Entry<R, M>> entries = sorted;
        if (entries == null) {
            entries =
                    unsorted.stream().sorted(Comparator.comparing(Entry::place)).toList();
            sorted = entries;
        }
        return entries;
    }

    List<R> records() {
        return entries().stream().map(Entry::record).toList();
    }

    /**
     * Those that fit, in order.
     *
     * @param after where to go on; null for the beginning
     * @param most how many at most
     */
    List<Entry<R, M>> after(@Nullable Place after, Predicate<R> fits, int most) {
        List<Entry<R, M>> entries = entries();
        return entries.subList(after == null ? 0 : firstAfter(after, entries), entries.size()).stream()
                .filter(entry -> fits.test(entry.record()))
                .limit(most)
                .toList();
    }

    private static <R extends DirectoryRecord, M> int firstAfter(Place place, List<Entry<R, M>> entries) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).place().compareTo(place) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
