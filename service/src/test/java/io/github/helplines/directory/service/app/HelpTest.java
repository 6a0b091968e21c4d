package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command says how it is used, and nothing goes wrong over it. */
class HelpTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server",
                "db",
                "import",
                "export",
                "validate",
                "verify",
                "restore",
                "keys",
                "check",
                "draft",
                "propose",
                "show",
                "approve",
                "reject",
                "recall",
                "withdraw",
                "return",
                "verify-channel"
            })
    void everyCommandSaysHowItIsUsed(String command) {
        assertThat(cli().run(command, "--help")).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage:", " " + command + " ", "--help");
        assertThat(err.size()).isZero();
    }

    @Test
    void withoutACommandTheyAreListed() {
        assertThat(cli().run("--help")).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "server,db,import,export,validate,verify,restore,keys,check,draft,propose,show,approve,reject,recall,"
                                + "withdraw,return,verify-channel");
    }

    @Test
    void copiesAreVerifiedByAHeadAndKeys() {
        assertThat(cli().run("verify", "--snapshot", "snapshot.ndjson", "--head", "head.json"))
                .isPresent();
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Copies are verified by --head FILE and --keys FILE: name both");
        assertThat(cli().run("verify", "--fresh")).isPresent();
    }

    private Cli cli() {
        HelplineDirectoryApplication application = new HelplineDirectoryApplication(Clock.systemUTC());
        Bootstrap<DirectoryConfiguration> bootstrap = new Bootstrap<>(application);
        application.addDefaultCommands(bootstrap);
        application.initialize(bootstrap);
        return new Cli(new JarLocation(Main.class), bootstrap, out, err);
    }
}
