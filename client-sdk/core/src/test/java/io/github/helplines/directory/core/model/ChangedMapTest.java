package io.github.helplines.directory.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangedMapTest {
    private static final int KEYS = 5_000;

    @Test
    void holdsWhatAPlainMapHoldsHoweverManyChangesAndLeavesTheOneBeforeAsItWas() {
        Random random = new Random(3);
        Map<Integer, Integer> plain = new HashMap<>();
        for (int key = 0; key < KEYS; key += 2) {
            plain.put(key, -1);
        }
        ChangedMap<Integer, Integer> map = ChangedMap.of(new HashMap<>(plain));
        for (int round = 0; round < 20; round++) {
            Map<Integer, Integer> plainBefore = new HashMap<>(plain);
            ChangedMap<Integer, Integer> before = map;
            ChangedMap.Change<Integer, Integer> change = map.change();
            for (int i = 0; i < 150; i++) {
                int key = random.nextInt(KEYS);
                if (random.nextBoolean()) {
                    plain.remove(key);
                    change.remove(key);
                } else {
                    plain.put(key, round);
                    change.put(key, round);
                }
                assertThat(change.get(key)).isEqualTo(plain.get(key));
            }
            map = change.done();
            isLike(plain, map);
            isLike(plainBefore, before);
        }
    }

    private static void isLike(Map<Integer, Integer> plain, ChangedMap<Integer, Integer> map) {
        assertThat(map.size()).isEqualTo(plain.size());
        for (int key = 0; key < KEYS; key++) {
            assertThat(map.get(key)).isEqualTo(plain.get(key));
        }
    }
}
