package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.ChangesOfState;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL says was changed is what is different in everything that it holds. */
final class PublishedChangesIT {
    private static final int MANY = 1_000;

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private JdbiDirectoryReader reader;
    private long imported;

    @BeforeEach
    void publishAndChange() {
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW.minusSeconds(60));
        reader = new JdbiDirectoryReader(database.service());
        imported = reader.sequence();
        OwnerLog log = new OwnerLog(database.owner());
        DirectoryRecord keys = TestRecords.named("lost-keys");
        log.append(Operation.UPDATE, TestRecords.edited(keys, "Keys are gone.", "Keys were lost."));
        log.append(Operation.WITHDRAW, TestRecords.named("harbour-young"));
        log.append(Operation.UPDATE, keys);
        Service line = (Service) TestRecords.named("harbour-line");
        log.append(Operation.RECALL, line.recalling(line.channels().get(0).id(), imported + 4));
        log.append(Operation.WITHDRAW, keys);
        log.append(Operation.REINSTATE, keys);
    }

    @Test
    void areTheDifferenceFromEveryMoment() {
        PublishedState state = reader.read(MANY);
        for (long since = 0; since <= state.sequence(); since++) {
            assertThat(inOrder(reader.changes(since, MANY).orElseThrow()))
                    .as("since %s", since)
                    .isEqualTo(inOrder(ChangesOfState.of(state, since, MANY).orElseThrow()));
        }
        PublishedChanges sinceImport = reader.changes(imported, MANY).orElseThrow();
        assertThat(sinceImport.entries()).hasSize(6);
        assertThat(sinceImport.records())
                .extracting(record -> record.kind().wire())
                .containsExactlyInAnyOrder("service", "topic");
        assertThat(sinceImport.withdrawn()).hasSize(1);
    }

    @Test
    void areNoneWhereThereAreMoreThanAreWanted() {
        assertThat(reader.changes(imported, 6)).isPresent();
        assertThat(reader.changes(imported, 5)).isEmpty();
        assertThatThrownBy(() -> reader.changes(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.changes(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PublishedChanges inOrder(PublishedChanges changes) {
        Comparator<Object> byText = Comparator.comparing(Object::toString);
        return new PublishedChanges(
                changes.position(),
                changes.entries(),
                sorted(changes.records(), byText),
                sorted(changes.withdrawn(), byText),
                changes.count());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<Object> order) {
        return list.stream().sorted(order).toList();
    }
}
