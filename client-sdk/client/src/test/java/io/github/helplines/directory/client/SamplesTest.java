package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the samples of the README say where nobody answers: they are compiled and run as an application's, and a copy answers
 * from what this library brings along. Against a service, and as they are published, they run in {@code .ci/published}.
 */
class SamplesTest {
    private static final Path SOURCES = Path.of("..", "consumer", "src", "main", "java", "example");

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    @TempDir
    private Path work;

    @Test
    void everySampleSaysWhatItIsThereFor() throws Exception {
        assertThat(run())
                .contains(
                        "copy: BUNDLED, may be out of date",
                        "with a text: 2",
                        "shown: <a href=\"tel:+448006126505\">Call 0800 612 6505</a>",
                        "shown: Text DVS to 82228",
                        "there: Call 0800 612 6505",
                        "not there: Withdrawn. Instead: []")
                .anyMatch(line -> line.startsWith("Derbyshire Victim Services can help: Call 0800 612 6505, Text DVS"))
                .anyMatch(line -> line.startsWith("Revenge Porn Helpline cannot. Instead: "))
                .anyMatch(line -> line.startsWith("not there: ") && line.contains("999"))
                .anyMatch(line -> line.matches("asked: [a-z_]+, then [a-z_]+"))
                .noneMatch(line -> line.matches("asked: ([a-z_]+), then \\1"));
    }

    private List<String> run() throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        work.toString(),
                        "-cp",
                        classPath,
                        SOURCES.resolve("Samples.java").toString(),
                        SOURCES.resolve("Main.java").toString());
        assertThat(compiled).isZero();
        Path keys = Files.writeString(work.resolve("keys.json"), KEYS);
        Path said = work.resolve("said");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        work + File.pathSeparator + classPath,
                        "example.Main",
                        "http://127.0.0.1:1",
                        keys.toString(),
                        work.resolve("cache").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).isZero();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
