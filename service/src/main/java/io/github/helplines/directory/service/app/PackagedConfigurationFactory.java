package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import jakarta.validation.Validator;
import java.io.IOException;

/** Reads the configuration file that is named, else the one the service is packaged with. Strict in both. */
final class PackagedConfigurationFactory<T> implements ConfigurationFactory<T> {
    static final String PACKAGED = "helpline-directory.yml";

    private final YamlConfigurationFactory<T> yaml;
    private final ConfigurationSourceProvider packaged;

    PackagedConfigurationFactory(
            Class<T> type,
            Validator validator,
            ObjectMapper mapper,
            String prefix,
            EnvironmentVariableSubstitutor substitutor) {
        // Whoever makes the factory has to say so: the mapper that is handed in passes over unknown keys.
        ObjectMapper strict = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.yaml = new YamlConfigurationFactory<>(type, validator, strict, prefix);
        this.packaged = new SubstitutingSourceProvider(new ResourceConfigurationSourceProvider(), substitutor);
    }

    @Override
    public T build(ConfigurationSourceProvider provider, String path) throws IOException, ConfigurationException {
        return yaml.build(provider, path);
    }

    @Override
    public T build() throws IOException, ConfigurationException {
        return yaml.build(packaged, PACKAGED);
    }
}
