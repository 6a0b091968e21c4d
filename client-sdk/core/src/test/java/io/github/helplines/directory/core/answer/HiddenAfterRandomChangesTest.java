package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden by following changes, recalls above all, is what is hidden in each directory alone. */
class HiddenAfterRandomChangesTest {
    private static final int HISTORIES = 6;
    private static final int STEPS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsHiddenByChangesIsWhatIsHiddenInAll(long seed) {
        int hidden = 0;
        for (int history = 0; history < HISTORIES; history++) {
            RandomRecords records = new RandomRecords(seed * HISTORIES + history);
            Directory directory = Directory.of(records.sequence(), records.inOrder(), records.withdrawn());
            GoneContacts followed = GoneContacts.of(directory);
            for (int step = 0; step < STEPS; step++) {
                if (step == history) {
                    followed.prepare();
                }
                records.change();
                directory = directory.after(records.sequence(), records.inOrder(), records.withdrawn());
                followed = followed.after(directory);

                Directory alone =
                        GoneContacts.hide(Directory.of(records.sequence(), records.inOrder(), records.withdrawn()));
                assertThat(followed.shown().records())
                        .as("history %s, step %s", history, step)
                        .isEqualTo(alone.records());
                assertThat(followed.shown().withdrawn()).isEqualTo(alone.withdrawn());
                assertThat(followed.shown().sequence()).isEqualTo(alone.sequence());
                isFoundTheSame(followed.shown(), alone, records);
                hidden += alone.records().equals(records.inOrder()) ? 0 : 1;
            }
        }
        assertThat(hidden).as("steps after which something is hidden").isGreaterThan(HISTORIES * STEPS / 2);
    }

    private static void isFoundTheSame(Directory followed, Directory alone, RandomRecords records) {
        assertThat(followed.recalls()).isEqualTo(alone.recalls());
        for (DirectoryRecord record : alone.records()) {
            assertThat(followed.find(DirectoryRecord.class, record.id())).contains(record);
            assertThat(followed.find(record.getClass(), record.slug()))
                    .isEqualTo(alone.find(record.getClass(), record.slug()));
        }
        assertThat(records.channels())
                .allSatisfy(id -> assertThat(followed.channel(id)).isEqualTo(alone.channel(id)));
    }
}
