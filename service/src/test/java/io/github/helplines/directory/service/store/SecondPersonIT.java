package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.editing.EntryWriter;
import io.github.helplines.directory.service.editing.ProposalContent;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.store.Attempts.Attempt;
import io.github.helplines.directory.service.store.Attempts.Who;
import io.github.helplines.directory.service.testing.DatabaseKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nothing that is published is one person's, whatever the role that serves sends: every function it may call, by
 * everybody who might, with a changed number that they would publish by themselves.
 */
final class SecondPersonIT {
    private static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");
    private static final DirectoryRecord HONEST = TestRecords.edited(YOUNG, "+447700900123", "+447700900199");
    private static final DirectoryRecord FORGED = TestRecords.edited(YOUNG, "+448081570002", "+448081570666");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Map<Who, ActingKey> WRITING = new EnumMap<>(Who.class);
    private static final Map<Who, ActingKey> ACTING = new EnumMap<>(Who.class);

    private static EditingRoom room;
    private static PublishedState imported;

    @BeforeAll
    static void keys() {
        room = new EditingRoom(new JdbiEditingStore(DATABASE));
        imported = room.state();
        ActingKey replaced = key("staff-0101", "approver,editor");
        ActingKey replacement = DatabaseKeys.replace(DATABASE.owner(), replaced);
        ACTING.put(Who.NOBODY, new ActingKey("nobody22", "a".repeat(64)));
        ACTING.put(Who.EDITOR, room.editor);
        ACTING.put(Who.APPROVER, room.approver);
        ACTING.put(Who.ADMIN, room.admin);
        ACTING.put(Who.BOTH_SCOPES, room.both);
        ACTING.put(Who.TWO_KEYS, key("staff-0102", "approver"));
        ACTING.put(Who.REPLACED, replaced);
        ACTING.put(Who.REPLACEMENT, replacement);
        WRITING.put(Who.EDITOR, room.editor);
        WRITING.put(Who.BOTH_SCOPES, room.both);
        WRITING.put(Who.TWO_KEYS, key("staff-0102", "editor"));
        WRITING.put(Who.REPLACED, replacement);
        WRITING.put(Who.REPLACEMENT, replacement);
    }

    @AfterEach
    void nothingIsPublished() {
        assertThat(room.state()).isEqualTo(imported);
    }

    private static ActingKey key(String holder, String scopes) {
        return DatabaseKeys.make(DATABASE.owner(), holder, scopes);
    }

