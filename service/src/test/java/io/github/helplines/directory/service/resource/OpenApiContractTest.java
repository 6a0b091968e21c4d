package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {
    private static final Path COMMITTED = Path.of("../openapi/openapi.yaml");

    @Test
    void committedContractIsWhatTheCodeGenerates() throws Exception {
        String generated = GeneratedContract.yaml();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, generated);
        }

        assertThat(Files.readString(COMMITTED))
                .as("regenerate it with -Dopenapi.update=true, and read what changed")
                .isEqualTo(generated);
    }
}
