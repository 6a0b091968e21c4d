package io.github.helplines.directory.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.config.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is run; by failsafe, which says where it is, since there is none before it is packaged. */
@EnabledIfSystemProperty(named = PackagedResponderIT.JAR, matches = ".+")
class PackagedResponderIT {
    private static final Pattern LISTENS = Pattern.compile("at http://127\\.0\\.0\\.1:(\\d+)/inbound");
    static final String JAR = "sms-responder.jar";

    @TempDir
    Path directory;

    @Test
    void aWrongConfigurationIsOneLineAndExitsWithOne() throws Exception {
        Map<String, String> variables = Variables.generic(directory);
        variables.remove("SMS_GENERIC_SECRET");
        Process process = start(variables);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(written()).isEqualTo("helpline-directory-sms-responder: SMS_GENERIC_SECRET: is required\n");
    }

    @Test
    void startsAnswersFromWhatItBroughtAndStops() throws Exception {
        Process process = start(Variables.generic(directory));
        try {
            Texting texting = new Texting(port(process));
            assertThat(texting.generic("1", "447700900123", "‘DVS’.").body())
                    .isEqualTo("Call 0800 612 6505, free. In danger now call 999.");
            assertThat(texting.generic("2", "447700900123", "Zanzibarquail").body())
                    .startsWith("In danger now call 999. We have no answer to that word.");
            assertThat(texting.get("/health").body()).contains("\"source\":\"bundled\"");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(written()).endsWith("Stopped\n").doesNotContain("7700900123", "anzibar");
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("keys.json", "written");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", System.getProperty(JAR));
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("written").toFile())
                .start();
    }

    private String written() throws IOException {
        return Files.readString(directory.resolve("written"));
    }

    private int port(Process process) throws Exception {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            Matcher matcher = LISTENS.matcher(written());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("it does not listen: " + written());
    }
}
