package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database without records: one for the class where it is registered in a static field, one for each test
 * where it is registered in a field of the instance.
 */
public final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {
    private String name;

    @Override
    public void beforeAll(ExtensionContext context) {
        name = PostgresServer.get().newDatabase();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (name == null) {
            name = PostgresServer.get().newDatabase();
        }
    }

    /** As the role that serves. */
    public Jdbi service() {
        return PostgresServer.jdbi(serviceDetails());
    }

    /** As the role that owns the database. */
    public Jdbi owner() {
        return PostgresServer.jdbi(ownerDetails());
    }

    public ConnectionDetails serviceDetails() {
        return PostgresServer.get().service(name);
    }

    public ConnectionDetails ownerDetails() {
        return PostgresServer.get().owner(name);
    }

    /** The database as configuration names it, for the role that serves. */
    public String serviceUrl() {
        return PostgresServer.url(serviceDetails());
    }

    /** The database as configuration names it, for the role that owns it. */
    public String ownerUrl() {
        return PostgresServer.url(ownerDetails());
    }

    /** Ends every connection to this database, as an operator would, and lets nobody in until further notice. */
    public void goAway() {
        PostgresServer.get().administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        endConnections();
    }

    /** Ends every connection to this database. */
    public void endConnections() {
        PostgresServer.get()
                .administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** Lets everybody in again. */
    public void comeBack() {
        PostgresServer.get().administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    /** A connection of the caller's own, as the role that serves. */
    public Connection connection() throws SQLException {
        return PostgresServer.connect(serviceDetails());
    }
}
