package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The committed contract, in both its forms. */
record Contract(Rendered yaml, Rendered json) {
    static final String YAML = "application/yaml";
    private static final String FILE = "/helpline-directory/openapi/openapi.yaml";

    Contract {
        requireNonNull(yaml, "yaml");
        requireNonNull(json, "json");
    }

    /** @throws IllegalStateException when the build left it out */
    static Contract load() {
        try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            byte[] yaml = file.readAllBytes();
            byte[] json = new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
            return new Contract(
                    Rendered.of(yaml, YAML, CachePolicy.RECORD, List.of()).compressed(),
                    Rendered.json(json, CachePolicy.RECORD).compressed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
