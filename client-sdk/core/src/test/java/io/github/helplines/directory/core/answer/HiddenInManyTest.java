package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More records than one thread goes through, each of which says something else of the same number. */
class HiddenInManyTest {
    private static final int MANY = 1_100;
    private static final List<Topic> NAMING =
            IntStream.range(0, MANY).mapToObj(HiddenInManyTest::naming).toList();
    private static final Service LINE =
            new SampleService("line", "Line").voice("0808 157 0111", null).build();

    @Test
    void whatChangesInAllOfThemChangesInEachAsInItAlone() {
        Service recalled = LINE.recalling(LINE.channels().get(0).id(), 2);
        Service again = reached(recalled, "0808 157 0111");
        Service elsewhere = reached(again, "0808 157 0222");
        GoneContacts followed = GoneContacts.of(Directory.of(1, with(LINE)));
        followed.prepare();

        followed = after(followed, Directory.of(2, with(recalled)), "Ring (number withdrawn), or ");
        followed = after(followed, Directory.of(3, with(again)), "Ring 0808 157 0111, or ");
        followed = after(followed, Directory.of(4, with(elsewhere)), "Ring (number withdrawn), or ");
        Directory withdrawn = Directory.of(5, NAMING, List.of(Withdrawn.of(elsewhere)));
        followed = after(followed, withdrawn, "Ring (number withdrawn), or ");

        assertThat(followed.shown().all(Topic.class))
                .hasSize(MANY)
                .allMatch(topic -> topic.services().isEmpty());
    }

    private static GoneContacts after(GoneContacts before, Directory directory, String start) {
        GoneContacts followed = before.after(directory);
        assertThat(followed.shown().records())
                .isEqualTo(GoneContacts.hide(directory).records());
        assertThat(NAMING)
                .allSatisfy(naming -> assertThat(followed.shown()
                                .find(Topic.class, naming.id())
                                .orElseThrow()
                                .summary())
                        .isEqualTo(naming.summary().replace("Ring 0808 157 0111, or ", start)));
        return followed;
    }

    private static List<DirectoryRecord> with(Service line) {
        return Stream.<DirectoryRecord>concat(NAMING.stream(), Stream.of(line)).toList();
    }

    /** By one channel, with another identity than any before. */
    private static Service reached(Service service, String number) {
        Service of = new SampleService("line-of-" + number.replace(" ", ""), "Line")
                .voice(number, null)
                .build();
        return service.with(of.channels(), service.recalled());
    }

    private static Topic naming(int number) {
        return new Topic(
                SampleService.id("naming " + number),
                Slug.of("naming-" + number),
                List.of(),
                "Naming " + number,
                List.of(),
                "Ring 0808 157 0111, or " + number + " others.",
                List.of(Slug.of("line")),
                List.of(),
                List.of());
    }
}
