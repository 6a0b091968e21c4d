package io.github.helplines.directory.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class JsonMembersTest {
    @Property(tries = 300)
    void whateverTheOrderTheMembersAreThoseOfATree(
            @ForAll @Size(max = 20) Map<@StringLength(max = 3) String, Long> members, @ForAll long seed) {
        SortedMap<String, JsonValue> tree = new TreeMap<>();
        members.forEach((name, value) -> tree.put(name, JsonValue.of(value % 1_000)));
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, new Random(seed));
        JsonMembers gathered = new JsonMembers();
        names.forEach(name -> gathered.add(name, tree.get(name)));

        JsonObject object = gathered.build().orElseThrow();
        assertThat(object).isEqualTo(new JsonObject(tree)).hasSameHashCodeAs(new JsonObject(tree));
        assertThat(object.members()).isEqualTo(tree).containsExactlyEntriesOf(tree);
        assertThat(tree).isEqualTo(object.members());
        List<String> visited = new ArrayList<>();
        object.members().forEach((name, value) -> visited.add(name));
        assertThat(visited).containsExactlyElementsOf(tree.keySet());
        tree.forEach((name, value) -> {
            assertThat(object.members().get(name)).isEqualTo(value);
            assertThat(object.members().containsKey(name + "x")).isEqualTo(tree.containsKey(name + "x"));
            assertThat(object.members().headMap(name)).isEqualTo(tree.headMap(name));
            assertThat(object.members().tailMap(name)).isEqualTo(tree.tailMap(name));
        });
    }

    @Test
    void aNameTwiceIsNoObjectWhereverTheyStand() {
        for (List<String> names : List.of(List.of("a", "a"), List.of("b", "a", "b"), List.of("a", "b", "c", "a"))) {
            JsonMembers members = new JsonMembers();
            names.forEach(name -> members.add(name, JsonValue.of(1)));
            assertThat(members.build()).as(names.toString()).isEmpty();
        }
    }

    @Test
    void whatAnObjectHoldsIsNotChangedByItsMaker() {
        JsonMembers members = new JsonMembers();
        members.add("a", JsonValue.of(1));
        JsonObject before = members.build().orElseThrow();
        members.add("b", JsonValue.of(2));
        assertThat(before.members()).containsOnlyKeys("a");
        SortedMap<String, JsonValue> given = new TreeMap<>(Map.of("a", JsonValue.of(1)));
        JsonObject object = new JsonObject(given);
        given.clear();
        assertThat(object.members()).containsOnlyKeys("a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.members().put("b", JsonValue.of(2)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.members().clear());
    }

    @Test
    void hasTheEndsOfASortedMap() {
        SortedMap<String, JsonValue> none = JsonObject.of(Map.of()).members();
        SortedMap<String, JsonValue> two = JsonObject.of(Map.of("b", JsonValue.of(1), "a", JsonValue.of(2)))
                .members();
        assertThat(two.firstKey()).isEqualTo("a");
        assertThat(two.lastKey()).isEqualTo("b");
        assertThat(two.subMap("a", "b")).containsOnlyKeys("a");
        assertThat(two.comparator()).isNull();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::firstKey);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::lastKey);
    }
}
