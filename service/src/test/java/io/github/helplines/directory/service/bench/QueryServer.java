package io.github.helplines.directory.service.bench;

import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jdbi3.JdbiFactory;
import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.jetty.server.NetworkConnector;
import org.jdbi.v3.core.Jdbi;

/**
 * What a service of this kind usually is: a resource of Jersey that asks the database for the record, by JDBI and its
 * pool, both as Dropwizard has them when nothing is configured.
 */
public final class QueryServer extends Application<Configuration> {
    private final java.nio.file.Path database;

    private QueryServer(java.nio.file.Path database) {
        this.database = database;
    }

    /** Finds a record by primary key. */
    @Path("/query")
    public static final class QueryResource {
        private final Jdbi jdbi;

        QueryResource(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String find() {
            return jdbi.withHandle(handle -> handle.createQuery(BareServer.QUERY)
                    .bind("sequence", 1)
                    .mapTo(String.class)
                    .one());
        }
    }

    /** @param arguments the directory of the database that runs */
    public static void main(String[] arguments) throws Exception {
        new QueryServer(java.nio.file.Path.of(arguments[0])).run("server", "http-server.yml");
    }

    @Override
    public void initialize(Bootstrap<Configuration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new ResourceConfigurationSourceProvider());
    }

    @Override
    public void run(Configuration configuration, Environment environment) throws Exception {
        ConnectionDetails details =
                EmbeddedPostgres.joinOrStart(database, Options.standard()).service();
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(details.jdbcUrl());
        factory.setUser(details.user());
        factory.setPassword(details.password());
        environment.jersey().register(new QueryResource(new JdbiFactory().build(environment, factory, "database")));
        environment.lifecycle().addServerLifecycleListener(server -> {
            for (var connector : server.getConnectors()) {
                if (connector instanceof NetworkConnector network
                        && connector.getName().equals("application")) {
                    System.out.println("Listens at http://127.0.0.1:" + network.getLocalPort() + "/");
                }
            }
        });
    }
}
