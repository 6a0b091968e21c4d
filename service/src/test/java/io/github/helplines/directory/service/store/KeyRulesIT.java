package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.HolderTest;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.testing.FreshDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself holds to where keys are concerned, whoever writes to it. */
final class KeyRulesIT {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CREDENTIAL = "a".repeat(64);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static Caller editor;

    @BeforeAll
    static void aKeyAndOthers() {
        caller("staff-0900", Scope.ADMIN);
        caller("staff-0901", Scope.APPROVER);
        editor = caller("staff-0001", Scope.EDITOR);
    }

    @Test
    void keepsNeitherTokenNorCredential() {
        String row = DATABASE.owner()
                .withHandle(
                        handle -> handle.createQuery("SELECT access_key::text FROM directory.access_key WHERE id = :id")
                                .bind("id", editor.keyId().value())
                                .mapTo(String.class)
                                .findOne()
                                .orElseThrow());

        assertThat(row)
                .contains(Sha256.hash(editor.credential().value()).hex())
                .doesNotContain(editor.credential().value());
    }

    @Test
    void wantsOneOfTheScopes() {
        assertThat(required(editor.credential().value(), "'{approver,editor}'")).isEqualTo("staff-0001");
        for (String wanted : List.of("'{approver,admin}'", "'{}'", "NULL", "ARRAY[NULL]::text[]")) {
            fails(
                    new DatabaseFault("HD403", "key_scope"),
                    () -> required(editor.credential().value(), wanted));
        }
    }

    @Test
    void knowsNoKeyWithoutItsCredential() {
        for (String credential : new String[] {CREDENTIAL, "", null}) {
            fails(new DatabaseFault("HD401", "key_valid"), () -> required(credential, "'{editor}'"));
        }
        for (String id : List.of("'abcd2345'", "''", "NULL")) {
            fails(
                    new DatabaseFault("HD401", "key_valid"),
                    () -> DATABASE.service()
                            .useHandle(handle -> handle.execute(
                                    "SELECT directory.whose_key(" + id + ", ?)",
                                    editor.credential().value())));
        }
    }

    private static String required(String credential, String wanted) {
        return DATABASE.service().withHandle(handle -> requireKey(handle, credential, wanted));
    }

