package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a configuration is said in one line, with its place and without its content. */
class ConfigurationFaultsTest {
    @TempDir
    Path directory;

    private final Bootstrap<DirectoryConfiguration> bootstrap =
            new Bootstrap<>(new HelplineDirectoryApplication(Clock.systemUTC()));

    private PackagedConfigurationFactory<DirectoryConfiguration> factory(Map<String, String> environment) {
        return new PackagedConfigurationFactory<>(
                DirectoryConfiguration.class,
                bootstrap.getValidatorFactory().getValidator(),
                bootstrap.getObjectMapper(),
                "dw",
                environment::get);
    }

    private DirectoryConfiguration read(String text, Map<String, String> environment) throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), text);
        return factory(environment).build(new FileConfigurationSourceProvider(), file.toString());
    }

    private void refused(String text, String line) {
        assertThatThrownBy(() -> read(text, Map.of()))
                .isInstanceOf(StartException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().replace(directory + "/", ""))
                        .isEqualTo(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\", "a: b", "#a", "${PORT}", "a\nb: 1", "{", "&a", "yes", "'"})
    void aVariableStaysOneValueWhateverItHolds(String value) throws Exception {
        DirectoryConfiguration configuration =
                factory(Map.of("VAR_DIRECTORY", value)).build();
        assertThat(configuration.varDirectory())
                .isEqualTo(Path.of(value).toAbsolutePath().normalize());
    }

    @Test
    void aFormOfTheLogThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> factory(Map.of("LOG_FORMAT", "xml-5417")).build())
                .isInstanceOf(StartException.class)
                .hasMessage("LOG_FORMAT (logging.appenders[0].layout.type) names nothing that is known here");
    }

    @Test
    void aVariableThatIsEmptyIsNotSet() throws Exception {
        assertThat(factory(Map.of("VAR_DIRECTORY", "")).build().varDirectory())
                .isEqualTo(Path.of("var").toAbsolutePath());
        assertThatThrownBy(() -> read("var_directory: ${PLACE}\n", Map.of("PLACE", "")))
                .hasMessageContaining("PLACE is not set")
                .hasMessageContaining("own.yml needs it for var_directory");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, abc, PORT (server.applicationConnectors[0].port) must be a whole number",
        "ADMIN_PORT, 80a, ADMIN_PORT (server.adminConnectors[0].port) must be a whole number",
        "LOG_LEVEL, LOUD, 'LOG_LEVEL (logging.level) must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE, ALL'"
    })
    void namesTheVariable(String variable, String value, String line) {
        assertThatThrownBy(() -> factory(Map.of(variable, value)).build())
                .isInstanceOf(StartException.class)
                .hasMessage(line);
    }

    @Test
    void namesTheVariableOfAPortThatThereIsNot() {
        assertThatThrownBy(() -> factory(Map.of("PORT", "70000")).build())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("PORT (server.applicationConnectors[0].port) must be");
    }

    @Test
    void namesTheLineOrTheKey() {
        refused("var_directory: x\ndatabase:\n  url: \"squirrel\n", "own.yml is not YAML: line 4");
        refused("var_directory: squirrel: b\n", "own.yml is not YAML: line 1");
        refused("database:\n  squirrel_url: a\n", "own.yml: nothing reads the key database.squirrel_url");
        refused("database: squirrel\n", "own.yml: database must be of another form");
        refused("server:\n  gzip:\n    enabled: squirrel\n", "own.yml: server.gzip.enabled must be true or false");
        refused("var_directory: \"\"\n", "own.yml: var_directory must not be empty");
        refused(
                "logging:\n  loggers:\n    a.b: LOUD\n",
                "own.yml: logging.loggers.a.b must be one of OFF, ERROR, WARN," + " INFO, DEBUG, TRACE, ALL");
    }

    @Test
    void readsSettingsThatAreLeftOut() throws Exception {
        assertThat(read("database:\n  url:\n", Map.of()).database().embedded()).isTrue();
        assertThat(read("logging:\n  level: off\n", Map.of()).varDirectory()).isAbsolute();
    }
}
