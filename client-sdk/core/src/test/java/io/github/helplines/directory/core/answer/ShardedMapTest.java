package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShardedMapTest {
    @Test
    void holdsWhatAPlainMapHoldsAndLeavesTheOneBeforeAsItWas() {
        Random random = new Random(3);
        Map<Integer, Integer> plain = new HashMap<>();
        ShardedMap<Integer, Integer> map = ShardedMap.of(plain);
        for (int round = 0; round < 60; round++) {
            Map<Integer, Integer> plainBefore = new HashMap<>(plain);
            ShardedMap<Integer, Integer> before = map;
            ShardedMap.Change<Integer, Integer> change = map.change();
            for (int i = 0; i < 50; i++) {
                int key = random.nextInt(1_000);
                if (random.nextInt(4) == 0) {
                    plain.remove(key);
                    change.remove(key);
                } else {
                    plain.put(key, round);
                    change.put(key, round);
                }
            }
            map = change.done();
            isLike(plain, map);
            isLike(plainBefore, before);
        }
    }

    private static void isLike(Map<Integer, Integer> plain, ShardedMap<Integer, Integer> map) {
        assertThat(map.size()).isEqualTo(plain.size());
        assertThat(map.keys()).containsExactlyInAnyOrderElementsOf(plain.keySet());
        assertThat(plain).allSatisfy((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    }
}
