package io.github.helplines.directory.service.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskHealthCheckTest {
    @TempDir
    Path directory;

    @Test
    void aDirectoryThatIsNotThereDegradesAndNamesNoPath() {
        DiskHealthCheck check = new DiskHealthCheck(directory.resolve("gone"));
        Result result = check.execute();

        assertThat(result.isHealthy()).isTrue();
        assertThat(result.getDetails()).containsEntry("state", "degraded");
        assertThat(result.getMessage()).startsWith("degraded").doesNotContain(directory.toString());
        assertThat(check.usableBytes()).isNaN();
    }

    @Test
    void saysHowMuchRoomThereIs() {
        DiskHealthCheck check = new DiskHealthCheck(directory);

        assertThat(check.execute().getDetails()).containsKey("usable_bytes");
        assertThat(check.usableBytes()).isPositive();
    }
}
