package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.AutoCloseableManager;
import io.dropwizard.util.Duration;
import io.github.helplines.directory.service.embedded.ServerLease;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SnapshotFile;
import io.github.helplines.directory.service.resource.HttpApi;
import io.github.helplines.directory.service.store.JdbiDirectoryLog;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The one place that makes the collaborators of a running service, in the order they need each other. */
final class Wiring {
    static final String SNAPSHOT_FILE = "snapshot.ndjson";

    private final DirectoryConfiguration configuration;
    private final Environment environment;
    private final Clock clock;

    Wiring(DirectoryConfiguration configuration, Environment environment, Clock clock) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.environment = requireNonNull(environment, "environment");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Builds the service and hangs it into the environment's life.
     *
     * @throws StartException when it cannot serve
     */
    void start() throws Exception {
        Ports.requireFree(configuration.getServerFactory());
        ServerLease lease = ServerLease.take(configuration.varDirectory());
        Database database;
        try {
            database = Database.open(configuration.database(), configuration.varDirectory());
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
        try {
            start(lease, database);
        } catch (Exception e) {
            database.close();
            lease.close();
            throw e;
        }
    }

    private void start(ServerLease lease, Database database) throws Exception {
        ManagedDataSource pool = pool(database.serviceUrl());
        Jdbi jdbi = Jdbi.create(pool);
        JdbiDirectoryReader reader = new JdbiDirectoryReader(jdbi);
        Publisher publisher = new Publisher(
                reader, new SnapshotFile(configuration.varDirectory().resolve(SNAPSHOT_FILE)), clock);

        new FirstPublication(database, new JdbiDirectoryLog(jdbi), publisher, clock).run();

        // The environment stops what it manages in reverse: first the work, then the database, then the lease.
        environment.lifecycle().manage(new AutoCloseableManager(lease));
        environment.lifecycle().manage(new AutoCloseableManager(database));
        environment.lifecycle().manage(pool);
        environment.lifecycle().manage(new SnapshotWatch(publisher, database));
        environment.healthChecks().register("directory", new DirectoryHealthCheck(publisher, jdbi, clock));
        HttpApi.register(environment, publisher, clock);
        environment
                .lifecycle()
                .addServerLifecycleListener(
                        new Welcome(System.out, configuration.database().embedded()));
    }

    private ManagedDataSource pool(PostgresUrl url) {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(url.jdbcUrl());
        factory.setUser(url.user().isEmpty() ? null : url.user());
        factory.setPassword(url.password().isEmpty() ? null : url.password());
        // Nothing is connected before it is needed: a service without its database starts from what it saved.
        factory.setInitialSize(0);
        factory.setMinSize(0);
        factory.setMaxSize(8);
        factory.setMaxWaitForConnection(Duration.seconds(2));
        factory.setCheckConnectionOnBorrow(true);
        factory.setValidationQuery("SELECT 1");
        factory.setValidationQueryTimeout(Duration.seconds(2));
        factory.setProperties(Map.of(
                "connectTimeout", String.valueOf(Database.CONNECT_SECONDS),
                "loginTimeout", String.valueOf(Database.CONNECT_SECONDS),
                "socketTimeout", String.valueOf(Database.SOCKET_SECONDS),
                "ApplicationName", "helpline-directory"));
        return factory.build(environment.metrics(), "directory");
    }
}
