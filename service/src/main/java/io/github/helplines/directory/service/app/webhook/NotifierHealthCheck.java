package io.github.helplines.directory.service.app.webhook;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import java.time.Instant;

/** Whether notifications arrive. Always healthy: a receiver that is away is no reason to take this node away too. */
public final class NotifierHealthCheck extends HealthCheck {
    private final Notifier notifier;

    public NotifierHealthCheck(Notifier notifier) {
        this.notifier = requireNonNull(notifier, "notifier");
    }

    @Override
    protected Result check() {
        return Result.builder()
                .healthy()
                .withMessage(notifier.trouble().map(why -> "not taken: " + why).orElse("no trouble"))
                .withDetail("waiting", notifier.waiting())
                .withDetail("lost", notifier.lost())
                .withDetail(
                        "delivered_at",
                        notifier.deliveredAt().map(Instant::toString).orElse("not yet"))
                .build();
    }
}
