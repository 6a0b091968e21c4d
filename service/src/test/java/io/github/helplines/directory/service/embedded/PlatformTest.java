package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({"amd64,linux-amd64", "x86_64,linux-amd64", "aarch64,linux-arm64", "arm64,linux-arm64"})
    void carriesTheBinariesOfBothLinuxes(String architecture, String name) throws IOException {
        Platform platform = Platform.of("Linux", architecture);
        assertThat(platform.name()).isEqualTo(name);
        try (InputStream archive = Platform.class.getResourceAsStream(platform.archive())) {
            assertThat(archive).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X,aarch64", "Windows 11,amd64", "Linux,riscv64"})
    void saysElsewhereToSetADatabaseUrl(String system, String architecture) {
        assertThatThrownBy(() -> Platform.of(system, architecture))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(system + " " + architecture)
                .hasMessageEndingWith("set DATABASE_URL to a PostgreSQL of your own");
    }
}
