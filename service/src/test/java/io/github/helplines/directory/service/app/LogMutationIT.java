package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.store.JdbiDirectoryLog;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log of a database whose owner has taken every guard away, and changes one character: {@code verify} finds it. */
class LogMutationIT {
    /** With {@code heavy}, more; the full figure is reached over copies. */
    private static final int MUTATIONS = Boolean.getBoolean("heavy") ? 2_000 : 30;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    /** Where a character may be changed: a column, and the row by its sequence. */
    private static final List<String> COLUMNS = List.of(
            "entry.line", "entry.hash", "entry.record_sha256", "entry_record.record_text", "current_record.text");

    @BeforeAll
    static void publishAndTakeTheGuardsAway() {
        new JdbiDirectoryLog(DATABASE.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, Instant.parse("2026-11-03T08:00:00Z"));
        DATABASE.owner().useHandle(handle -> handle.createScript("""
                        ALTER TABLE directory.entry DISABLE TRIGGER USER;
                        ALTER TABLE directory.entry_record DISABLE TRIGGER USER;
                        ALTER TABLE directory.entry DROP CONSTRAINT entry_line_agrees;
                        ALTER TABLE directory.entry DROP CONSTRAINT entry_hash_agrees;
                        ALTER TABLE directory.entry DROP CONSTRAINT entry_record_sha256_form;
                        DROP INDEX directory.entry_record_slugs;
                        """).execute());
        assertThatCode(LogMutationIT::verify).doesNotThrowAnyException();
    }

    @Test
    void everyChangedCharacterIsFound() {
        Random random = new Random(20261126);
        for (int i = 0; i < MUTATIONS; i++) {
            String column = COLUMNS.get(i % COLUMNS.size());
            int sequence = 1 + random.nextInt(TestRecords.all().size());
            String before = value(column, sequence);
            int at = random.nextInt(before.length());
            char changed = (char) (' ' + random.nextInt(95));
            if (changed == before.charAt(at)) {
                changed = changed == '~' ? ' ' : (char) (changed + 1);
            }
            set(column, sequence, before.substring(0, at) + changed + before.substring(at + 1));

            assertThat(isFound())
                    .as(column + " of entry " + sequence + " at " + at)
                    .isTrue();

            set(column, sequence, before);
        }
        assertThat(isFound()).isFalse();
    }

    @Test
    void aTextThatIsMissingWithoutARedactionIsFound() {
        String before = value("entry_record.record_text", 2);
        DATABASE.owner()
                .useHandle(handle ->
                        handle.execute("UPDATE directory.entry_record SET record_text = NULL WHERE sequence = 2"));
        assertThat(isFound()).isTrue();
        set("entry_record.record_text", 2, before);
        assertThat(isFound()).isFalse();
    }

    private static String value(String column, int sequence) {
        String[] parts = column.split("\\.", -1);
        return DATABASE.owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT " + parts[1] + " FROM directory." + parts[0] + " WHERE sequence = :sequence")
                        .bind("sequence", sequence)
                        .mapTo(String.class)
                        .one());
    }

    private static void set(String column, int sequence, String value) {
        String[] parts = column.split("\\.", -1);
        DATABASE.owner()
                .useHandle(handle -> handle.createUpdate("UPDATE directory." + parts[0] + " SET " + parts[1]
                                + " = :value WHERE sequence = :sequence")
                        .bind("value", value)
                        .bind("sequence", sequence)
                        .execute());
    }

    /** Whether it is refused, in whatever way: a text that cannot even be read is no log. */
    private static boolean isFound() {
        try {
            verify();
            return false;
        } catch (StartException e) {
            return true;
        }
    }

    private static void verify() {
        VerifyCommand.verify(DATABASE.service(), Backup.nowhere());
    }
}
