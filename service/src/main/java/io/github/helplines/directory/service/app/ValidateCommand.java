package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code validate}: lists every fault of a bundle with file and line. Needs no database. */
final class ValidateCommand extends Command {
    private final Failures failures;

    ValidateCommand(Failures failures) {
        super("validate", "Lists every fault of a bundle of records, with file and line");
        this.failures = requireNonNull(failures, "failures");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("bundle").help("a YAML file, or a directory of them");
        subparser.epilog("Exit status: 0 without faults, 1 with.");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
        int records = Bundles.read(namespace.getString("bundle"), System.out).size();
        System.out.println("No faults: " + records + " records.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable error) {
        failures.report(error, cli.getStdErr());
    }
}
