package io.github.helplines.directory.service.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import io.github.helplines.directory.service.access.Token;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs commands in this JVM as a terminal would, in an environment of their own. */
final class CommandLine {
    private final Map<String, String> environment = new HashMap<>();
    private String typed = "";
    private boolean person;

    /** What a command left behind. */
    record Said(int exitCode, String out, String err) {}

    CommandLine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    static CommandLine at(String url, Token key) {
        return new CommandLine().with("HELPLINE_URL", url).with(ApiCommand.KEY, key.text());
    }

    /** Somebody sits there, and types this. */
    CommandLine typing(String text) {
        typed = text;
        person = true;
        return this;
    }

    /** Nobody sits there, and this is piped in. */
    CommandLine piping(String text) {
        typed = text;
        person = false;
        return this;
    }

    Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(typed)),
                person,
                environment::get);
        AtomicInteger exitCode = new AtomicInteger(1);
        Failures failures = new Failures(exitCode);
        HelplineDirectoryApplication application = new HelplineDirectoryApplication(Clock.systemUTC());
        Bootstrap<DirectoryConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        for (Command command : ApiCommand.all(failures, terminal)) {
            bootstrap.addCommand(command);
        }
        bootstrap.addCommand(new ImportCommand(failures, Clock.systemUTC(), terminal));
        bootstrap.addCommand(new ExportCommand(failures));
        boolean done = new Cli(new JarLocation(Main.class), bootstrap, out, err)
                .run(arguments)
                .isEmpty();
        return new Said(
                done ? 0 : exitCode.get(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
