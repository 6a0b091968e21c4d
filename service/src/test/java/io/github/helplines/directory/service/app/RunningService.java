package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.testing.ContractCheck;
import io.github.helplines.directory.service.testing.PostgresServer;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole service in this JVM on ports of its own; every answer it gives is held against the contract, and what it leaves
 * against what was asked.
 */
final class RunningService implements AutoCloseable {
    /** PostgreSQL appendix A: no connection, the login was refused, no such database, shut down. */
    private static final String NO_DATABASE = "08...|28...|3D000|57P..";

    private final DropwizardTestSupport<DirectoryConfiguration> support;
    private final ConnectionDetails owner;
    private final Path var;
    private final HeardLog log = HeardLog.listening();

    private RunningService(DropwizardTestSupport<DirectoryConfiguration> support, ConnectionDetails owner, Path var) {
        this.support = support;
        this.owner = owner;
        this.var = var;
    }

    /** Starts it on the given database, as if it were that moment. */
    static RunningService start(
            ConnectionDetails database, ConnectionDetails owner, Path var, Clock clock, ConfigOverride... more)
            throws Exception {
        List<ConfigOverride> overrides = new ArrayList<>(List.of(
                ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                ConfigOverride.config("server.adminConnectors[0].port", "0"),
                ConfigOverride.config("var_directory", var.toString()),
                ConfigOverride.config("database.url", PostgresServer.url(database)),
                ConfigOverride.config("database.owner_url", PostgresServer.url(owner))));
        overrides.addAll(List.of(more));
        DropwizardTestSupport<DirectoryConfiguration> support =
                new DropwizardTestSupport<>(
                        HelplineDirectoryApplication.class, (String) null, overrides.toArray(ConfigOverride[]::new)) {
                    @Override
                    public HelplineDirectoryApplication newApplication() {
                        return new HelplineDirectoryApplication(clock);
                    }
                };
        support.before();
        RunningService service = new RunningService(support, owner, var);
        assertThat(CanaryTrail.leave(service.api())).as("somebody was answered").isTrue();
        return service;
    }

    /** A request to the API. */
    RequestSpecification request() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1")
                .setPort(support.getLocalPort())
                .addHeader("User-Agent", CanaryCaller.AGENT)
                .addFilter(ContractCheck.filter())
                .build());
    }

    /** A request to the admin port. */
    RequestSpecification adminRequest() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1")
                .setPort(support.getAdminPort())
                .build());
    }

    private String api() {
        return "http://127.0.0.1:" + support.getLocalPort();
    }

    int port() {
        return support.getLocalPort();
    }

    /** Ends it, and looks whether anything tells who had asked. */
    @Override
    public void close() {
        boolean heard = log.isListening();
        try {
            CanaryTrail.leave(api());
            URI admin = URI.create("http://127.0.0.1:" + support.getAdminPort());
            CanaryTrail.assertNotTold(admin::resolve);
        } finally {
            support.after();
            heard &= log.isListening();
            log.close();
        }
        assertThat(heard).as("the log was listened to until the end").isTrue();
        CanaryTrail.assertNotIn("the log", log.text());
        CanaryTrail.assertNotWritten(var);
        CanaryTrail.assertNotIn("the database", tables());
    }

    /** Nothing where the test has left no database. */
    private String tables() {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(owner))) {
            return TableTexts.of(connection);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.toString()).matches(NO_DATABASE);
            return "";
        }
    }
}
