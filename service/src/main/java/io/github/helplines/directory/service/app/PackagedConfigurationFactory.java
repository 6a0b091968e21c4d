package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import jakarta.validation.Validator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration file that is named, else the one the service is packaged with. Strict in both; what is wrong
 * is said in one line that names the place and never what stands there.
 */
final class PackagedConfigurationFactory<T> implements ConfigurationFactory<T> {
    static final String PACKAGED = "helpline-directory.yml";

    private final Class<T> type;
    private final Validator validator;
    private final ObjectMapper mapper;
    private final String prefix;
    private final UnaryOperator<@Nullable String> environment;

    PackagedConfigurationFactory(
            Class<T> type,
            Validator validator,
            ObjectMapper mapper,
            String prefix,
            UnaryOperator<@Nullable String> environment) {
        this.type = type;
        this.validator = validator;
        // Whoever makes the factory has to say so: the mapper that is handed in passes over unknown keys.
        this.mapper = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.prefix = prefix;
        this.environment = environment;
    }

    /** @throws StartException in one line, when the configuration cannot be used */
    @Override
    public T build(ConfigurationSourceProvider provider, String path) throws IOException {
        if (Files.isDirectory(Path.of(path))) {
            throw new StartException(path + " is a directory: name a configuration file");
        } else if (!Files.exists(Path.of(path))) {
            throw new StartException("The configuration file " + path + " was not found");
        } else if (!Files.isReadable(Path.of(path))) {
            throw new StartException("The configuration file " + path + " may not be read by this user");
        }
        try {
            return read(provider, path);
        } catch (FileNotFoundException e) {
            throw new StartException("The configuration file " + path + " was not found");
        }
    }

    @Override
    public T build() throws IOException {
        return read(new ResourceConfigurationSourceProvider(), PACKAGED);
    }

    private T read(ConfigurationSourceProvider provider, String path) throws IOException {
        Variables variables = new Variables(environment);
        ConfigurationFaults faults = new ConfigurationFaults(path, variables);
        try {
            T configuration = new Substituting(variables, faults).build(provider, path);
            if (configuration instanceof DirectoryConfiguration directory) {
                directory.database().requireReadable();
                directory.notifySettings().target();
            }
            return configuration;
        } catch (ConfigurationException | RuntimeException e) {
            throw faults.line(e);
        }
    }

    private final class Substituting extends YamlConfigurationFactory<T> {
        private final Variables variables;
        private final ConfigurationFaults faults;

        private Substituting(Variables variables, ConfigurationFaults faults) {
            super(type, validator, PackagedConfigurationFactory.this.mapper, prefix);
            this.variables = variables;
            this.faults = faults;
        }

        @Override
        protected T build(JsonNode node, String path) throws IOException, ConfigurationException {
            JsonNode tree = variables.substitute(node, path);
            faults.requireKnownLevels(tree);
            return super.build(tree, path);
        }
    }
}
