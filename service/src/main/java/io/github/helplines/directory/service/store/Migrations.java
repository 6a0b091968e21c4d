package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema this release needs. Safe to run at every start, by several processes at once. */
public final class Migrations {
    /** On the class path. */
    public static final String FILE = "migrations.xml";

    /** The role that serves, where the owner does not serve itself. */
    public static final String SERVICE_ROLE = "helpline_service";

    /** Any number that nothing else in the database uses: the advisory lock of whoever migrates. */
    private static final long TURN = 4_357_001L;

    private Migrations() {}

    /**
     * As {@link #apply}, but where these migrations were the last to be run for that role already, which is what a start
     * finds but for the first after another release: then nothing is done, and a right that somebody took from the role by
     * hand is not given back.
     *
     * @return whether anything was run
     * @throws DirectoryUnavailableException when the connection fails
     * @throws IllegalStateException when a migration fails
     */
    public static boolean applyWhereNeeded(Connection owner, String serviceRole) {
        if (isStamped(owner, serviceRole)) {
            return false;
        }
        apply(owner, serviceRole);
        return true;
    }

    /** What keeps the stamp from being read is for a migration to stumble over, or not. */
    private static boolean isStamped(Connection owner, String serviceRole) {
        try {
            return MigrationStamp.fits(owner, serviceRole);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Runs what this database has not seen yet; nothing is printed or logged.
     *
     * @param owner a connection of the role that owns the database; left open
     * @param serviceRole the role that serves: granted what it needs when the database knows it
     * @throws DirectoryUnavailableException when the connection fails
     * @throws IllegalStateException when a migration fails
     */
    public static void apply(Connection owner, String serviceRole) {
        requireNonNull(serviceRole, "serviceRole");
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.logService.name(), new NoOpLogService(),
                            Scope.Attr.ui.name(), new LoggerUIService(),
                            Scope.Attr.resourceAccessor.name(),
                                    new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
                            // Liquibase may report its use to its makers; whoever runs a directory is not asked.
                            AnalyticsArgs.ENABLED.getKey(), false),
                    () -> updateInTurn(owner, serviceRole));
        } catch (Exception e) {
            if (DatabaseFault.of(e).filter(DatabaseFault::isAbsence).isPresent()) {
                throw new DirectoryUnavailableException(e);
            }
            throw new IllegalStateException("the database could not be brought to the schema of this release", e);
        }
    }

    /** Liquibase makes its own tables before it takes its lock: two first starts would make them twice. */
    private static void updateInTurn(Connection owner, String serviceRole) throws Exception {
        boolean autoCommit = owner.getAutoCommit();
        execute(owner, "SELECT pg_advisory_lock(" + TURN + ")");
        try {
            update(owner, serviceRole);
        } finally {
            owner.setAutoCommit(autoCommit);
            execute(owner, "SELECT pg_advisory_unlock(" + TURN + ")");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection owner, String serviceRole) throws Exception {
        // Not closed: that would close the caller's connection.
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
        ChangeLogParameters parameters = new ChangeLogParameters(database);
        // Goes into a literal of SQL.
        parameters.set("service_role", serviceRole.replace("'", "''"));
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, FILE)
                .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, parameters)
                .setOutput(OutputStream.nullOutputStream())
                .execute();
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(true);
        try {
            grantState(owner, serviceRole);
            stamp(owner, serviceRole);
        } finally {
            owner.setAutoCommit(autoCommit);
        }
    }

    /** A role that may migrate and not comment has the next start migrate again. */
    private static void stamp(Connection owner, String serviceRole) throws SQLException {
        try {
            MigrationStamp.put(owner, serviceRole);
        } catch (SQLException e) {
            if (DatabaseFault.of(e).filter(DatabaseFault::isAbsence).isPresent()) {
                throw e;
            }
        }
    }

    /** So that the role that serves can tell whether it needs the owner. */
    private static void grantState(Connection owner, String serviceRole) throws SQLException {
        String roles = "SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = ? AND rolname <> current_user";
        try (PreparedStatement query = owner.prepareStatement(roles)) {
            query.setString(1, serviceRole);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    execute(owner, "GRANT SELECT ON databasechangelog TO " + found.getString(1));
                }
            }
        }
    }
}
