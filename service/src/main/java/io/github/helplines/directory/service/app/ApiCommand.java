package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.service.access.Token;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/**
 * A command of an editor or approver: it asks a running service over its API, and needs neither configuration nor
 * database. The key comes from the environment alone: an argument would stand in a list of processes, and in a history.
 */
abstract class ApiCommand extends Command {
    static final String KEY = "HELPLINE_KEY";

    private static final String URL = "HELPLINE_URL";
    private static final String PORT = "PORT";
    private static final String DEFAULT_PORT = "8080";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Failures failures;
    private final Terminal terminal;

    ApiCommand(String name, String description, Failures failures, Terminal terminal) {
        super(name, description);
        this.failures = requireNonNull(failures, "failures");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    /** Every command of editors and approvers. */
    static List<ApiCommand> all(Failures failures, Terminal terminal) {
        return List.of(
                new DraftCommand(failures, terminal),
                new ProposeCommand(failures, terminal),
                new ShowCommand(failures, terminal),
                new ApproveCommand(failures, terminal),
                new RejectCommand(failures, terminal),
                new RecallCommand(failures, terminal),
                AloneCommand.withdraw(failures, terminal),
                AloneCommand.giveBack(failures, terminal),
                new VerifyChannelCommand(failures, terminal));
    }

    @Override
    public void configure(Subparser subparser) {
        url(subparser);
        subparser.epilog("Takes your key from the variable " + KEY + ", and the URL from " + URL
                + " where --url is not given. Exit status: 0 done, 1 not, 2 changed since it was read.");
    }

    /** The option that says where the service is. */
    static void url(Subparser subparser) {
        subparser
                .addArgument("--url")
                .help("where the service is; without it " + URL + ", or http://localhost: and the port in " + PORT
                        + ", or else " + DEFAULT_PORT);
    }

    /** The option that says of what kind the record is. */
    static void kind(Subparser subparser) {
        subparser
                .addArgument("--kind")
                .setDefault(RecordKind.SERVICE.wire())
                .choices(Stream.of(RecordKind.values()).map(RecordKind::wire).toList())
                .help("service when not said");
    }

    static Argument required(Subparser subparser, String option, String metavar) {
        return subparser.addArgument(option).required(true).metavar(metavar);
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        run(api(namespace, terminal.environment()), terminal, namespace);
    }

    abstract void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception;

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable error) {
        failures.report(error, cli.getStdErr());
    }

    /** @throws StartException when there is no key, or the URL cannot be trusted with it */
    static EditorsApi api(Namespace namespace, UnaryOperator<@Nullable String> environment) {
        String named = namespace.getString("url");
        String url = named != null ? named : variable(environment, URL);
        String key = environment.apply(KEY);
        if (key == null || key.isBlank()) {
            throw new StartException(KEY + " is not set: put your key into it, with read -rs so that it is not seen");
        }
        Token token = Token.parse(key.strip())
                .orElseThrow(() -> new StartException(KEY + " holds no key: one was mistyped, or cut off"));
        return new EditorsApi(base(url == null ? onThisMachine(environment) : url.strip()), token, PAUSE);
    }

    /** Where a service listens that has its port from the same variable. */
    private static String onThisMachine(UnaryOperator<@Nullable String> environment) {
        String port = variable(environment, PORT);
        if (port != null && !port.matches("[1-9][0-9]{0,4}")) {
            throw new StartException(PORT + " is no port to ask at: say where the service is, with --url");
        }
        return "http://localhost:" + (port == null ? DEFAULT_PORT : port);
    }

    /** A variable that is empty counts as not set. */
    private static @Nullable String variable(UnaryOperator<@Nullable String> environment, String name) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Only a scheme, a host and a port: what else stands in a URL belongs to somebody else's service. */
    private static URI base(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = url.getHost() != null
                    && url.getUserInfo() == null
                    && Set.of("", "/").contains(String.valueOf(url.getRawPath()))
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (bare
                    && scheme.equals("http")
                    && !LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT))) {
                throw new StartException("The URL must be https: a key goes over plain http to this machine only");
            } else if (bare && (scheme.equals("http") || scheme.equals("https"))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, in words.
        }
        throw new StartException("The URL must be like https://helplines.example.org, without a path");
    }
}
