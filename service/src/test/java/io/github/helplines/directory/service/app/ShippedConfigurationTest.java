package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration the service is packaged with, read as the service reads it. */
class ShippedConfigurationTest {
    @TempDir
    Path directory;

    private final Bootstrap<DirectoryConfiguration> bootstrap = bootstrap();

    private static Bootstrap<DirectoryConfiguration> bootstrap() {
        HelplineDirectoryApplication application = new HelplineDirectoryApplication(Clock.systemUTC());
        Bootstrap<DirectoryConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        return bootstrap;
    }

    private ConfigurationFactory<DirectoryConfiguration> factory() {
        return bootstrap
                .getConfigurationFactoryFactory()
                .create(
                        DirectoryConfiguration.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw");
    }

    private DirectoryConfiguration read(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("configuration.yml"), text);
        return factory().build(bootstrap.getConfigurationSourceProvider(), file.toString());
    }

    private static String shipped() throws IOException {
        try (InputStream stream = Main.class.getResourceAsStream("/" + PackagedConfigurationFactory.PACKAGED)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isReadWithoutFault() throws Exception {
        DirectoryConfiguration configuration = factory().build();
        configuration.database().requireReadable();
        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        assertThat(server.getGzipFilterFactory().isEnabled()).isFalse();
        assertThat(server.getRegisterDefaultExceptionMappers()).isFalse();
        assertThat(server.getApplicationConnectors()).singleElement().isInstanceOf(HttpConnectorFactory.class);
        assertThat(server.getAdminConnectors()).singleElement().isInstanceOf(HttpConnectorFactory.class);
    }

    @Test
    void writesNoLogOfWhoAsked() throws Exception {
        DefaultServerFactory server = (DefaultServerFactory) factory().build().getServerFactory();
        assertThat(((LogbackAccessRequestLogFactory) server.getRequestLogFactory()).isEnabled())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "database:\n", "server:\n", "logging:\n"})
    void refusesAKeyThatNothingReadsAtEveryLevel(String section) throws Exception {
        String indent = section.isEmpty() ? "" : "  ";
        String planted = section.isEmpty()
                ? shipped() + "\nno_such_key: 1\n"
                : shipped().replace("\n" + section, "\n" + section + indent + "no_such_key: 1\n");
        assertThat(planted).contains("\n" + indent + "no_such_key: 1\n");
        assertThatThrownBy(() -> read(planted))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("nothing reads the key")
                .hasMessageEndingWith("no_such_key");
    }

    @Test
    void refusesAVariableThatIsNotSet() {
        assertThatThrownBy(() -> read("var_directory: ${HELPLINE_DIRECTORY_NEVER_SET}\n"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("HELPLINE_DIRECTORY_NEVER_SET is not set");
    }

    @Test
    void readsANamedFileAsItReadsItsOwn() throws Exception {
        assertThat(read(shipped()).varDirectory()).isEqualTo(factory().build().varDirectory());
    }
}
