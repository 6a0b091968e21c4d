package io.github.helplines.directory.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.testing.InMemoryDirectory;
import io.github.helplines.directory.sms.config.Settings;
import io.github.helplines.directory.sms.config.Variables;
import io.github.helplines.directory.sms.web.WebServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of "By text" in the README of the repository start the program, and get the answer that stands below. */
class RootReadmeTest {
    private static final Pattern VARIABLE = Pattern.compile("(SMS_[A-Z_]+)=(\\$\\([^)]*\\)|\\S+)");
    private static final Pattern POSTED = Pattern.compile("-d '([^']+)'");
    private static final Pattern HEADER = Pattern.compile("-H \"([A-Za-z-]+): \\$SMS_GENERIC_SECRET\"");
    private static final Pattern ANSWER = Pattern.compile("```text\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    Path files;

    @Test
    void itsLinesAreReal() throws Exception {
        String section = section("## By text");
        Map<String, String> variables = variables(section);
        String secret = variables.get("SMS_GENERIC_SECRET");
        SmsResponder responder = SmsResponder.start(
                Settings.read(variables),
                InMemoryDirectory.bundled(InstantSource.system()),
                InstantSource.system(),
                new PrintStream(OutputStream.nullOutputStream()));
        try {
            Texting texting = new Texting(responder.port());
            // Pasted as a whole: it waits until the program answers before it asks.
            assertThat(section)
                    .containsSubsequence(
                            ".jar &",
                            "--retry-connrefused",
                            "localhost:8090" + WebServer.HEALTH,
                            "localhost:8090/inbound");
            assertThat(texting.send(HttpRequest.newBuilder(texting.base().resolve(WebServer.HEALTH)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(texting.post(one(POSTED, section), one(HEADER, section), secret)
                            .body())
                    .isEqualTo(one(ANSWER, section));
            assertThat(texting.send(HttpRequest.newBuilder(texting.base().resolve("/inbound"))
                                    .POST(HttpRequest.BodyPublishers.ofString(one(POSTED, section))))
                            .statusCode())
                    .as("without the secret")
                    .isEqualTo(403);
        } finally {
            responder.close();
        }
    }

    /** As the shell would set them, but for a free port and keys that are there. */
    private Map<String, String> variables(String section) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        Matcher matcher = VARIABLE.matcher(section);
        while (matcher.find()) {
            boolean made = matcher.group(2).startsWith("$(");
            variables.put(matcher.group(1), made ? "0123456789abcdef".repeat(3) : matcher.group(2));
        }
        assertThat(variables).hasSize(5).containsEntry("SMS_DIRECTORY_KEYS_FILE", "keys.json");
        variables.put("PORT", "0");
        variables.put("SMS_DIRECTORY_KEYS_FILE", Variables.generic(files).get("SMS_DIRECTORY_KEYS_FILE"));
        return variables;
    }

    private static String section(String title) throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        int from = readme.indexOf(title + "\n");
        return readme.substring(from, readme.indexOf("\n## ", from + 1));
    }

    private static String one(Pattern pattern, String section) {
        Matcher matcher = pattern.matcher(section);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
