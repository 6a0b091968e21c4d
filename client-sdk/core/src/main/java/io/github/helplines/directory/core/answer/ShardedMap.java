package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map in many small ones, by the hash of the key. A changed copy makes anew only the small maps that a changed key
 * stands in, and shares the others. Immutable and thread-safe.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
final class ShardedMap<K, V> {
    private static final int OF_A_SHARD = 64;
    private static final int MOST_SHARDS_BITS = 14;
    /** Spreads what hashes have in common; of the product the upper bits choose, as small maps look at the lower ones. */
    private static final int SPREAD = 0x9e3779b9;

    private final List<Map<K, V>> shards;
    private final int bits;
    private final int size;

    private ShardedMap(List<Map<K, V>> shards, int bits, int size) {
        this.shards = shards;
        this.bits = bits;
        this.size = size;
    }

    /** The same entries. */
    static <K, V> ShardedMap<K, V> of(Map<? extends K, ? extends V> entries) {
        int bits = 0;
        while (bits < MOST_SHARDS_BITS && OF_A_SHARD << bits < entries.size()) {
            bits++;
        }
        List<Map<K, V>> shards = new ArrayList<>(1 << bits);
        for (int i = 0; i < 1 << bits; i++) {
            shards.add(new HashMap<>());
        }
        for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
            shards.get(shard(entry.getKey(), bits)).put(entry.getKey(), entry.getValue());
        }
        return new ShardedMap<>(shards, bits, entries.size());
    }

    private static int shard(Object key, int bits) {
        return bits == 0 ? 0 : (key.hashCode() * SPREAD) >>> (Integer.SIZE - bits);
    }

    /** What stands under a key; null when nothing does. */
    @Nullable
    V get(K key) {
        return shards.get(shard(key, bits)).get(key);
    }

    V getOrDefault(K key, V otherwise) {
        V found = get(key);
        return found == null ? otherwise : found;
    }

    int size() {
        return size;
    }

    /** Every key, in no order. */
    Stream<K> keys() {
        return shards.stream().flatMap(shard -> shard.keySet().stream());
    }

    /** A copy to be changed. */
    Change<K, V> change() {
        return new Change<>(this);
    }

    /** A map that is being changed, beside the one it began as. Not thread-safe. */
    static final class Change<K, V> {
        private final ShardedMap<K, V> before;
        private final List<Map<K, V>> shards;
        private final Set<Integer> own = new HashSet<>();
        private int size;

        private Change(ShardedMap<K, V> before) {
            this.before = before;
            this.shards = new ArrayList<>(before.shards);
            this.size = before.size;
        }

        @Nullable
        V get(K key) {
            return shards.get(shard(key, before.bits)).get(key);
        }

        Change<K, V> put(K key, V value) {
            if (own(key).put(key, requireNonNull(value, "value")) == null) {
                size++;
            }
            return this;
        }

        Change<K, V> remove(K key) {
            if (own(key).remove(key) != null) {
                size--;
            }
            return this;
        }

        private Map<K, V> own(K key) {
            int shard = shard(key, before.bits);
            if (own.add(shard)) {
                shards.set(shard, new HashMap<>(shards.get(shard)));
            }
            return shards.get(shard);
        }

        /** The changed map. Once it has become much larger than it began, it is divided anew. */
        ShardedMap<K, V> done() {
            List<Map<K, V>> all = List.copyOf(shards);
            // They are the map's now: whoever goes on changing does it to copies.
            own.clear();
            if (before.bits < MOST_SHARDS_BITS && size > (4L * OF_A_SHARD) << before.bits) {
                Map<K, V> entries = new HashMap<>(size * 2);
                all.forEach(entries::putAll);
                return ShardedMap.of(entries);
            }
            return new ShardedMap<>(all, before.bits, size);
        }
    }
}
