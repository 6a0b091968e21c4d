package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.ChangesRefusedException;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.DeskContractTest;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.testing.DatabaseKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int PEOPLE = 5;
    private static final int TURNS = 10;

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

    /** Whatever they do at once: each is done or refused, and none is ended because two waited for each other. */
    @Test
    void nobodyWaitsForSomebodyWhoWaitsForThem() throws Exception {
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(i);
            people.add(() -> {
                for (int turn = 0; turn < TURNS; turn++) {
                    oneOrRefused(random);
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (Future<Void> each : threads.invokeAll(people)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(room().state().sequence()).isGreaterThan(12);
        assertThat(Chain.verify(room().state().newestEntries())).isEmpty();
        assertThat(DirectoryCheck.check(room().directory())).isEmpty();
    }

    private void oneOrRefused(Random random) {
        try {
            one(random);
        } catch (RefusedException | ChangesRefusedException | AccessRefusedException e) {
            assertThat(e).isNotNull();
        }
    }

    private void one(Random random) {
        EditingRoom room = room();
        Desk.Replay replay = random.nextBoolean()
                ? null
                : new Desk.Replay(
                        "request-" + random.nextInt(3),
                        Sha256.hash(UUID.randomUUID().toString()));
        List<Proposal> open = room.store.proposals().list(Proposal.Status.OPEN, null, 2);
        Proposal any = open.isEmpty() ? null : open.get(random.nextInt(open.size()));
        ProposedChange change = update(KEYS, "Keys are gone.", "Keys are gone " + random.nextInt(3) + " times.");
        ActingKey editor = random.nextBoolean() ? room.editor : room.otherEditor;
        int what = random.nextInt(7);
        if (what == 0) {
            room.alone.withdraw(editor, replay, KEYS.kind(), KEYS.id(), "Lost.", entries -> "");
        } else if (what == 1) {
            room.alone.giveBack(editor, replay, KEYS.kind(), KEYS.id(), "Found.", entries -> "");
        } else if (what == 2) {
            ActingKey key = room.store.key("staff-0009", Scope.EDITOR);
            DatabaseKeys.replace(database.owner(), key);
        } else if (any == null || what == 3) {
            room.editing.propose(editor, replay, (now, standing) -> EditingRoom.content(change), proposal -> "");
        } else if (what == 4) {
            room.editing.revise(
                    editor,
                    replay,
                    any.id(),
                    any.contentSha256(),
                    (now, standing) -> EditingRoom.content(change),
                    proposal -> "");
        } else if (what == 5) {
            room.editing.reject(editor, replay, any.id(), any.contentSha256(), "No.", proposal -> "");
        } else {
            room.editing.approve(room.approver, replay, any.id(), any.contentSha256(), Set.of(), proposal -> "");
        }
    }

    private ProposedChange update(DirectoryRecord record, String text, String replacement) {
        return ProposedChange.of(
                Operation.UPDATE, room().revision(record), TestRecords.edited(record, text, replacement));
    }
}
