package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.DeskContractTest;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL works at the desk, and what is its own in it. */
final class JdbiDeskIT extends DeskContractTest {
    private static final DirectoryRecord KEYS = TestRecords.named("lost-keys");
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }

    /** Readers that take one of two members of one name would not approve the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changes\":[],\"evidence\":\"x\",\"reason\":\"one\",\"reason\":\"another\"}",
                "{\"changes\":[],\"reason\":\"x\",\"evidence\":\"x\"}",
                "{\"changes\": [],\"evidence\":\"x\",\"reason\":\"x\"}",
                "{\"changes\":[],\"evidence\":\"x\",\"reason\":null}",
                "{\"changes\":[{\"base_revision\":1e1}],\"evidence\":\"x\",\"reason\":\"x\"}",
                "{\"changes\":"
            })
    void contentHasOneSpelling(String content) {
        ActingKey editor = room().editor;
        Proposal open = room().propose(editor, update(YOUNG, "+447700900123", "+447700900199"));
        for (String call : List.of(
                "propose(:key_id, :credential, gen_random_uuid(), :content, now())",
                "revise_proposal(:key_id, :credential, :open, :read, :content, now())")) {
            Throwable thrown = catchThrowable(() -> database.service()
                    .useHandle(handle -> handle.createQuery("SELECT directory." + call)
                            .bind("key_id", editor.keyId())
                            .bind("credential", editor.sha256())
                            .bind("open", open.id())
                            .bind("read", open.contentSha256().hex())
                            .bind("content", content)
                            .map((row, context) -> Boolean.TRUE)
                            .one()));
            assertThat(DatabaseFault.of(thrown).orElseThrow().isRefusal()).isTrue();
        }
        assertThat(room().store.proposals().list(null, null, 10)).containsExactly(open);
    }

    /** It would count fewer recalls than there were. */
    @ParameterizedTest
    @EnumSource(names = {"REPEATABLE_READ", "SERIALIZABLE"})
    void aTransactionThatSeesAnOlderStateWritesNothing(TransactionIsolationLevel level) {
        try (Handle older = database.service().open()) {
            older.setTransactionIsolationLevel(level);
            older.begin();
            older.select("SELECT max(sequence) FROM directory.entry")
                    .mapTo(Long.class)
                    .one();
            room().alone.withdraw(room().editor, null, KEYS.kind(), KEYS.id(), "Lost.", entries -> "");
            PublishedState now = room().state();

            for (int behind = 0; behind < 2; behind++) {
                StoredEntry last = now.newestEntries().get(now.newestEntries().size() - 1 - behind);
                older.savepoint("before");
                assertThat(catchThrowable(() -> withdrawYoung(older, last))).isNotNull();
                older.rollbackToSavepoint("before");
            }
            older.commit();
            assertThat(room().state()).isEqualTo(now);
        }
    }

    private void withdrawYoung(Handle handle, StoredEntry last) {
        StoredEntry next = EntryWriter.after(
                        last.entry().sequence(), last.entry().hash())
                .write(
                        Operation.WITHDRAW,
                        YOUNG.kind(),
                        YOUNG.id(),
                        TestEntries.text(YOUNG),
                        null,
                        "editor",
                        "Closed.",
                        Instant.now());
        handle.createQuery("SELECT directory.publish_alone(:key_id, :credential, CAST(:entries AS jsonb))")
                .bind("key_id", room().otherEditor.keyId())
                .bind("credential", room().otherEditor.sha256())
                .bind("entries", EntryJson.of(List.of(next), Optional.empty()))
                .mapTo(Long.class)
                .one();
    }

    private ProposedChange update(DirectoryRecord record, String text, String replacement) {
        return ProposedChange.of(
                Operation.UPDATE, room().revision(record), TestRecords.edited(record, text, replacement));
    }
}