    private static String requireKey(Handle handle, String credential, String wanted) {
        return handle.createQuery("SELECT directory.require_key(:id, :credential, " + wanted + ")")
                .bind("id", editor.keyId().value())
                .bind("credential", credential)
                .mapTo(String.class)
                .findOne()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM directory.access_key",
                "TRUNCATE directory.access_key",
                "UPDATE directory.access_key SET id = 'abcd2345' WHERE holder = 'staff-0001'",
                "UPDATE directory.access_key SET holder = 'staff-0002' WHERE holder = 'staff-0001'",
                "UPDATE directory.access_key SET scopes = '{approver,editor}' WHERE holder = 'staff-0001'",
                "UPDATE directory.access_key SET credential_sha256 = repeat('a', 64) WHERE holder = 'staff-0001'",
                "UPDATE directory.access_key SET created_at = created_at - interval '1 day'",
                "UPDATE directory.access_key SET created_by = id",
                "UPDATE directory.access_key SET expires_at = now() + interval '1 day'"
            })
    void aKeyStaysWhatItIsWhoeverOwnsTheDatabase(String statement) {
        fails(
                new DatabaseFault("HD004", "key_kept"),
                () -> DATABASE.owner().useHandle(handle -> handle.execute(statement)));
    }

    @Test
    void aRevocationIsNeverTakenBackNorPutOff() {
        Caller ended = caller("staff-0002", Scope.EDITOR);
        new JdbiOperatorKeys(DATABASE.owner()).revoke(ended.keyId());

        for (String revokedAt : List.of("NULL", "revoked_at + interval '1 second'", "'infinity'")) {
            fails(new DatabaseFault("HD004", "key_kept"), () -> setRevokedAt(ended, revokedAt));
        }
        assertThatCode(() -> setRevokedAt(ended, "revoked_at - interval '1 microsecond'"))
                .doesNotThrowAnyException();
    }

    private static void setRevokedAt(Caller key, String value) {
        DATABASE.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE directory.access_key SET revoked_at = " + value + " WHERE id = ?",
                        key.keyId().value()));
    }

    static Stream<String> namesThatAreNone() {
        return Stream.concat(Stream.of(HolderTest.REFUSED), Stream.of("x".repeat(81)));
    }

    @ParameterizedTest
    @MethodSource("namesThatAreNone")
    void refusesNamesThatAreNone(String name) {
        fails(new DatabaseFault("23514", "holder_name_form"), () -> issue("abcd2345", name, "{editor}", CREDENTIAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{owner}", "{NULL}", "{admin,editor}", "{admin,approver}", "{editor,editor}", "{{editor}}"
            })
    void refusesScopesThatNoKeyMayHave(String scopes) {
        fails(
                new DatabaseFault("23514", "key_scopes_known"),
                () -> issue("abcd2345", "staff-0003", scopes, CREDENTIAL));
    }

    @Test
    void refusesIdsThatAreNoneAndThoseInUse() {
        for (String id : List.of("", "ABCD2345", "abcd234", "abcd23456", "abcd0189")) {
            fails(new DatabaseFault("23514", "key_id_form"), () -> issue(id, "staff-0003", "{editor}", CREDENTIAL));
        }
        fails(
                new DatabaseFault("23505", "access_key_pkey"),
                () -> issue(editor.keyId().value(), "staff-0003", "{editor}", CREDENTIAL));
    }

    private static void issue(String id, String holder, String scopes, String credential) {
        DATABASE.owner()
                .useHandle(handle -> handle.createQuery("""
                                SELECT id FROM directory.issue_key(
                                    :id, :holder, CAST(:scopes AS text[]), :credential, NULL, NULL)
                                """)
                        .bindMap(Map.of("id", id, "holder", holder, "scopes", scopes, "credential", credential))
                        .mapTo(String.class)
                        .findOne());
    }

    /** The service's own messages are written to logs: what was bound or refused is in none of them. */
    @Test
    void nothingThatIsThrownNamesTheHolder() {
        NewKey key = new NewKey(new Holder("canary-holder-5417"), Set.of(Scope.EDITOR), null);
        Token taken = Token.generate(RANDOM);
        JdbiOperatorKeys operator = new JdbiOperatorKeys(DATABASE.owner());
        operator.create(new NewKey(new Holder("staff-0004"), Set.of(Scope.EDITOR), null), taken);

        Throwable thrown = catchThrowable(() -> operator.create(key, taken));

        assertThat(thrown).isNotNull();
        assertThat(thrown).hasStackTraceContaining("access_key_pkey");
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            assertThat(each.toString())
                    .doesNotContain("canary-holder-5417", taken.credential().value(), taken.text());
        }
    }

    /** Whoever may make tables of their own puts one in front of the directory's. */
    @Test
    void looksForKeysInItsOwnTableOnly() {
        DATABASE.service().useTransaction(handle -> {
            handle.execute("CREATE TEMPORARY TABLE access_key (id text, holder text, scopes text[],"
                    + " credential_sha256 text, expires_at timestamptz, revoked_at timestamptz)");
            handle.execute(
                    "INSERT INTO pg_temp.access_key VALUES ('abcd2345', 'nobody', '{admin}', ?, NULL, NULL)",
                    Sha256.hash(CREDENTIAL).hex());
            fails(
                    new DatabaseFault("HD401", "key_valid"),
                    () -> handle.execute("SELECT directory.whose_key('abcd2345', ?)", CREDENTIAL));
            handle.rollback();
        });
    }

    @Test
    void aKeyIsRevokedAfterWhatIsBeingDoneWithIt() throws Exception {
        Caller admin = caller("staff-0910", Scope.ADMIN);
        Caller other = caller("staff-0005", Scope.EDITOR);
        JdbiKeyRing ring = new JdbiKeyRing(DATABASE.service());
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Handle work = DATABASE.service().open()) {
            work.begin();
            work.execute(
                    "SELECT directory.require_key(?, ?, '{editor}')",
                    other.keyId().value(),
                    other.credential().value());
            Future<?> revocation = thread.submit(() -> ring.revoke(admin, other.keyId()));

            assertThatThrownBy(() -> revocation.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            work.commit();
            revocation.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
        assertThatThrownBy(() -> ring.rotate(other, other.keyId(), Duration.ZERO, Token.generate(RANDOM)))
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.KEY_VALID));
    }

    @Test
    void ofAdminsThatRevokeEachOtherOneIsLeft() throws Exception {
        FreshDatabase database = new FreshDatabase();
        database.beforeEach(null);
        List<Caller> admins = List.of(
                caller(database.owner(), "staff-0920", Scope.ADMIN),
                caller(database.owner(), "staff-0921", Scope.ADMIN),
                caller(database.owner(), "staff-0922", Scope.ADMIN));
        JdbiKeyRing ring = new JdbiKeyRing(database.service());
        List<Callable<Object>> revocations = new ArrayList<>();
        for (Caller admin : admins) {
            for (Caller other : admins) {
                revocations.add(() -> ring.revoke(admin, other.keyId()));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(revocations.size());
        try {
            for (Future<Object> each : threads.invokeAll(revocations)) {
                Throwable thrown = catchThrowable(each::get);
                if (thrown != null) {
                    assertThat(thrown).hasCauseInstanceOf(AccessRefusedException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(new JdbiOperatorKeys(database.owner()).list())
                .filteredOn(key -> key.revokedAt() == null)
                .hasSize(1);
    }

    private static Caller caller(String holder, Scope scope) {
        return caller(DATABASE.owner(), holder, scope);
    }

    private static Caller caller(Jdbi owner, String holder, Scope scope) {
        Token token = Token.generate(RANDOM);
        new JdbiOperatorKeys(owner).create(new NewKey(new Holder(holder), Set.of(scope), null), token);
        return new Caller(token.id(), new Holder(holder), Set.of(scope), token.credential());
    }

    private static void fails(DatabaseFault fault, ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).as("nothing was refused").isNotNull();
        assertThat(DatabaseFault.of(thrown)).contains(fault);
    }
}
