package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.github.helplines.directory.service.publication.SigningKeyFile;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code check}: reads a configuration as strictly as a start does, and starts nothing. */
final class CheckConfigurationCommand extends ConfiguredCommand<DirectoryConfiguration> {
    private final Failures failures;

    CheckConfigurationCommand(Failures failures) {
        super("check", "Reads the configuration as a start would, and starts nothing");
        this.failures = requireNonNull(failures, "failures");
    }

    @Override
    protected Class<DirectoryConfiguration> getConfigurationClass() {
        return DirectoryConfiguration.class;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.epilog("Exit status: 0 right, 1 wrong. Whether a port is free is not looked at.");
    }

    @Override
    protected void run(
            Bootstrap<DirectoryConfiguration> bootstrap, Namespace namespace, DirectoryConfiguration configuration) {
        configuration.database().requireReadable();
        configuration.pages().toPageSettings();
        configuration.trustedProxies();
        configuration.signingKeyFile().ifPresent(named -> new SigningKeyFile(named).read());
        Ports.requireDistinct(configuration.getServerFactory());
        System.out.println("The configuration is right.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable error) {
        failures.report(error, cli.getStdErr());
    }
}