    @Test
    void everyFunctionThatTheServiceMayCallIsTried() {
        List<String> callable = DATABASE.owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT proname FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
                        WHERE nspname NOT IN ('pg_catalog', 'information_schema')
                          AND has_schema_privilege(:service, nspname, 'USAGE')
                          AND has_function_privilege(:service, pg_proc.oid, 'EXECUTE')
                        """)
                        .bind("service", DATABASE.serviceDetails().user())
                        .mapTo(String.class)
                        .list());

        assertThat(callable)
                .containsExactlyInAnyOrderElementsOf(
                        Attempts.ALL.stream().map(Attempt::function).toList());
    }

    @TestFactory
    Stream<DynamicTest> nobodyPublishesANumberAlone() {
        return Attempts.ALL.stream()
                .flatMap(attempt -> Stream.of(Who.values())
                        .map(who -> dynamicTest(attempt.function() + " by " + who, () -> attempt(attempt, who))));
    }

    private static void attempt(Attempt attempt, Who who) {
        Map<String, Object> bound = bound(who);

        Throwable thrown =
                catchThrowable(() -> DATABASE.service().useTransaction(handle -> call(handle, attempt, bound)));

        nothingPublished();
        assertThat(thrown == null).as(() -> "" + thrown).isEqualTo(attempt.goesThroughFor(who));
        if (thrown != null) {
            assertThat(DatabaseFault.of(thrown).orElseThrow().isRefusal()).isTrue();
        }
    }

    private static void nothingPublished() {
        assertThat(new JdbiDirectoryReader(DATABASE.service()).position()).isEqualTo(imported.position());
    }

    /** One transaction from first to last, with whatever is refused undone on the way. */
    @TestFactory
    Stream<DynamicTest> norAllTogether() {
        return Stream.of(Who.values())
                .map(who -> dynamicTest(who.toString(), () -> {
                    Map<String, Object> bound = bound(who);
                    DATABASE.service().useTransaction(handle -> {
                        for (Attempt attempt : Attempts.ALL) {
                            handle.savepoint("before");
                            if (catchThrowable(() -> call(handle, attempt, bound)) != null) {
                                handle.rollbackToSavepoint("before");
                            }
                        }
                    });
                    nothingPublished();
                }));
    }

    private static void call(Handle handle, Attempt attempt, Map<String, Object> bound) {
        handle.createQuery(attempt.sql())
                .bindMap(bound)
                .map((row, context) -> Boolean.TRUE)
                .list();
    }

    private static Map<String, Object> bound(Who who) {
        // Their own, of the number that they would publish; somebody else's, of another, where they can write none.
        ActingKey author = WRITING.getOrDefault(who, room.otherEditor);
        ProposalContent content = EditingRoom.content(update(WRITING.containsKey(who) ? FORGED : HONEST));
        UUID proposal = UUID.randomUUID();
        room.desk.inOneTransaction(author, null, session -> {
            session.propose(proposal, content, Instant.now());
            return "";
        });
        Map<String, Object> bound = new HashMap<>();
        bound.put("key_id", ACTING.get(who).keyId());
        bound.put("credential", ACTING.get(who).sha256());
        bound.put("proposal", proposal);
        bound.put("read", content.sha256().hex());
        bound.put("content", EditingRoom.content(update(FORGED)).text());
        bound.put("entries", entries("approver"));
        bound.put("alone", entries("editor"));
        bound.put("imported", entries("import"));
        bound.put("record", YOUNG.id().value());
        bound.put("channel", "00000000-0000-4000-8000-000000000411");
        bound.put("other_key", key("staff-0109", "approver").keyId());
        bound.put("new_key", DatabaseKeys.newId());
        return bound;
    }

    private static ProposedChange update(DirectoryRecord record) {
        return ProposedChange.of(Operation.UPDATE, 9, record);
    }

    /** The changed number, as the next entry. */
    private static String entries(String role) {
        StoredEntry entry = EntryWriter.after(imported.sequence(), imported.chainHead())
                .write(
                        Operation.UPDATE,
                        FORGED.kind(),
                        FORGED.id(),
                        TestEntries.text(FORGED),
                        null,
                        role,
                        "A better word.",
                        Instant.now());
        return EntryJson.of(List.of(entry), Optional.empty());
    }

    @Test
    void theServingRoleMayWriteNowhere() {
        List<String> writable = DATABASE.owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT nspname || '.' || relname || ' ' || privilege
                        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'REFERENCES']) AS privilege
                        WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                          AND relkind IN ('r', 'p', 'v', 'm', 'f')
                          AND has_any_column_privilege(:service, pg_class.oid, privilege)
                        UNION ALL
                        SELECT nspname || '.' || relname || ' ' || privilege
                        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege
                        WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                          AND relkind IN ('r', 'p', 'v', 'm', 'f')
                          AND has_table_privilege(:service, pg_class.oid, privilege)
                        UNION ALL
                        SELECT nspname || '.' || relname || ' sequence'
                        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE CASE relkind WHEN 'S' THEN has_sequence_privilege(:service, pg_class.oid, 'USAGE, UPDATE')
                              END
                        UNION ALL
                        SELECT nspname || ' CREATE' FROM pg_namespace
                        WHERE nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(:service, oid, 'CREATE')
                        UNION ALL
                        SELECT 'as ' || rolname FROM pg_roles
                        WHERE rolname <> :service AND pg_has_role(:service, oid, 'MEMBER')
                        UNION ALL
                        SELECT 'more than a role that logs in' FROM pg_roles
                        WHERE rolname = :service
                          AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
                        """)
                        .bind("service", DATABASE.serviceDetails().user())
                        .mapTo(String.class)
                        .list());

        assertThat(writable).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noColumnOfAnyTableIsWrittenDirectly() {
        Map<String, List<String>> columns = DATABASE.owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT relname, array_agg(attname::text) AS columns
                        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
                        WHERE relnamespace = CAST('directory' AS regnamespace) AND relkind = 'r' AND attnum > 0
                          AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
                        GROUP BY relname
                        """)
                        .map((row, context) -> Map.entry(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(columns).hasSizeGreaterThan(20);
        return columns.entrySet().stream()
                .map(table -> dynamicTest(table.getKey(), () -> noneIsWritten(table.getKey(), table.getValue())));
    }

    private static void noneIsWritten(String table, List<String> columns) {
        DATABASE.service().useHandle(handle -> {
            for (String column : columns) {
                for (String statement : List.of(
                        "UPDATE directory." + table + " SET " + column + " = NULL",
                        "INSERT INTO directory." + table + " (" + column + ") VALUES (NULL)")) {
                    Throwable thrown = catchThrowable(() -> handle.execute(statement));
                    assertThat(DatabaseFault.of(thrown).orElseThrow().state())
                            .as(statement)
                            .isEqualTo("42501");
                }
            }
        });
    }
}
