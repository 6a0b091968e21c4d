package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void saysWhatToDoAboutAPortThatCannotBeHad() {
        assertThat(Ports.refusal("PORT", "BIND_HOST", 8080, "Address already in use"))
                .isEqualTo("Port 8080 is in use: stop what listens on it, or set PORT to another");
        assertThat(Ports.refusal("PORT", "BIND_HOST", 80, "Permission denied"))
                .isEqualTo("Port 80 is not for this user (Permission denied): set PORT to 1024 or above");
        assertThat(Ports.refusal("ADMIN_PORT", "ADMIN_BIND_HOST", 8081, "Cannot assign requested address"))
                .contains("ADMIN_BIND_HOST")
                .doesNotContain("stop what listens");
        assertThat(Ports.refusal("ADMIN_PORT", "ADMIN_BIND_HOST", 8081, "something else"))
                .isEqualTo("Port 8081 cannot be used (something else): set ADMIN_PORT to another");
    }
}
