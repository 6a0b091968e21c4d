package io.github.helplines.directory.core.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A large map, and what has changed in it since it was made: so a changed copy takes as long as there are changes, until
 * they are many and a new map is made. Immutable once it is handed out; safe for threads.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
final class ChangedMap<K, V> {
    private static final int MOST_CHANGES = 1_000;

    private final Map<K, V> made;
    /** Under keys that were put since, or taken out: then null. */
    private final Map<K, @Nullable V> changes;

    private final int size;

    private ChangedMap(Map<K, V> made, Map<K, @Nullable V> changes, int size) {
        this.made = made;
        this.changes = changes;
        this.size = size;
    }

    /** @param entries not copied, so nobody may change them */
    static <K, V> ChangedMap<K, V> of(Map<K, V> entries) {
        return new ChangedMap<>(entries, Map.of(), entries.size());
    }

    @Nullable
    V get(K key) {
        if (!changes.isEmpty()) {
            V changed = changes.get(key);
            if (changed != null || changes.containsKey(key)) {
                return changed;
            }
        }
        return made.get(key);
    }

    int size() {
        return size;
    }

    /** A copy to be changed. */
    Change<K, V> change() {
        return new Change<>(this);
    }

    /** A map that is being changed, beside the one it began as. Not thread-safe. */
    static final class Change<K, V> {
        private final Map<K, V> made;
        private final Map<K, @Nullable V> changes;
        private int size;

        private Change(ChangedMap<K, V> before) {
            this.made = before.made;
            this.changes = new HashMap<>(before.changes);
            this.size = before.size;
        }

        @Nullable
        V get(K key) {
            return changes.containsKey(key) ? changes.get(key) : made.get(key);
        }

        void put(K key, V value) {
            size += get(key) == null ? 1 : 0;
            changes.put(key, value);
        }

        void remove(K key) {
            size -= get(key) == null ? 0 : 1;
            changes.put(key, null);
        }

        /** The changed map; this is not to be used any more. */
        ChangedMap<K, V> done() {
            if (changes.size() <= MOST_CHANGES) {
                return new ChangedMap<>(made, changes, size);
            }
            Map<K, V> all = new HashMap<>(made);
            changes.forEach((key, value) -> {
                if (value == null) {
                    all.remove(key);
                } else {
                    all.put(key, value);
                }
            });
            return of(all);
        }
    }
}
