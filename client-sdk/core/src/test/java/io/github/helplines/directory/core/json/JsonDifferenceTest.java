package io.github.helplines.directory.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    /** Names that a pointer has to escape, and few enough that two values often have some in common. */
    private static final Arbitrary<String> NAMES = Arbitraries.of("id", "a", "b/c", "~d", "0");

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void leadsFromTheValueBeforeToTheValueAfter(@ForAll("values") JsonValue before, @ForAll("values") JsonValue after) {
        List<FieldChange> changes = JsonDifference.between(before, after);

        assertThat(Patched.by(changes, before)).isEqualTo(after);
        assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void leadsFromOneListOfChannelsToAnother(
            @ForAll("channels") JsonValue before, @ForAll("channels") JsonValue after) {
        List<FieldChange> changes = JsonDifference.between(before, after);

        assertThat(Patched.by(changes, before)).isEqualTo(after);
        assertThat(changes).doesNotHaveDuplicates();
        assertThat(Patched.by(JsonDifference.between(after, before), after)).isEqualTo(before);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void isEmptyOfAValueAndItself(@ForAll("values") JsonValue value) {
        assertThat(JsonDifference.between(value, value)).isEmpty();
    }

    @Test
    void aChangedNumberIsOneChange() {
        String before =
                "{'channels': [{'id': 'x', 'number': '+448081570001'}, {'id': 'y', 'number': '+448081570002'}]}";
        String after = "{'channels': [{'id': 'y', 'number': '+448081570003'}]}";

        assertThat(JsonDifference.between(value(before), value(after)))
                .extracting(FieldChange::pointer, FieldChange::before, FieldChange::after)
                .containsExactly(
                        tuple("/channels/0", value("{'id': 'x', 'number': '+448081570001'}"), null),
                        tuple("/channels/0/number", value("'+448081570002'"), value("'+448081570003'")));
    }

    @Test
    void keepsItemsApartByTheirIdentity() {
        assertThat(changes(
                        "[{'id': 'a', 'note': 'x'}, {'id': 'b'}, {'id': 'c'}]",
                        "[{'id': 'd'}, {'id': 'c'}, {'id': 'a', 'note': 'y'}]"))
                .containsExactly(
                        tuple("/1", value("{'id': 'b'}"), null),
                        tuple("/0", null, value("{'id': 'd'}")),
                        tuple("/2/note", value("'x'"), value("'y'")),
                        tuple("", value("['a', 'c']"), value("['c', 'a']")));
    }

    @Test
    void comparesByPlaceWhereAnIdentityIsMissingOrIsThereTwice() {
        assertThat(changes("[{'id': 'a'}, {'id': 'a'}]", "[{'id': 'a'}, {'id': 'b'}]"))
                .containsExactly(tuple("/1/id", value("'a'"), value("'b'")));
        assertThat(changes("[{'text': 'a'}, {'text': 'b'}]", "[{'text': 'a'}, {'text': 'c'}, {'text': 'd'}]"))
                .containsExactly(
                        tuple("/1/text", value("'b'"), value("'c'")), tuple("/2", null, value("{'text': 'd'}")));
    }

    @Test
    void aListOfTextsIsOnePart() {
        assertThat(changes("{'topics': ['a', 'b']}", "{'topics': ['b']}"))
                .containsExactly(tuple("/topics", value("['a', 'b']"), value("['b']")));
    }

    @Test
    void namesMembersThatCameAndWent() {
        assertThat(changes("{'a/b': 'x', 'c': 1}", "{'c': 1, 'd~': true}"))
                .containsExactly(tuple("/a~1b", value("'x'"), null), tuple("/d~0", null, value("true")));
    }

    @Test
    void aChangeHasASide() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldChange("", null, null));
    }

    private static List<Tuple> changes(String before, String after) {
        return JsonDifference.between(value(before), value(after)).stream()
                .map(change -> tuple(change.pointer(), change.before(), change.after()))
                .toList();
    }

    private static JsonValue value(String json) {
        return JsonText.parse(json.replace('\'', '"')).orElseThrow();
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<JsonValue> leaves = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "").map(JsonValue::of),
                Arbitraries.longs().between(0, 2).map(JsonValue::of),
                Arbitraries.of(true, false).map(JsonValue::of));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map((List<JsonValue> items) -> new JsonArray(items)),
                        Arbitraries.maps(NAMES, inner).ofMaxSize(4).map(JsonValue.JsonObject::of)),
                0,
                3);
    }

    /** Lists as records have them: every item has an identity of its own, and a part that changes. */
    @Provide
    Arbitrary<JsonValue> channels() {
        Arbitrary<JsonValue> notes = Arbitraries.oneOf(Arbitraries.of("x", "y").map(JsonValue::of), values());
        return Combinators.combine(
                        Arbitraries.shuffle("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 4),
                        notes.list().ofSize(4))
                .as((ids, size, texts) -> {
                    List<JsonValue> items = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        items.add(new ObjectWriter()
                                .put("id", ids.get(i))
                                .put("note", texts.get(i))
                                .build());
                    }
                    return new JsonArray(items);
                });
    }
}
