package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the log stays in the log, whoever tries. */
final class LogProtectionIT {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @BeforeEach
    void publishTheFirstDirectory() {
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), new Author("import", "somebody"), OwnerLog.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE directory.entry SET reason = 'changed' WHERE sequence = 2",
                "UPDATE directory.entry SET sequence = sequence + 1000 WHERE false",
                "DELETE FROM directory.entry WHERE sequence = 2",
                "TRUNCATE directory.entry CASCADE",
                "DELETE FROM directory.entry_record WHERE sequence = 2",
                "TRUNCATE directory.entry_record",
                "UPDATE directory.entry_record SET record_text = '{}' WHERE sequence = 2",
                "UPDATE directory.entry_record SET holder = 'another' WHERE sequence = 2",
                "UPDATE directory.entry_record SET authors = '{another}', record_text = NULL WHERE sequence = 2",
                "UPDATE directory.entry_record SET decision = gen_random_uuid(), record_text = NULL WHERE sequence = 2",
                "UPDATE directory.entry_record SET written_at = now(), record_text = NULL WHERE sequence = 2",
                "UPDATE directory.entry_record SET record_text = NULL, holder = NULL WHERE sequence = 2",
                "UPDATE directory.entry_record SET record_text = NULL, sequence = 999 WHERE sequence = 2"
            })
    void refusesToChangeTheLogEvenToItsOwner(String statement) {
        List<StoredEntry> before = entries();

        assertThatThrownBy(() -> database.owner().useHandle(handle -> handle.execute(statement)))
                .satisfies(thrown ->
                        assertThat(DatabaseFault.of(thrown)).contains(new DatabaseFault("HD004", "append_only")));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void canEmptyOneTextAndStillVerifies() {
        database.owner().useHandle(handle -> handle.execute("""
                UPDATE directory.entry_record SET record_text = NULL WHERE sequence = 2
                """));

        assertThat(entries())
                .filteredOn(entry -> entry.findRecordText().isEmpty())
                .extracting(entry -> entry.entry().sequence())
                .containsExactly(2L);
        assertThat(Chain.verify(entries())).isEmpty();
    }

    private List<StoredEntry> entries() {
        return new JdbiDirectoryReader(database.owner()).entriesAfter(0, 1000);
    }
}
