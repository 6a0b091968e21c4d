package io.github.helplines.directory.service.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.slf4j.LoggerFactory;

/**
 * A command that works on the directory's database and ends, beside a running server or without one: it joins the
 * embedded database, or starts it for as long as it works.
 */
abstract class DatabaseCommand extends ConfiguredCommand<DirectoryConfiguration> {
    private final Failures failures;

    DatabaseCommand(String name, String description, Failures failures) {
        super(name, description);
        this.failures = failures;
    }

    @Override
    protected Class<DirectoryConfiguration> getConfigurationClass() {
        return DirectoryConfiguration.class;
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return subparser
                .addArgument("-c", "--config")
                .dest("file")
                .metavar("FILE")
                .help("configuration file; without it, the packaged one and the environment");
    }

    @Override
    protected final void run(
            Bootstrap<DirectoryConfiguration> bootstrap, Namespace namespace, DirectoryConfiguration configuration)
            throws Exception {
        // What a command has to say it prints; a log line between would be in the way of whoever reads on.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        prepare(namespace);
        if (!makesDatabase(namespace)) {
            requireDatabase(configuration);
        }
        try (CommandDatabase opened =
                CommandDatabase.open(() -> Database.open(configuration.database(), configuration.varDirectory()))) {
            Database database = opened.database();
            database.whyUnreachable().ifPresent(why -> {
                throw new StartException("Cannot work: " + why);
            });
            run(database, namespace);
        }
    }

    /** An empty database that a command has made itself would be taken for the directory. */
    private static void requireDatabase(DirectoryConfiguration configuration) {
        Path directory = configuration.varDirectory();
        if (configuration.database().embedded() && EmbeddedPostgres.isMissing(directory)) {
            throw new StartException("There is no database under " + directory + ": run this where the service runs, or"
                    + " set VAR_DIRECTORY (or DATABASE_URL) as it has it; the first start of the service makes one");
        }
    }

    /** Whether it may begin a directory where there is none. */
    boolean makesDatabase(Namespace namespace) {
        return false;
    }

    /** Refuses what can be refused before there is a database. */
    void prepare(Namespace namespace) throws Exception {}

    abstract void run(Database database, Namespace namespace) throws Exception;

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable error) {
        if (CommandDatabase.interrupted()) {
            // Whatever the database's going away has led to is not what went wrong.
            cli.getStdErr().println("Interrupted.");
            cli.getStdErr().flush();
        } else {
            failures.report(error, cli.getStdErr());
        }
    }
}
