package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that configuration names: the embedded one, started or joined, or one of the operator's own. */
final class Database implements AutoCloseable {
    /** Seconds to reach the server; a start without a database must be refused within ten. */
    static final int CONNECT_SECONDS = 3;

    /** Seconds a query may take; none here takes a tenth of that. */
    static final int SOCKET_SECONDS = 30;

    /** Nothing before an at sign, which would be a user and a password. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("^jdbc:postgresql://(?:[^/@]*@)?([^/?@]+)[/?]");

    private final Path varDirectory;
    private final boolean separateOwner;
    private @Nullable Roles roles;
    private @Nullable EmbeddedPostgres embedded;
    private boolean closed;

    /** Where to connect, as whom. */
    private record Roles(PostgresUrl service, PostgresUrl owner) {}

    private Database(Path varDirectory, boolean separateOwner, @Nullable Roles roles) {
        this.varDirectory = requireNonNull(varDirectory, "varDirectory");
        this.separateOwner = separateOwner;
        this.roles = roles;
    }

    /** @throws StartException in one line, when a URL is malformed */
    static Database of(DatabaseSettings settings, Path varDirectory) {
        return settings.embedded()
                ? new Database(varDirectory, true, null)
                : new Database(
                        varDirectory, !settings.ownerUrl().isBlank(), new Roles(settings.service(), settings.owner()));
    }

    /**
     * @throws StartException in one line, when a URL is malformed
     * @throws io.github.helplines.directory.service.embedded.LaunchException when the embedded one cannot start
     */
    static Database open(DatabaseSettings settings, Path varDirectory) {
        Database database = of(settings, varDirectory);
        database.start();
        return database;
    }

    /**
     * Starts or joins the embedded database, and starts it again where it has died; nothing for one of the operator's
     * own.
     *
     * @throws io.github.helplines.directory.service.embedded.LaunchException in one line, why it cannot be
     */
    synchronized void start() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (embedded != null) {
            embedded.restartIfStopped();
        } else if (roles == null) {
            EmbeddedPostgres started = EmbeddedPostgres.joinOrStart(varDirectory, Options.standard());
            embedded = started;
            roles = new Roles(url(started.service()), url(started.owner()));
        }
    }

    private static PostgresUrl url(ConnectionDetails details) {
        return new PostgresUrl(details.jdbcUrl(), details.user(), details.password());
    }

    /** Where to connect; empty while the embedded database was never started. */
    private synchronized Optional<Roles> roles() {
        return Optional.ofNullable(roles);
    }

    private Roles started() {
        return roles().orElseThrow(() -> new IllegalStateException("the embedded database was never started"));
    }

    /** As the role the service works as. */
    DataSource service() {
        return dataSource(started().service());
    }

    /** As the role that owns the tables and may change them. */
    DataSource owner() {
        return dataSource(started().owner());
    }

    /** Whether a role was named that owns the tables; the embedded database has one. */
    boolean hasSeparateOwner() {
        return separateOwner;
    }

    /** Where the service connects; empty while the embedded database was never started. */
    Optional<PostgresUrl> serviceUrl() {
        return roles().map(Roles::service);
    }

    /** The role the service works as; a driver without a user connects as the role that started the process. */
    String serviceRole() {
        String user = started().service().user();
        return user.isEmpty() ? System.getProperty("user.name", "") : user;
    }

    /**
     * Connects once, to know what is wrong before anything else is tried.
     *
     * @return why there is no connection, when it may come back by itself; empty when there is one
     * @throws StartException when it will not come back by itself: a refused login, a database that is not there
     */
    Optional<String> whyUnreachable() {
        try (Connection connection = service().getConnection()) {
            return connection.isValid(CONNECT_SECONDS) ? Optional.empty() : Optional.of(unreachable("no answer"));
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            // PostgreSQL appendix A: class 28, and 3D000. The driver's messages name users and hosts: not repeated.
            if (state.startsWith("28")) {
                throw new StartException("The database refused the login: check user and password in DATABASE_URL");
            } else if (state.equals("3D000")) {
                throw new StartException("The database that DATABASE_URL names does not exist on that server");
            }
            return Optional.of(unreachable(UnreachableCause.of(e)));
        }
    }

    private String unreachable(String cause) {
        String place = HOST_AND_PORT
                .matcher(started().service().jdbcUrl())
                .results()
                .map(found -> " at " + found.group(1))
                .findFirst()
                .orElse("");
        return "the database cannot be reached" + place + " (" + cause + ")";
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
        // The row that a constraint refused would be repeated in messages, which are logged.
        dataSource.setLogServerErrorDetail(false);
        return dataSource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (embedded != null) {
            embedded.close();
        }
    }
}
