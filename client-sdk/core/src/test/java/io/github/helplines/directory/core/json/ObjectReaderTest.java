package io.github.helplines.directory.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {
    private final Faults faults = new Faults();

    private ObjectReader reader(String json) {
        return new ObjectReader((JsonObject) JsonText.parse(json).orElseThrow(), "/top", faults);
    }

    private List<String> pointers() {
        return faults.toList().stream().map(Fault::pointer).toList();
    }

    @Test
    void aFaultIsNamedFromTheTopHoweverDeepItStands() {
        ObjectReader inner =
                reader("{\"a/b\":{\"list\":[1,{\"c~d\":true}]}}").object("a/b").orElseThrow();
        List<ObjectReader> found = new ArrayList<>();
        inner.objects("list", found::add);
        assertThat(found).hasSize(1);
        found.get(0).string("c~d");
        assertThat(found.get(0).pointer()).isEqualTo("/top/a~1b/list/1");
        assertThat(pointers()).containsExactly("/top/a~1b/list/0", "/top/a~1b/list/1/c~0d");
        assertThat(faults.toList()).extracting(Fault::code).containsOnly("wrong_type");
    }

    @Test
    void faultsOfAListStandInItsOrder() {
        reader("{\"list\":[{\"x\":1},2,{\"x\":3}]}").objects("list", each -> each.string("x"));
        assertThat(pointers()).containsExactly("/top/list/0/x", "/top/list/1", "/top/list/2/x");
    }

    @Test
    void noListIsAFaultAndNoMemberIsNone() {
        ObjectReader reader = reader("{\"list\":{}}");
        reader.objects("list", each -> {
            throw new AssertionError("nothing is there");
        });
        reader.objects("other", each -> {
            throw new AssertionError("nothing is there");
        });
        assertThat(pointers()).containsExactly("/top/list");
    }

    @Test
    void whatWasMadeOfAnObjectIsMadeOnce() {
        JsonObject object = (JsonObject) JsonText.parse("{\"a\":\"x\"}").orElseThrow();
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            Optional<String> made = new ObjectReader(object, "/" + i, faults).once(String.class, reader -> {
                times.incrementAndGet();
                return reader.string("a").map(text -> "made of " + text);
            });
            assertThat(made).contains("made of x");
        }
        assertThat(times).hasValue(1);
    }

    /** Otherwise the second place would say nothing of what is wrong there too. */
    @Test
    void anObjectAtFaultIsReadWhereverItStands() {
        JsonObject object = (JsonObject) JsonText.parse("{\"a\":1}").orElseThrow();
        for (int i = 0; i < 2; i++) {
            Optional<String> made = new ObjectReader(object, "/" + i, faults).once(String.class, reader -> {
                reader.string("a");
                return Optional.of("made all the same");
            });
            assertThat(made).contains("made all the same");
        }
        assertThat(pointers()).containsExactly("/0/a", "/1/a");
    }

    @Test
    void whatWasMadeAsOneTypeIsNotTakenForAnother() {
        JsonObject object = (JsonObject) JsonText.parse("{\"a\":\"x\"}").orElseThrow();
        ObjectReader reader = new ObjectReader(object, "", faults);
        assertThat(reader.once(String.class, each -> each.string("a"))).contains("x");
        assertThat(reader.once(Integer.class, each -> Optional.of(7))).contains(7);
        assertThat(reader.once(String.class, each -> each.string("a"))).contains("x");
    }
}
