package io.github.helplines.directory.service.app;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.testing.ContractCheck;
import io.github.helplines.directory.service.testing.PostgresServer;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The whole service in this JVM on ports of its own; every answer it gives is held against the contract. */
final class RunningService implements AutoCloseable {
    private final DropwizardTestSupport<DirectoryConfiguration> support;

    private RunningService(DropwizardTestSupport<DirectoryConfiguration> support) {
        this.support = support;
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
        return new RunningService(support);
    }

    /** A request to the API. */
    RequestSpecification request() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1")
                .setPort(support.getLocalPort())
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

    int port() {
        return support.getLocalPort();
    }

    @Override
    public void close() {
        support.after();
    }
}
