package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import io.github.helplines.directory.service.store.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The one PostgreSQL of a test JVM, started by the first test that asks for a database and stopped after the last.
 * Databases are copies of one that was migrated once.
 */
public final class PostgresServer implements LauncherSessionListener {
    private static final String TEMPLATE = "migrated";
    private static PostgresServer running;

    private Path directory;
    private EmbeddedPostgres postgres;
    private int databases;

    /** The server, started when it does not run yet. */
    static synchronized PostgresServer get() {
        if (running == null) {
            PostgresServer started = new PostgresServer();
            started.start();
            running = started;
        }
        return running;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stopIfRunning();
    }

    private static synchronized void stopIfRunning() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    private void start() {
        try {
            directory = Files.createTempDirectory("helpline-directory-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.joinOrStart(directory, new Options(false));
        createDatabase(TEMPLATE, "template0");
        try (Connection owner = connect(in(postgres.owner(), TEMPLATE))) {
            Migrations.apply(owner, postgres.service().user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        postgres.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database with the schema and no record in it. */
    synchronized String newDatabase() {
        return newDatabase(TEMPLATE);
    }

    /** A new database without anything in it. */
    synchronized String newEmptyDatabase() {
        return newDatabase("template0");
    }

    private String newDatabase(String template) {
        databases++;
        String name = "test_" + databases;
        createDatabase(name, template);
        return name;
    }

    ConnectionDetails owner(String database) {
        return in(postgres.owner(), database);
    }

    ConnectionDetails service(String database) {
        return in(postgres.service(), database);
    }

    /** Runs a statement as the superuser, outside any of the databases. */
    void administer(String sql) {
        try (Connection superuser = connect(postgres.superuser());
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createDatabase(String name, String template) {
        administer("CREATE DATABASE " + name + " OWNER " + postgres.owner().user() + " TEMPLATE " + template);
    }

    private static ConnectionDetails in(ConnectionDetails role, String database) {
        return new ConnectionDetails(role.host(), role.port(), database, role.user(), role.password());
    }

    static Connection connect(ConnectionDetails details) throws SQLException {
        return DriverManager.getConnection(details.jdbcUrl(), details.user(), details.password());
    }

    static Jdbi jdbi(ConnectionDetails details) {
        return Jdbi.create(details.jdbcUrl(), details.user(), details.password());
    }

    /** A database as configuration names it. */
    public static String url(ConnectionDetails details) {
        return details.jdbcUrl().replace("://", "://" + details.user() + ":" + details.password() + "@");
    }
}
