package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden by following changes, recalls above all, is what is hidden in each directory alone. */
class HiddenAfterRandomChangesTest {
    private static final int HISTORIES = 5;
    private static final int STEPS = 20;

    private int hidden;
    private int handedOverByAnOldName;
    private int recalledAndThereAgain;
    private int namesThatWereAnothers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsHiddenByChangesIsWhatIsHiddenInAll(long seed) {
        for (int history = 0; history < HISTORIES; history++) {
            RandomRecords records = new RandomRecords(seed * HISTORIES + history);
            Directory directory = Directory.of(records.sequence(), records.inOrder(), records.withdrawn());
            GoneContacts followed = GoneContacts.of(directory);
            Map<Slug, RecordId> names = new HashMap<>();
            for (int step = 0; step < STEPS; step++) {
                if (step == history) {
                    followed.prepare();
                }
                records.change();
                directory = directory.after(records.sequence(), records.inOrder(), records.withdrawn());
                followed = followed.after(directory);

                Directory alone =
                        GoneContacts.hide(Directory.of(records.sequence(), records.inOrder(), records.withdrawn()));
                isLike(followed.shown(), alone, "history " + history + ", step " + step);
                isFoundTheSame(followed.shown(), alone, records);
                count(directory, alone, names);
            }
        }
        int steps = HISTORIES * STEPS;
        assertThat(hidden).as("steps after which something is hidden").isGreaterThan(steps / 2);
        assertThat(handedOverByAnOldName)
                .as("steps with a hand-off by an old name")
                .isGreaterThan(steps / 4);
        assertThat(recalledAndThereAgain)
                .as("steps where a service has what was recalled of it")
                .isGreaterThan(steps / 4);
        assertThat(namesThatWereAnothers).as("names that came to be another's").isGreaterThan(HISTORIES);
    }

    private static void isLike(Directory followed, Directory alone, String what) {
        assertThat(followed.records()).as(what).isEqualTo(alone.records());
        assertThat(followed.withdrawn()).as(what).isEqualTo(alone.withdrawn());
        assertThat(followed.sequence()).isEqualTo(alone.sequence());
    }

    private static void isFoundTheSame(Directory followed, Directory alone, RandomRecords records) {
        assertThat(followed.recalls()).isEqualTo(alone.recalls());
        for (DirectoryRecord record : alone.records()) {
            assertThat(followed.find(DirectoryRecord.class, record.id())).contains(record);
            Stream.concat(Stream.of(record.slug()), record.previousSlugs().stream())
                    .forEach(slug -> assertThat(followed.find(record.getClass(), slug))
                            .isEqualTo(alone.find(record.getClass(), slug)));
        }
        assertThat(records.channels())
                .allSatisfy(id -> assertThat(followed.channel(id)).isEqualTo(alone.channel(id)));
    }

    /** That what the histories are for does happen in them. */
    private void count(Directory directory, Directory shown, Map<Slug, RecordId> names) {
        List<Service> services = directory.all(Service.class);
        hidden += shown.records().equals(directory.records()) ? 0 : 1;
        handedOverByAnOldName += services.stream()
                        .flatMap(service -> service.handOffs().stream())
                        .map(HandOff::service)
                        .anyMatch(slug -> directory
                                .service(slug)
                                .filter(other -> !other.slug().equals(slug))
                                .isPresent())
                ? 1
                : 0;
        recalledAndThereAgain += services.stream().anyMatch(HiddenAfterRandomChangesTest::isThereAgain) ? 1 : 0;
        for (Service service : services) {
            RecordId before = names.put(service.slug(), service.id());
            namesThatWereAnothers += before == null || before.equals(service.id()) ? 0 : 1;
        }
    }

    private static boolean isThereAgain(Service service) {
        return service.recalled().stream()
                .anyMatch(gone -> service.channels().stream()
                        .anyMatch(channel -> channel.mark().equals(gone.value())));
    }
}
