package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import io.github.helplines.directory.service.store.JdbiOperatorKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestSigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A directory with a past, exported beside its service and made again in an empty database. */
class RestoreIT {
    private static final String RPH = "cde9dd31-66de-4bc3-97e2-7bf783e8ece2";
    private static final String NSPCC = "nspcc-helpline";
    /** Beside the log: who wrote, which directory it is, and what is no part of the directory. */
    private static final Set<String> NOT_THE_DIRECTORYS =
            Set.of("entry_record", "identity", "proposal", "replay", "access_key");

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    static Path kept;

    private static Backup backup;
    private static PublishedState before;
    private static Map<String, String> tablesBefore;

    @RegisterExtension
    final FreshDatabase target = new FreshDatabase();

    @TempDir
    Path directory;

    /** Two people change a number and empty the text it was in; one takes a line and a whole service away. */
    @BeforeAll
    static void makeAPastAndExportIt() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        long first = desk.draft(NSPCC).get("base_revision").asLong();
        approved(desk, desk.renumbering(NSPCC, "+448081570991"));
        String id = desk.draft(NSPCC).get("record").get("id").asText();
        approved(desk, """
                {"reason":"A private number.","evidence":"Their letter.","changes":[{"operation":"redact",
                 "kind":"service","id":"%s","base_revision":%d,"redacts":%d}]}
                """.formatted(id, desk.draft(NSPCC).get("base_revision").asLong(), first));
        List<String> channels = SERVICE.get("/v1/services/childline").path("channels.id");
        desk.recall(desk.editor, channels.get(0), "+448001111").then().statusCode(200);
        desk.as(desk.editor, "{\"kind\":\"service\",\"id\":\"" + RPH + "\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(200);
        backup = Backup.in(kept).make(SERVICE);
        before = state(SERVICE.database().service());
        tablesBefore = tables(SERVICE.database().owner());
    }

    private static void approved(EditorsDesk desk, String proposal) {
        desk.approve(desk.approver, desk.proposed(proposal)).then().statusCode(200);
    }

    @Test
    void everythingButWhoWroteItIsThereAgain() throws Exception {
        assertThat(backup.verify()).isEmpty();
        assertThat(backup.restore(target)).isEmpty();

        PublishedState after = state(target.service());
        assertThat(after)
                .isEqualTo(new PublishedState(
                        before.directoryId(),
                        before.epoch() + 1,
                        before.sequence(),
                        before.chainHead(),
                        before.records(),
                        before.withdrawn(),
                        before.newestEntries()));
        assertThat(after.newestEntries())
                .filteredOn(entry -> entry.findRecordText().isEmpty())
                .hasSize(1);
        assertThat(after.withdrawn()).hasSize(1);
        assertThat(tables(target.owner())).isEqualTo(tablesBefore).hasSizeGreaterThan(20);
        assertThat(people(target)).isZero();
        assertThat(people(SERVICE.database())).isPositive();
        VerifyCommand.verify(target.service(), Backup.nowhere());
    }

