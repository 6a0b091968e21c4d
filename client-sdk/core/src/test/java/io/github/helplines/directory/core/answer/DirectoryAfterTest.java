package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A directory that is made of one before it finds what one made of the same records finds. */
class DirectoryAfterTest {
    private static final Service ONE =
            new SampleService("one", "One").voice("0808 157 0111", null).build();
    private static final Service TWO =
            new SampleService("two", "Two").voice("0808 157 0112", null).build();

    @Test
    void aServiceTakesTheSlugThatAnotherHadOnce() {
        Service renamed = with(ONE, "uno", "one");

        isAsMadeAlone(List.of(List.of(ONE), List.of(renamed), List.of(renamed, with(TWO, "one")), List.of(renamed)));
    }

    @Test
    void twoOfTheSameIdentityAreFoundAsInAnyOrder() {
        Service twin = with(ONE, "twin");

        isAsMadeAlone(List.of(List.of(ONE, TWO), List.of(ONE, twin, TWO), List.of(twin, ONE), List.of(ONE)));
    }

    @Test
    void aChannelOfTwoServicesIsFoundAsWhereBothAreNew() {
        Service sharing = TWO.with(ONE.channels(), List.of());

        isAsMadeAlone(List.of(List.of(ONE, TWO), List.of(ONE, sharing), List.of(sharing), List.of(ONE, sharing)));
    }

    @Test
    void recallsComeAndGoWithTheirServices() {
        Service recalled = ONE.recalling(ONE.channels().get(0).id(), 3);

        isAsMadeAlone(List.of(List.of(ONE), List.of(recalled, TWO), List.of(recalled), List.of(TWO), List.of(ONE)));
    }

    @Test
    void recordsInAnyOtherOrderArePutInOrder() {
        Directory before = directory(List.of(ONE));
        List<DirectoryRecord> shuffled = new ArrayList<>(SampleDirectory.records());
        shuffled.addAll(List.of(TWO, ONE));
        Collections.reverse(shuffled);

        isLike(before.after(9, shuffled, List.of()), Directory.of(9, shuffled));
    }

    @Test
    void anAreaThatIsNoLongerThereIsNotKnown() {
        List<DirectoryRecord> all = directory(List.of()).records();
        Area area =
                (Area) all.stream().filter(Area.class::isInstance).findFirst().orElseThrow();
        List<DirectoryRecord> left =
                all.stream().filter(each -> !each.equals(area)).toList();

        Directory after = Directory.of(8, all).after(9, left, List.of());

        assertThat(Directory.of(8, all).geography().area(area.code())).isPresent();
        assertThat(after.geography().area(area.code()))
                .isEqualTo(Directory.of(9, left).geography().area(area.code()));
    }

    @Test
    void tellsWhatHasChangedAlsoOfDirectoriesThatDidNotComeOfEachOther() {
        Service renamed = with(ONE, "uno");
        Directory before = directory(List.of(ONE, TWO));
        Directory after = directory(List.of(renamed));

        ChangedRecords changed = ChangedRecords.between(before, after);

        assertThat(changed.gone()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(changed.come()).containsExactly(renamed);
        assertThat(changed.areAny(Service.class)).isTrue();
        assertThat(changed.areAny(Topic.class)).isFalse();
        for (int i = 0; i < after.records().size(); i++) {
            int place = changed.placeBefore(i);
            if (place < 0) {
                assertThat(after.records().get(i)).isSameAs(renamed);
            } else {
                assertThat(before.records().get(place)).isSameAs(after.records().get(i));
            }
        }
    }

    private static void isAsMadeAlone(List<List<Service>> history) {
        Directory followed = directory(history.get(0));
        for (List<Service> services : history) {
            Directory alone = directory(services);
            followed = followed.after(8, alone.records(), List.of());
            isLike(followed, alone);
        }
    }

    private static void isLike(Directory followed, Directory alone) {
        assertThat(followed.records()).isEqualTo(alone.records());
        assertThat(followed.sequence()).isEqualTo(alone.sequence());
        assertThat(followed.recalls()).isEqualTo(alone.recalls());
        for (Class<? extends DirectoryRecord> type : List.of(Area.class, Service.class, Topic.class)) {
            assertThat(followed.all(type)).isEqualTo(alone.all(type));
        }
        for (DirectoryRecord record : alone.records()) {
            assertThat(followed.find(DirectoryRecord.class, record.id()).orElseThrow())
                    .isSameAs(alone.find(DirectoryRecord.class, record.id()).orElseThrow());
        }
        for (String slug : List.of("one", "two", "uno", "twin", "childline")) {
            assertThat(followed.service(Slug.of(slug))).as(slug).isEqualTo(alone.service(Slug.of(slug)));
        }
        Stream.of(ONE, TWO)
                .flatMap(service -> service.channels().stream())
                .forEach(channel -> assertThat(followed.channel(channel.id())).isEqualTo(alone.channel(channel.id())));
    }

    private static Directory directory(List<Service> more) {
        return Directory.of(8, Stream.of(SAMPLE, more).flatMap(List::stream).toList());
    }

    private static final List<DirectoryRecord> SAMPLE = SampleDirectory.records();

    private static Service with(Service service, String slug, String... previous) {
        Map<String, JsonValue> members =
                new TreeMap<>(RecordCodec.write(service).members());
        members.put("slug", new JsonString(slug));
        members.put(
                "previous_slugs",
                new JsonArray(
                        Arrays.stream(previous).<JsonValue>map(JsonString::new).toList()));
        return (Service)
                RecordCodec.read(JsonObject.of(members), "", new Faults()).orElseThrow();
    }
}
