package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether the database answers now. Always healthy: current reads do without it. */
public final class DatabaseHealthCheck extends HealthCheck {
    private final Jdbi jdbi;

    public DatabaseHealthCheck(Jdbi jdbi) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
    }

    @Override
    protected Result check() {
        try {
            String version = jdbi.withHandle(handle -> handle.createQuery("SHOW server_version")
                    .mapTo(String.class)
                    .one());
            return Result.builder()
                    .healthy()
                    .withMessage("current")
                    .withDetail("state", "current")
                    .withDetail("version", version)
                    .build();
        } catch (JdbiException e) {
            // The driver's words name hosts and users.
            return Result.builder()
                    .healthy()
                    .withMessage("degraded: the database cannot be reached; changes and the past are refused meanwhile")
                    .withDetail("state", "degraded")
                    .build();
        }
    }
}
