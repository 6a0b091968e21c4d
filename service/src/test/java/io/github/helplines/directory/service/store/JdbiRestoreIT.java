package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RecordsRefusedException;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the database itself asks of entries that are put back into it, whoever has proved them before. */
class JdbiRestoreIT {
    private static final UUID DIRECTORY = UUID.fromString("6f0e5a0e-3f67-4c2b-9a55-7b0a3d6f1c11");
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");

    @RegisterExtension
    final FreshDatabase source = new FreshDatabase();

    @RegisterExtension
    final FreshDatabase target = new FreshDatabase();

    private List<StoredEntry> entries;
    private long first;
    private PublishedState written;

    /** A service is changed, its first text is emptied, it goes, comes back, and goes again. */
    @BeforeEach
    void writeALog() {
        EditingRoom room = new EditingRoom(new JdbiEditingStore(source));
        first = room.revision(YOUNG);
        publish(room, ProposedChange.of(Operation.UPDATE, first, changed()));
        long second = room.state().sequence();
        publish(room, ProposedChange.redact(YOUNG.kind(), YOUNG.id(), second, first));
        publish(room, ProposedChange.withdraw(YOUNG.kind(), YOUNG.id(), second));
        publish(room, ProposedChange.of(Operation.REINSTATE, room.revision(YOUNG), changed()));
        publish(room, ProposedChange.withdraw(YOUNG.kind(), YOUNG.id(), room.revision(YOUNG)));
        written = room.state();
        entries = written.newestEntries();
    }

    private static DirectoryRecord changed() {
        return TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
    }

    private static void publish(EditingRoom room, ProposedChange change) {
        room.approve(room.approver, room.propose(room.editor, change));
    }

    @Test
    void leavesWhatTheLogLeaves() {
        PublishedState restored = restore(entries);

        assertThat(restored.records()).isEqualTo(written.records());
        assertThat(restored.withdrawn()).isEqualTo(written.withdrawn()).hasSize(1);
        assertThat(restored.chainHead()).isEqualTo(written.chainHead());
        assertThat(restored.directoryId()).isEqualTo(DIRECTORY);
        assertThat(restored.epoch()).isEqualTo(2);
        assertThat(new JdbiDirectoryReader(target.service()).read(1_000).newestEntries())
                .isEqualTo(entries);
    }

    @Test
    void entriesAreAsOldAsTheyWere() {
        restore(entries);
        Boolean old = target.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT bool_and(written_at = recorded_at)
                        FROM directory.entry JOIN directory.entry_record USING (sequence)
                        """).mapTo(Boolean.class).one());
        assertThat(old).isTrue();
    }

    @Test
    void aTextThatWasRedactedDoesNotComeBack() {
        StoredEntry redacted = entries.get((int) first - 1);
        assertThat(redacted.findRecordText()).isEmpty();

        restore(with(first, new StoredEntry(redacted.line(), redacted.entry(), TestEntries.text(YOUNG))));

        assertThat(new JdbiDirectoryReader(target.service()).read(1_000).newestEntries())
                .isEqualTo(entries);
    }

    @Test
    void refusesALogThatContradictsItself() {
        List<StoredEntry> gap = new ArrayList<>(entries);
        gap.remove(1);
        refused("entry_follows_newest", gap);
        refused("entry_follows_newest", entries.subList(1, entries.size()));
        StoredEntry second = entries.get(1);
        refused("missing_is_redacted", with(2, new StoredEntry(second.line(), second.entry(), null)));
        refused(
                "record_sha256_agrees",
                with(
                        2,
                        new StoredEntry(
                                second.line(),
                                second.entry(),
                                second.findRecordText().orElseThrow().replace("\"name\":\"", "\"name\":\"The "))));
        StoredEntry newest = entries.get(entries.size() - 1);
        refused("missing_is_redacted", with(entries.size(), new StoredEntry(newest.line(), newest.entry(), null)));

        assertThat(restore(entries).records()).isEqualTo(written.records());
    }

    @Test
    void writesNothingThatIsNotExpected() {
        assertThatThrownBy(() ->
                        new JdbiRestore(target.owner()).restore(entries.iterator(), DIRECTORY, 2, restored -> false))
                .isInstanceOfSatisfying(
                        RecordsRefusedException.class,
                        thrown -> assertThat(thrown.rule()).isEqualTo(JdbiRestore.EXPECTED));
        assertThat(new JdbiDirectoryReader(target.service()).sequence()).isZero();
        restore(entries);
        refused(JdbiRestore.LOG_EMPTY, entries);
    }

    private List<StoredEntry> with(long sequence, StoredEntry entry) {
        List<StoredEntry> changed = new ArrayList<>(entries);
        changed.set((int) sequence - 1, entry);
        return changed;
    }

    private PublishedState restore(List<StoredEntry> log) {
        return new JdbiRestore(target.owner()).restore(log.iterator(), DIRECTORY, 2, restored -> true);
    }

    private void refused(String rule, List<StoredEntry> log) {
        assertThatThrownBy(() -> restore(log))
                .isInstanceOfSatisfying(
                        RecordsRefusedException.class,
                        thrown -> assertThat(thrown.rule()).isEqualTo(rule));
    }
}
