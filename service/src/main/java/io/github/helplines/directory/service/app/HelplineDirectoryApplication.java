package io.github.helplines.directory.service.app;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** The service and its commands. With no command it serves, from the configuration it was packaged with. */
public final class HelplineDirectoryApplication extends Application<DirectoryConfiguration> {
    private final Clock clock;
    private final AtomicInteger exitCode = new AtomicInteger(1);

    HelplineDirectoryApplication(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        new HelplineDirectoryApplication(Clock.systemUTC())
                .run(arguments.length == 0 ? new String[] {"server"} : arguments);
    }

    @Override
    public String getName() {
        return "helpline-directory";
    }

    @Override
    public void initialize(Bootstrap<DirectoryConfiguration> bootstrap) {
        bootstrap.setConfigurationFactoryFactory((type, validator, mapper, prefix) ->
                new PackagedConfigurationFactory<>(type, validator, mapper, prefix, System::getenv));
    }

    @Override
    protected void addDefaultCommands(Bootstrap<DirectoryConfiguration> bootstrap) {
        Failures failures = new Failures(exitCode);
        Terminal terminal = Terminal.ofThisProcess();
        bootstrap.addCommand(new ServeCommand(this, failures));
        bootstrap.addCommand(new DbCommand(failures));
        bootstrap.addCommand(new ImportCommand(failures, clock, terminal));
        bootstrap.addCommand(new ExportCommand(failures));
        bootstrap.addCommand(new ValidateCommand(failures));
        bootstrap.addCommand(new VerifyCommand(failures, clock));
        bootstrap.addCommand(new RestoreCommand(failures, clock));
        bootstrap.addCommand(new KeysCommand(failures, clock));
        bootstrap.addCommand(new CheckConfigurationCommand(failures));
        ApiCommand.all(failures, terminal).forEach(bootstrap::addCommand);
    }

    @Override
    public void run(DirectoryConfiguration configuration, Environment environment) throws Exception {
        new Wiring(configuration, environment, clock).start();
    }

    @Override
    protected void onFatalError(Throwable error) {
        System.exit(exitCode.get());
    }
}
