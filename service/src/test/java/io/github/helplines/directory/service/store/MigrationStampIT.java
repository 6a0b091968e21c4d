package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.testing.EmptyDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** Migrations at a start: run unless it is known that they were the last to be run there, for that role. */
final class MigrationStampIT {
    private final EmptyDatabase database = EmptyDatabase.create();

    @Test
    void areRunOnceForARoleAndNotAtEveryStart() throws Exception {
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isTrue();
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isFalse();

        String later = "later_" + database.name();
        assertThat(wereNeeded(later)).isTrue();
        assertThat(wereNeeded(later)).isFalse();
        EmptyDatabase.administer("CREATE ROLE " + later);
        assertThat(wereNeeded(later)).as("the role is there now").isTrue();
        assertThat(wereNeeded(later)).isFalse();
    }

    @Test
    void areRunWhereTheDatabaseHasSeenOthers() throws Exception {
        migrate(Migrations.SERVICE_ROLE);
        database.owner()
                .useHandle(handle ->
                        handle.execute("UPDATE databasechangelog SET md5sum = NULL WHERE id = '050-canonical'"));
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isTrue();

        database.owner()
                .useHandle(
                        handle -> handle.execute("COMMENT ON TABLE databasechangelog IS 'brought to something else'"));
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isTrue();
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isFalse();
    }

    @Test
    void areRunWhereTheStampIsOfAnotherDatabase() throws Exception {
        EmptyDatabase other = EmptyDatabase.create();
        migrate(Migrations.SERVICE_ROLE);
        try (Connection owner = other.connection()) {
            Migrations.apply(owner, Migrations.SERVICE_ROLE);
        }
        String stamp = stamp(other);
        assertThat(stamp).startsWith("brought to ");

        database.owner().useHandle(handle -> handle.execute("COMMENT ON TABLE databasechangelog IS '" + stamp + "'"));

        assertThat(wereNeeded(Migrations.SERVICE_ROLE))
                .as("copied with its comment")
                .isTrue();
        assertThat(stamp(database)).isNotEqualTo(stamp);
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isFalse();
    }

    private static String stamp(EmptyDatabase database) {
        return database.owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT obj_description('databasechangelog'::regclass, 'pg_class')")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void areRunAtEveryStartByWhoeverMayNotLeaveAStamp() throws Exception {
        migrate(Migrations.SERVICE_ROLE);
        String owner = database.ownerDetails().user();
        String keeper = "keeper_" + database.name();
        EmptyDatabase.administer("CREATE ROLE " + keeper);
        EmptyDatabase.administer("GRANT " + keeper + " TO " + owner);
        database.owner().useHandle(handle -> {
            handle.execute("COMMENT ON TABLE databasechangelog IS 'of another release'");
            handle.execute("GRANT CREATE ON SCHEMA public TO " + keeper);
            handle.execute("ALTER TABLE databasechangelog OWNER TO " + keeper);
            handle.execute("GRANT ALL ON databasechangelog TO " + owner + " WITH GRANT OPTION");
        });
        EmptyDatabase.administer("REVOKE " + keeper + " FROM " + owner);
        assertThatThrownBy(() -> database.owner()
                        .useHandle(handle -> handle.execute("COMMENT ON TABLE databasechangelog IS 'mine'")))
                .hasMessageContaining("must be owner");

        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isTrue();
        assertThat(wereNeeded(Migrations.SERVICE_ROLE)).isTrue();

        assertThat(stamp(database)).isEqualTo("of another release");
        assertThat(new JdbiDirectoryReader(database.service()).sequence()).isZero();
    }

    @Test
    void saysWhenTheDatabaseIsAwayAtAStartToo() throws Exception {
        Connection owner = database.connection();
        owner.close();

        assertThatThrownBy(() -> Migrations.applyWhereNeeded(owner, Migrations.SERVICE_ROLE))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    private boolean wereNeeded(String serviceRole) throws Exception {
        try (Connection owner = database.connection()) {
            return Migrations.applyWhereNeeded(owner, serviceRole);
        }
    }

    private void migrate(String serviceRole) throws Exception {
        try (Connection owner = database.connection()) {
            Migrations.apply(owner, serviceRole);
            assertThat(owner.isValid(5)).isTrue();
        }
    }
}
