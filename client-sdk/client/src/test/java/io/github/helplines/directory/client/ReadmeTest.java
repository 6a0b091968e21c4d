package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;

import example.RootReadmeSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sample of the README stands in a program that is compiled and run against what is published. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern GRADLE = Pattern.compile("```kotlin\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MAVEN = Pattern.compile("```xml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

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
                .contains("| attempts of a read | " + ConnectionSettings.ATTEMPTS + " |")
                .contains("| an attempt of a replica: recalls and head | "
                        + ConnectionSettings.ATTEMPT_TIMEOUT.toSeconds() + " s |")
                .contains("| a replica's poll interval | " + ReplicaBuilder.POLL_INTERVAL.toSeconds() + " s |")
                .contains("| a replica's first wait | " + ReplicaBuilder.FIRST_WAIT.toSeconds() + " s |")
                .contains("every " + ReplicaBuilder.POLL_INTERVAL.toSeconds() + " s: recalls, then the signed head");
        assertThat(Provenance.RELIED_ON).as("After thirty days").isEqualTo(Duration.ofDays(30));
    }

    /** What somebody pastes into a build has to be what is published. */
    @Test
    void itsCoordinatesAreThePoms() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String parent = Files.readString(Path.of("..", "..", "pom.xml"));
        String group = element(parent, "groupId");
        String version = element(parent, "version");
        String artifact = element(pom.substring(pom.indexOf("</parent>")), "artifactId");
        assertThat(pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>")))
                .contains("<groupId>" + group + "</groupId>", "<version>" + version + "</version>");
        assertThat(found(GRADLE, Path.of("README.md")))
                .containsExactly("implementation(\"" + group + ":" + artifact + ":" + version + "\")");
        assertThat(found(MAVEN, Path.of("README.md")))
                .singleElement()
                .satisfies(dependency -> assertThat(dependency)
                        .contains(
                                "<groupId>" + group + "</groupId>",
                                "<artifactId>" + artifact + "</artifactId>",
                                "<version>" + version + "</version>"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("from " + element(pom, "jackson.version").substring(0, 4) + " on");
    }

    /** Whoever names that profile alone still publishes sources, documentation, what it is made of, and signatures. */
    @Test
    void aReleaseLacksNothing() throws IOException {
        String parent = Files.readString(Path.of("..", "..", "pom.xml"));
        List<String> release = plugins(parent, "release");
        assertThat(plugins(parent, "published")).hasSize(3).allMatch(release::contains);
        assertThat(plugins(parent, "signed")).hasSize(1).allMatch(release::contains);
    }

    private static List<String> plugins(String pom, String profile) {
        int start = pom.indexOf("<id>" + profile + "</id>");
        String text = pom.substring(start, pom.indexOf("</profile>", start));
        return Pattern.compile("<plugin>.*?</plugin>", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String element(String xml, String name) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(xml);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Where nobody answers, what this library brings along does: the lines are the same. */
    @Test
    void theRepositorysSampleSaysWhatItsReadmeSays() throws IOException {
        Path readme = Path.of("..", "..", "README.md");
        assertThat(found(SHOWN, readme))
                .hasSize(2)
                .isEqualTo(found(RUN, Path.of("src/test/java/example/RootReadmeSample.java")));
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();

        RootReadmeSample.run(nobody, KEYS, new PrintStream(page, true, StandardCharsets.UTF_8));

        List<String> said = page.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> shown = found(OUTPUT, readme).get(0).lines().toList();
        assertThat(shown).hasSizeGreaterThan(2);
        assertThat(said).startsWith(shown.toArray(String[]::new)).noneMatch(line -> line.startsWith("Revenge"));
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
