package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** What a role that may not migrate can still see of a database's schema. Changes nothing. */
public final class SchemaState {
    /** PostgreSQL appendix A: no such table, no such schema, no right to read it. */
    private static final Set<String> NOT_TO_BE_SEEN = Set.of("42P01", "3F000", "42501");

    private SchemaState() {}

    /** Whether the role of this connection owns the database it is connected to, itself or as a member. */
    public static boolean ownsDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()
                        """)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /**
     * The migrations of this release that the database has not seen; all of them when it does not show which it has.
     *
     * @throws DirectoryUnavailableException when the connection fails
     * @throws IllegalStateException when the database objects for a reason of its own
     */
    public static List<String> pending(Connection connection) {
        Set<String> pending = ofThisRelease();
        try {
            pending.removeAll(seen(connection));
        } catch (SQLException e) {
            DatabaseFault fault = DatabaseFault.of(e).orElseThrow();
            if (fault.isAbsence()) {
                throw new DirectoryUnavailableException(e);
            }
            if (!NOT_TO_BE_SEEN.contains(fault.state())) {
                throw new IllegalStateException("the database's migrations cannot be read", e);
            }
        }
        return List.copyOf(pending);
    }

    private static List<String> seen(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT id FROM databasechangelog WHERE exectype <> 'SKIPPED'
                        """)) {
            while (rows.next()) {
                ids.add(rows.getString("id"));
            }
        }
        return ids;
    }

    private static Set<String> ofThisRelease() {
        // Of the class path: there is nothing to close.
        ResourceAccessor files = new ClassLoaderResourceAccessor(SchemaState.class.getClassLoader());
        try {
            Set<String> ids = new LinkedHashSet<>();
            for (ChangeSet each : ChangeLogParserFactory.getInstance()
                    .getParser(Migrations.FILE, files)
                    .parse(Migrations.FILE, new ChangeLogParameters(), files)
                    .getChangeSets()) {
                ids.add(each.getId());
            }
            return ids;
        } catch (LiquibaseException e) {
            throw new IllegalStateException("the migrations of this release cannot be read", e);
        }
    }
}
