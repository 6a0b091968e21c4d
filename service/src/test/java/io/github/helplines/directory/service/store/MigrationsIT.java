package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.migrations.CloseableLiquibaseWithClassPathMigrationsFile;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.testing.EmptyDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From nothing to the schema, by every way there is. */
final class MigrationsIT {
    private final EmptyDatabase database = EmptyDatabase.create();

    @Test
    void makesADatabaseThatServes() throws Exception {
        migrate(Migrations.SERVICE_ROLE);

        assertThat(Privileges.check(database.service()).writesDirectly()).isFalse();
        assertThat(new JdbiDirectoryLog(database.service())
                        .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW))
                .isInstanceOf(Publication.Imported.class);
    }

    @Test
    void leavesARunningDirectoryAsItIs() throws Exception {
        migrate(Migrations.SERVICE_ROLE);
        new JdbiDirectoryLog(database.service()).importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW);
        var before = new JdbiDirectoryReader(database.service()).read(1000);

        migrate(Migrations.SERVICE_ROLE);

        assertThat(new JdbiDirectoryReader(database.service()).read(1000)).isEqualTo(before);
    }

    @Test
    void givesEachDirectoryAnIdentityOfItsOwn() throws Exception {
        EmptyDatabase other = EmptyDatabase.create();
        migrate(Migrations.SERVICE_ROLE);
        try (Connection owner = other.connection()) {
            Migrations.apply(owner, Migrations.SERVICE_ROLE);
        }

        assertThat(new JdbiDirectoryReader(database.owner()).read(0).directoryId())
                .isNotEqualTo(new JdbiDirectoryReader(other.owner()).read(0).directoryId());
    }

    @Test
    void servesAsTheOwnerWhereNoOtherRoleIs() throws Exception {
        migrate("a_role_that_is_not_there");

        assertThat(Privileges.check(database.owner()).writesDirectly()).isTrue();
        assertThat(new JdbiDirectoryLog(database.owner())
                        .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW))
                .isInstanceOf(Publication.Imported.class);
    }

    @Test
    void grantsARoleThatCameLater() throws Exception {
        migrate("a_role_that_is_not_there");
        assertThatThrownBy(() -> new JdbiDirectoryReader(database.service()).sequence())
                .hasMessageContaining("permission denied");

        migrate(Migrations.SERVICE_ROLE);

        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isZero();
    }

    @Test
    void grantsARoleWhateverItsName() throws Exception {
        String role = "o'brien \"$$ role_" + database.name();
        String quoted = "\"" + role.replace("\"", "\"\"") + "\"";
        EmptyDatabase.administer("CREATE ROLE " + quoted);
        try (Connection owner = database.connection();
                Statement statement = owner.createStatement()) {
            migrate(role);

            statement.execute("SELECT grantee FROM information_schema.routine_privileges"
                    + " WHERE routine_name = 'publish' AND grantee LIKE 'o''brien%'");
            ResultSet granted = statement.getResultSet();
            assertThat(granted.next()).isTrue();
            assertThat(granted.getString("grantee")).isEqualTo(role);
        }
        // The role stays: it may not go while it has rights, and the whole server goes after the last test.
    }

    @Test
    void runsOnceWhenSeveralStartAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> each = () -> {
                migrate(Migrations.SERVICE_ROLE);
                return null;
            };
            for (Future<Void> run : threads.invokeAll(List.of(each, each, each))) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isZero();
        assertThat(database.owner()
                        .withHandle(handle -> handle.createQuery("SELECT count(*) FROM directory.identity")
                                .mapTo(Long.class)
                                .findOne())
                        .orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void isNotHeldUpByTheLockRowOfAKilledProcess() throws Exception {
        migrate(Migrations.SERVICE_ROLE);
        database.owner().useHandle(handle -> handle.execute("""
                CREATE TABLE IF NOT EXISTS databasechangeloglock
                    (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp, lockedby varchar(255));
                INSERT INTO databasechangeloglock VALUES (1, true, now(), 'killed')
                    ON CONFLICT (id) DO UPDATE SET locked = true, lockgranted = now(), lockedby = 'killed';
                """));

        long began = System.nanoTime();
        migrate(Migrations.SERVICE_ROLE);

        assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
    }

    @Test
    void saysNothingWhileItRuns() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream listening = new PrintStream(said, true)) {
            System.setOut(listening);
            System.setErr(listening);
            migrate(Migrations.SERVICE_ROLE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(said.toString()).isEmpty();
    }

    @Test
    void saysWhenTheDatabaseIsAway() throws Exception {
        Connection owner = database.connection();
        owner.close();

        assertThatThrownBy(() -> Migrations.apply(owner, Migrations.SERVICE_ROLE))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    @Test
    void runsUnderDropwizardsOwnCommands() throws Exception {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(database.ownerDetails().jdbcUrl());
        factory.setUser(database.ownerDetails().user());
        factory.setPassword(database.ownerDetails().password());
        ManagedDataSource source = factory.build(new com.codahale.metrics.MetricRegistry(), "migrations");
        try (var liquibase = new CloseableLiquibaseWithClassPathMigrationsFile(source, Migrations.FILE)) {
            liquibase.update("");
        }

        assertThat(Privileges.check(database.service()).writesDirectly()).isFalse();
        migrate(Migrations.SERVICE_ROLE);
        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isZero();
    }

    private void migrate(String serviceRole) throws Exception {
        try (Connection owner = database.connection()) {
            Migrations.apply(owner, serviceRole);
            assertThat(owner.isValid(5)).isTrue();
        }
    }
}
