package io.github.helplines.directory.service.app;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.store.Migrations;
import io.github.helplines.directory.service.store.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Sees to it that a database is at the schema of this release, by migrating where its owner is at hand. */
final class Schema {
    /** Class 28 of PostgreSQL's appendix A: the login was refused. */
    private static final String LOGIN_REFUSED = "28";

    private Schema() {}

    /**
     * @throws StartException in one line, when the owner cannot connect, or is needed and not at hand
     * @throws DirectoryUnavailableException when the database cannot be reached
     */
    static void require(Database database) {
        try {
            if (database.hasSeparateOwner()) {
                migrateAsOwner(database);
            } else {
                migrateOrCheck(database);
            }
        } catch (SQLException e) {
            throw new DirectoryUnavailableException(e);
        }
    }

    private static void migrateAsOwner(Database database) throws SQLException {
        try (Connection owner = database.owner().getConnection()) {
            Migrations.applyWhereNeeded(owner, database.serviceRole());
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(LOGIN_REFUSED)) {
                throw new StartException("The database's owner cannot connect: check DATABASE_OWNER_URL");
            }
            throw e;
        }
    }

    private static void migrateOrCheck(Database database) throws SQLException {
        try (Connection connection = database.service().getConnection()) {
            if (SchemaState.ownsDatabase(connection)) {
                Migrations.applyWhereNeeded(connection, database.serviceRole());
                return;
            }
            List<String> pending = SchemaState.pending(connection);
            if (!pending.isEmpty()) {
                throw new StartException("The database is not at the schema of this release, and the role in"
                        + " DATABASE_URL does not own it: run db migrate with DATABASE_OWNER_URL");
            }
        }
    }
}
