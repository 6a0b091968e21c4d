package io.github.helplines.directory.core.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of documents, few under most keys: kept as they are, for in lists they would take five times as much. */
final class Numbers {
    static final int[] NONE = {};

    private Numbers() {}

    /** Those under each key, to be looked up. */
    static ShardedMap<String, int[]> sharded(Map<String, List<Integer>> numbers) {
        Map<String, int[]> all = new HashMap<>(numbers.size() * 2);
        numbers.forEach((key, under) ->
                all.put(key, under.stream().mapToInt(Integer::intValue).toArray()));
        return ShardedMap.of(all);
    }

    /** Puts one more under a key. */
    static void add(ShardedMap.Change<String, int[]> index, String key, int number) {
        int @Nullable [] before = index.get(key);
        int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = number;
        index.put(key, after);
    }

    /** Takes one from under a key, under which it is. */
    static void remove(ShardedMap.Change<String, int[]> index, String key, int number) {
        int[] after =
                Arrays.stream(index.get(key)).filter(each -> each != number).toArray();
        if (after.length == 0) {
            index.remove(key);
        } else {
            index.put(key, after);
        }
    }
}