    /** How many entries say by whom they are. */
    private static long people(FreshDatabase database) {
        Jdbi owner = database.owner();
        return owner.withHandle(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM directory.entry_record WHERE holder IS NOT NULL OR authors IS NOT NULL
                        """).mapTo(Long.class).one());
    }

    /** The rows of each table, as one hash. */
    private static Map<String, String> tables(Jdbi owner) {
        return owner.withHandle(handle -> {
            Map<String, String> rows = new TreeMap<>();
            for (String table : handle.createQuery("""
                            SELECT relname FROM pg_class
                            WHERE relnamespace = CAST('directory' AS regnamespace) AND relkind = 'r'
                            """).mapTo(String.class).list()) {
                if (!NOT_THE_DIRECTORYS.contains(table)) {
                    rows.put(
                            table,
                            handle.createQuery(
                                            "SELECT coalesce(md5(string_agg(each::text, ' ' ORDER BY each::text)), '')"
                                                    + " FROM directory." + table + " AS each")
                                    .mapTo(String.class)
                                    .one());
                }
            }
            return rows;
        });
    }

    private static PublishedState state(Jdbi jdbi) {
        return new JdbiDirectoryReader(jdbi).read(1_000);
    }

    @Test
    void nothingIsRestoredThatATrustedKeyHasNotSigned() throws Exception {
        refused("NOT VERIFIED: 1 fault", changed(text -> text.replace("+448081570991", "+448081570992")));
        refused("NOT VERIFIED: 1 fault", changed(text -> text.substring(0, text.lastIndexOf("{\"line\""))));
        refused(
                "NOT VERIFIED",
                changed(text -> text.replace("\\\"role\\\":\\\"approver\\\"", "\\\"role\\\":\\\"import\\\"")));
        refused("NOT VERIFIED: 1 fault", changed(text -> text.replaceFirst(",\"record_text\":.*", "}")));
        refused("NOT VERIFIED: 1 fault", changed(text -> ""));

        Backup wrongKey = changed(text -> text);
        Files.writeString(
                wrongKey.keys(),
                CanonicalJson.write(TestSigningKeys.of(TestSigningKeys.FIRST)
                        .verificationKeys()
                        .toJson()));
        refused("NOT VERIFIED: 1 fault", wrongKey);
        Backup unsigned = changed(text -> text);
        Files.writeString(
                unsigned.head(),
                Files.readString(unsigned.head()).replaceFirst("\"signatures\":\\[.*]", "\"signatures\":[]"));
        refused("NOT VERIFIED: 1 fault", unsigned);
    }

    @Test
    void anotherDirectorysLogIsNotTheHeads() throws Exception {
        Backup other = changed(text -> text);
        ServiceExtension another = new ServiceExtension();
        another.beforeAll(null);
        try {
            Backup.in(Files.createDirectory(directory.resolve("another"))).make(another);
        } finally {
            another.afterAll(null);
        }
        Files.copy(directory.resolve("another/entries.ndjson"), other.entries(), StandardCopyOption.REPLACE_EXISTING);
        refused("NOT VERIFIED: 1 fault", other);
    }

    @Test
    void aHeadThatHasExpiredStillProvesABackup() throws Exception {
        assertThat(backup.restore(Clock.offset(ServiceExtension.NOW, Duration.ofDays(400)), target, null))
                .isEmpty();
        assertThat(state(target.service()).epoch()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatHoldsADirectoryIsLeftAsItIs() throws Exception {
        assertThat(backup.restore(ServiceExtension.NOW, target, 7L)).isEmpty();
        PublishedState restored = state(target.service());
        assertThat(restored.epoch()).isEqualTo(7);

        assertThat(backup.restore(ServiceExtension.NOW, target, 8L)).startsWith("The directory has entries already");
        assertThat(backup.restore(ServiceExtension.NOW, target, 1L))
                .isEqualTo("--epoch must be higher than the head's, which is 1");
        assertThat(state(target.service())).isEqualTo(restored);
    }

    /** The node has published more since the backup was made: what was restored has fewer entries, and a higher epoch. */
    @Test
    void aNodeFollowsFromALaterSnapshotOfTheEpochBefore() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        approved(desk, desk.renumbering(NSPCC, "+448081570990"));
        long later = desk.sequence();
        assertThat(backup.restore(target)).isEmpty();
        long restored = state(target.service()).sequence();
        assertThat(restored).isLessThan(later);
        SERVICE.stop();
        try (RunningService service = RunningService.start(
                target.serviceDetails(), target.ownerDetails(), SERVICE.var(), ServiceExtension.NOW)) {
            service.request().get("/v1/recalls").then().statusCode(200).body("sequence", equalTo((int) restored));
            assertThat(service.request().get("/v1/services/nspcc-helpline").asString())
                    .doesNotContain("0808 157 0990");
            service.request().get("/v1/services/revenge-porn-helpline").then().statusCode(410);

            Token editor = Token.generate(new SecureRandom());
            new JdbiOperatorKeys(target.owner())
                    .create(new NewKey(new Holder("staff-9001"), Set.of(Scope.EDITOR), null), editor);
            service.request()
                    .header("Authorization", "Bearer " + editor.text())
                    .contentType("application/json")
                    .body("{\"kind\":\"service\",\"id\":\"" + RPH + "\",\"reason\":\"It is back.\"}")
                    .post("/v1/returns")
                    .then()
                    .statusCode(200);
            service.request().get("/v1/services/revenge-porn-helpline").then().statusCode(200);
        } finally {
            SERVICE.start();
        }
        assertThat(state(target.service()).sequence()).isEqualTo(restored + 1);
        VerifyCommand.verify(target.service(), Backup.nowhere());
    }

    /** The backup in files of its own, with another log in it. */
    private Backup changed(UnaryOperator<String> change) throws IOException {
        Backup changed = Backup.in(directory);
        Files.write(changed.head(), Files.readAllBytes(backup.head()));
        Files.write(changed.keys(), Files.readAllBytes(backup.keys()));
        Files.writeString(changed.entries(), change.apply(Files.readString(backup.entries())));
        return changed;
    }

    private void refused(String why, Backup altered) throws IOException {
        assertThat(altered.restore(target)).startsWith(why);
        PublishedState untouched = state(target.service());
        assertThat(untouched.sequence()).isZero();
        assertThat(untouched.epoch()).isEqualTo(1);
    }
}
