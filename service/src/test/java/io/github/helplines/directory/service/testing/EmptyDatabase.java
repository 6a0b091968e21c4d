package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** A new database that was never migrated. */
public record EmptyDatabase(String name) {
    public static EmptyDatabase create() {
        return new EmptyDatabase(PostgresServer.get().newEmptyDatabase());
    }

    /** A connection of the caller's own, as the role that owns the database. */
    public Connection connection() throws SQLException {
        return PostgresServer.connect(ownerDetails());
    }

    /** As the role that owns the database. */
    public Jdbi owner() {
        return PostgresServer.jdbi(ownerDetails());
    }

    /** As the role that serves. */
    public Jdbi service() {
        return PostgresServer.jdbi(PostgresServer.get().service(name));
    }

    public ConnectionDetails ownerDetails() {
        return PostgresServer.get().owner(name);
    }

    /** Runs a statement that concerns the whole server, as its superuser. */
    public static void administer(String sql) {
        PostgresServer.get().administer(sql);
    }

    /** The database as configuration names it, for the role that serves. */
    public String serviceUrl() {
        return PostgresServer.url(PostgresServer.get().service(name));
    }
}
