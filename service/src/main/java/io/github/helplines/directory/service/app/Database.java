package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that configuration names: the embedded one, started or joined, or one of the operator's own. */
final class Database implements AutoCloseable {
    /** Seconds to reach the server; a start without a database must be refused within ten. */
    static final int CONNECT_SECONDS = 3;

    /** Seconds a query may take; none here takes a tenth of that. */
    static final int SOCKET_SECONDS = 30;

    private final PostgresUrl service;
    private final PostgresUrl owner;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(PostgresUrl service, PostgresUrl owner, @Nullable EmbeddedPostgres embedded) {
        this.service = requireNonNull(service, "service");
        this.owner = requireNonNull(owner, "owner");
        this.embedded = embedded;
    }

    /**
     * @throws StartException in one line, when a URL is malformed
     * @throws io.github.helplines.directory.service.embedded.LaunchException when the embedded one cannot start
     */
    static Database open(DatabaseSettings settings, Path varDirectory) {
        if (settings.embedded()) {
            EmbeddedPostgres embedded = EmbeddedPostgres.joinOrStart(varDirectory, Options.standard());
            return new Database(url(embedded.service()), url(embedded.owner()), embedded);
        }
        return new Database(settings.service(), settings.owner(), null);
    }

    private static PostgresUrl url(ConnectionDetails details) {
        return new PostgresUrl(details.jdbcUrl(), details.user(), details.password());
    }

    /** As the role the service works as. */
    DataSource service() {
        return dataSource(service);
    }

    /** As the role that owns the tables and may change them. */
    DataSource owner() {
        return dataSource(owner);
    }

    PostgresUrl serviceUrl() {
        return service;
    }

    /** The role the service works as; a driver without a user connects as the role that started the process. */
    String serviceRole() {
        return service.user().isEmpty() ? System.getProperty("user.name", "") : service.user();
    }

    /** Starts the embedded database again where it has died; nothing for one of the operator's own. */
    void restartIfStopped() {
        if (embedded != null) {
            embedded.restartIfStopped();
        }
    }

    /**
     * Connects once, to know what is wrong before anything else is tried.
     *
     * @return why there is no connection, when it may come back by itself; empty when there is one
     * @throws StartException when it will not come back by itself: a refused login, a database that is not there
     */
    Optional<String> whyUnreachable() {
        try (Connection connection = service().getConnection()) {
            return connection.isValid(CONNECT_SECONDS) ? Optional.empty() : Optional.of("the database does not answer");
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            // PostgreSQL appendix A: class 28, and 3D000. The driver's messages name users and hosts: not repeated.
            if (state.startsWith("28")) {
                throw new StartException("The database refused the login: check user and password in DATABASE_URL");
            } else if (state.equals("3D000")) {
                throw new StartException("The database that DATABASE_URL names does not exist on that server");
            }
            return Optional.of("the database cannot be reached");
        }
    }

    private static DataSource dataSource(PostgresUrl url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url.jdbcUrl());
        if (!url.user().isEmpty()) {
            dataSource.setUser(url.user());
        }
        if (!url.password().isEmpty()) {
            dataSource.setPassword(url.password());
        }
        dataSource.setConnectTimeout(CONNECT_SECONDS);
        dataSource.setLoginTimeout(CONNECT_SECONDS);
        dataSource.setSocketTimeout(SOCKET_SECONDS);
        dataSource.setApplicationName("helpline-directory");
        return dataSource;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
