package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.access.Token;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With which key a command works, and to whom it shows it. */
class ApiCommandTest {
    private final Token key = Token.generate(new SecureRandom());

    @Test
    void withoutAKeyNothingIsAsked() {
        CommandLine.Said said = new CommandLine().run("show");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().strip()).startsWith("HELPLINE_KEY is not set").hasLineCount(1);
    }

    @Test
    void aKeyThatWasMistypedIsNotSentAndNotRepeated() {
        String mistyped = key.text().substring(0, key.text().length() - 1);
        CommandLine.Said said = new CommandLine().with(ApiCommand.KEY, mistyped).run("show");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("HELPLINE_KEY holds no key").doesNotContain(mistyped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://helplines.example.org",
                "http://10.0.0.1:8080",
                "https://user@helplines.example.org",
                "https://helplines.example.org/directory",
                "https://helplines.example.org/?a=b",
                "ftp://helplines.example.org",
                "helplines.example.org",
                "not a url"
            })
    void aKeyGoesOverHttpsOrToThisMachineOnly(String url) {
        CommandLine.Said said = CommandLine.at(url, key).run("show");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().strip()).startsWith("The URL must be ").hasLineCount(1);
        assertThat(said.err()).doesNotContain(key.text());
    }

    @Test
    void aServiceThatIsNotThereIsOneLine() {
        CommandLine.Said said = CommandLine.at("http://127.0.0.1:1", key).run("show");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().strip())
                .startsWith("No answer from the service at http://127.0.0.1:1:")
                .hasLineCount(1);
    }

    @Test
    void withoutAUrlTheServiceIsWhereItsPortSays() {
        CommandLine elsewhere = new CommandLine().with(ApiCommand.KEY, key.text());
        assertThat(elsewhere.with("PORT", "1").run("show").err())
                .startsWith("No answer from the service at http://localhost:1:");
        CommandLine.Said said = elsewhere.with("PORT", "eighty").run("show");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err().strip()).startsWith("PORT ").contains("--url").hasLineCount(1);
    }

    @Test
    void whatOthersWroteCannotMoveTheCursor() {
        assertThat(PlainText.of("a\u001b[2Jb\u202ec\nd é")).isEqualTo("a\\u001b[2Jb\\u202ec\\u000ad é");
    }
}
