package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.store.Privileges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Whether the directory served is known to be the newest. Degraded is still healthy: an old right number beats none,
 * and taking the node away would leave none.
 */
final class DirectoryHealthCheck extends HealthCheck {
    private final Publisher publisher;
    private final Jdbi jdbi;
    private final InstantSource clock;

    DirectoryHealthCheck(Publisher publisher, Jdbi jdbi, InstantSource clock) {
        this.publisher = requireNonNull(publisher, "publisher");
        this.jdbi = requireNonNull(jdbi, "jdbi");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    protected Result check() {
        Instant confirmedAt = publisher.confirmedAt();
        Optional<String> trouble = publisher.trouble();
        String state = trouble.isPresent() ? "degraded" : "current";
        return Result.builder()
                .healthy()
                .withMessage(trouble.map(why -> "degraded: " + why).orElse("current"))
                .withDetail("state", state)
                .withDetail("sequence", publisher.get().sequence())
                .withDetail("data_as_of", confirmedAt.toString())
                .withDetail(
                        "data_age_seconds",
                        Duration.between(confirmedAt, clock.instant()).toSeconds())
                .withDetail("roles", trouble.isPresent() ? "unknown" : roles())
                .build();
    }

    /** Whether the role that serves is kept from writing past the log. */
    private String roles() {
        try {
            return Privileges.check(jdbi).writesDirectly()
                    ? "one: the role that serves could write past the log"
                    : "separate: the role that serves can only publish";
        } catch (DirectoryUnavailableException | JdbiException e) {
            // Away or emptied since it was last asked: that is for the next look at the log to find out.
            return "unknown";
        }
    }
}
