package io.github.helplines.directory.service.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code server}: serves the directory until it is stopped. */
final class ServeCommand extends ServerCommand<DirectoryConfiguration> {
    private final Failures failures;

    ServeCommand(HelplineDirectoryApplication application, Failures failures) {
        super(application, "server", "Serves the directory over HTTP");
        this.failures = failures;
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable error) {
        failures.report(error, cli.getStdErr());
    }
}
