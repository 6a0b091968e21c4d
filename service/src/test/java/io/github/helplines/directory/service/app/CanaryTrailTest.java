package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTrailTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/services?q=CanaryWords",
                "{\"age\":113}",
                "postcode de6%209zq",
                "postcode DE69ZQ",
                "from 127.0.0.77",
                "agent canary-agent-5417",
                "07700+900461"
            })
    void findsWhatWasSaidWhereverItStands(String told) throws IOException {
        assertThatThrownBy(() -> CanaryTrail.assertNotIn("a log", "a line\n" + told + "\nanother"))
                .isInstanceOf(AssertionError.class);
        Files.writeString(
                Files.createDirectories(directory.resolve("var/deeper")).resolve("file"), told);
        assertThatThrownBy(() -> CanaryTrail.assertNotWritten(directory)).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsNothingInWhatAnybodyMayRead() throws IOException {
        Files.writeString(directory.resolve("file"), "GET /v1/help 200, 113 requests, DE6");
        assertThatCode(() -> CanaryTrail.assertNotWritten(directory)).doesNotThrowAnyException();
    }
}
