package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The role that serves writes through functions only: one takes a first import and nothing else, the others ask for a
 * key.
 */
final class PrivilegesIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void tellsTheServingRoleFromTheOwner() {
        Privileges service = Privileges.check(DATABASE.service());
        Privileges owner = Privileges.check(DATABASE.owner());

        assertThat(service).isEqualTo(new Privileges(DATABASE.serviceDetails().user(), false));
        assertThat(owner).isEqualTo(new Privileges(DATABASE.ownerDetails().user(), true));
    }

    static Stream<String> everyTable() {
        List<String> tables = DATABASE.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT relname FROM pg_class
                        WHERE relnamespace = CAST('directory' AS regnamespace) AND relkind = 'r'
                        """).mapTo(String.class).list());
        assertThat(tables).hasSizeGreaterThan(20);
        return tables.stream();
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void letsTheServingRoleReadAndNotWriteAnyTable(String table) {
        for (String statement : List.of(
                "INSERT INTO directory." + table + " DEFAULT VALUES",
                "DELETE FROM directory." + table,
                "TRUNCATE directory." + table + " CASCADE")) {
            refused(statement);
        }
        if (table.equals("access_key") || table.equals("replay")) {
            refused("SELECT count(*) FROM directory." + table);
            return;
        }
        String columns = switch (table) {
            case "entry_record" -> "sequence, record_text";
            case "proposal" -> "id, content";
            default -> "*";
        };
        DATABASE.service().useHandle(handle -> handle.execute("SELECT " + columns + " FROM directory." + table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT holder FROM directory.entry_record",
                "SELECT * FROM directory.entry_record",
                "UPDATE directory.identity SET epoch = 9",
                "UPDATE directory.entry_record SET record_text = NULL",
                "SELECT directory.append_entries('[]')",
                "SELECT directory.restore_entries('[]')",
                "SELECT directory.restore_directory(gen_random_uuid(), 9)",
                "SELECT directory.put_area(gen_random_uuid(), '{}')",
                "SELECT authors FROM directory.proposal",
                "SELECT decided_by FROM directory.proposal",
                "SELECT directory.open_proposal(gen_random_uuid(), '')",
                "SELECT directory.returned_record(gen_random_uuid(), now())",
                "SELECT directory.redact_entry(NULL, 1)",
                "SELECT count(*) FROM directory.access_key",
                "UPDATE directory.access_key SET revoked_at = NULL",
                "SELECT directory.issue_key('abcd2345', 'staff-0001', '{admin}', repeat('a', 64), NULL, NULL)",
                "SELECT directory.end_key('abcd2345', NULL)",
                "SELECT directory.replace_key('abcd2345', 'bcde2345', repeat('a', 64), 0, NULL)",
                "SELECT directory.show_key(NULL)",
                "SELECT directory.opens(repeat('a', 64), NULL)",
                "ALTER TABLE directory.access_key DISABLE TRIGGER kept",
                "CREATE TABLE directory.own (id int)",
                "ALTER TABLE directory.entry DISABLE TRIGGER append_only"
            })
    void refusesEverythingElseToTheServingRole(String statement) {
        refused(statement);
    }

    @Test
    void publishesNothingButAFirstImport() {
        DirectoryRecord record = TestRecords.named("lost-keys");
        StoredEntry approved =
                EntryWriter.ofEmptyLog().write(Operation.CREATE, record, new Author("approver", null), OwnerLog.NOW);
        StoredEntry withdrawn = EntryWriter.ofEmptyLog().write(Operation.WITHDRAW, record, Author.IMPORT, OwnerLog.NOW);

        for (StoredEntry entry : List.of(approved, withdrawn)) {
            assertThatThrownBy(() -> OwnerLog.publish(DATABASE.service(), OwnerLog.json(List.of(entry))))
                    .satisfies(thrown ->
                            assertThat(DatabaseFault.of(thrown)).contains(new DatabaseFault("HD005", "first_import")));
        }
        assertThat(new JdbiDirectoryReader(DATABASE.service()).read(0).chainHead())
                .isEqualTo(Sha256.ZERO);
    }

    private static void refused(String statement) {
        assertThatThrownBy(() -> DATABASE.service().useHandle(handle -> handle.execute(statement)))
                .as(statement)
                .satisfies(thrown -> assertThat(
                                DatabaseFault.of(thrown).orElseThrow().state())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
