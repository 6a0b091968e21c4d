package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.util.Duration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connections the service works with, pooled from the first moment that the database has a place: the embedded
 * one has none before it has started. Safe for threads.
 */
final class ServicePool implements ConnectionFactory, Managed {
    /** PostgreSQL appendix A: the client cannot establish a connection. */
    private static final String NO_CONNECTION = "08001";

    /**
     * Only one writes to the log at a time, and the others wait, for a connection and then for the lock: together less
     * long than a query may take. Whoever holds the lock and does nothing loses it.
     */
    private static final Patience WRITERS =
            new Patience(10, "SET lock_timeout = '15s'; SET idle_in_transaction_session_timeout = '30s'");

    private static final Patience READERS = new Patience(2, null);

    /**
     * How long work waits.
     *
     * @param seconds for a connection
     * @param settings of each connection, as statements; null for none
     */
    private record Patience(int seconds, @Nullable String settings) {}

    private final Database database;
    private final MetricRegistry metrics;
    private final String name;
    private final int size;
    private final Patience patience;
    private @Nullable ManagedDataSource pool;
    private boolean stopped;

    private ServicePool(Database database, MetricRegistry metrics, String name, int size, Patience patience) {
        this.database = requireNonNull(database, "database");
        this.metrics = requireNonNull(metrics, "metrics");
        this.name = requireNonNull(name, "name");
        this.size = size;
        this.patience = requireNonNull(patience, "patience");
    }

    /**
     * For work that waits for nobody.
     *
     * @param name of the pool in the metrics
     * @param size how many connections at most
     */
    static ServicePool ofReaders(Database database, MetricRegistry metrics, String name, int size) {
        return new ServicePool(database, metrics, name, size, READERS);
    }

    /** As {@link #ofReaders}, for work that waits for its turn to write. */
    static ServicePool ofWriters(Database database, MetricRegistry metrics, String name, int size) {
        return new ServicePool(database, metrics, name, size, WRITERS);
    }

    @Override
    public Connection openConnection() throws SQLException {
        return pool().getConnection();
    }

    private synchronized ManagedDataSource pool() throws SQLException {
        if (stopped) {
            throw new SQLException("the service is stopping", NO_CONNECTION);
        }
        if (pool == null) {
            pool = started(create(database.serviceUrl()
                    .orElseThrow(() -> new SQLException("the database was never started", NO_CONNECTION))));
        }
        return pool;
    }

    /** From its start on it counts itself in the metrics. */
    private static ManagedDataSource started(ManagedDataSource pool) throws SQLException {
        try {
            pool.start();
            return pool;
        } catch (Exception e) {
            throw new SQLException("the pool does not start", NO_CONNECTION, e);
        }
    }

    private ManagedDataSource create(PostgresUrl url) {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(url.jdbcUrl());
        factory.setUser(url.user().isEmpty() ? null : url.user());
        factory.setPassword(url.password().isEmpty() ? null : url.password());
        // Nothing is connected before it is needed: a service without its database starts from what it saved.
        factory.setInitialSize(0);
        factory.setMinSize(0);
        factory.setMaxSize(size);
        factory.setMaxWaitForConnection(Duration.seconds(patience.seconds()));
        factory.setInitializationQuery(patience.settings());
        factory.setCheckConnectionOnBorrow(true);
        factory.setValidationQuery("SELECT 1");
        // Not the usual half a minute: after a restart of the database a request for each cut connection would fail.
        factory.setValidationInterval(Duration.seconds(1));
        factory.setValidationQueryTimeout(Duration.seconds(2));
        factory.setProperties(Map.of(
                "connectTimeout", String.valueOf(Database.CONNECT_SECONDS),
                "loginTimeout", String.valueOf(Database.CONNECT_SECONDS),
                "socketTimeout", String.valueOf(Database.SOCKET_SECONDS),
                "ApplicationName", "helpline-directory",
                // As Database has it.
                "logServerErrorDetail", "false"));
        return factory.build(metrics, name);
    }

    @Override
    public synchronized void stop() throws Exception {
        stopped = true;
        if (pool != null) {
            pool.stop();
        }
    }
}
