package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sample of the README stands in a program that is compiled and run against what is published. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("// sample: [^\\n]+\\n(.*?)\\n *// end", Pattern.DOTALL);

    @Test
    void itsSamplesAreTheOnesThatAreRun() throws IOException {
        List<String> shown = found(SHOWN, Path.of("README.md"));
        assertThat(shown)
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(
                        found(RUN, Path.of("..", "consumer", "src", "main", "java", "example", "Samples.java")));
    }

    @Test
    void itsNumbersAreTheCodes() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| connecting | " + ConnectionSettings.CONNECT_TIMEOUT.toSeconds() + " s |")
                .contains(
                        "| an attempt, its body included | " + ConnectionSettings.ATTEMPT_TIMEOUT.toSeconds() + " s |")
                .contains("| a call with all attempts and waits | " + ConnectionSettings.CALL_TIMEOUT.toSeconds()
                        + " s |")
                .contains("| attempts of a read | " + ConnectionSettings.ATTEMPTS + " |");
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1).stripIndent().strip());
        }
        return found;
    }
}
