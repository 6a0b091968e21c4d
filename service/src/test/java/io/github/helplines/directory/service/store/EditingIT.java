package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.EditingContractTest;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a change on a real database; and who is remembered there. */
final class EditingIT extends EditingContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }

    @Test
    void keepsWhoDidItWhereNobodyWhoServesThePublicReadsIt() {
        EditingRoom room = room();
        room.approve(
                room.approver,
                room.propose(
                        room.editor,
                        ProposedChange.of(
                                Operation.UPDATE,
                                room.revision(TestRecords.named("harbour-young")),
                                TestRecords.edited(
                                        TestRecords.named("harbour-young"), "+447700900123", "+447700900199"))));

        String people = database.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT holder || ' after ' || authors[1] FROM directory.entry_record WHERE sequence = 13
                        """).mapTo(String.class).one());
        assertThat(people).isEqualTo("staff-0003 after staff-0001");
        assertThat(room.newest().line()).doesNotContain("staff-");
    }
}
