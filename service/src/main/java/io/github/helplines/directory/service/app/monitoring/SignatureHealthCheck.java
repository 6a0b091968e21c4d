package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import io.github.helplines.directory.service.publication.SignedHeads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether heads are signed, and for how long yet. Always healthy: a node that cannot sign still gives numbers, and copies
 * still answer from what they hold.
 */
public final class SignatureHealthCheck extends HealthCheck {
    /** A head is signed for seven days, and anew every hour: with less than this left, the clock is wrong. */
    private static final Duration SHORT = Duration.ofDays(1);

    private final SignedHeads heads;
    private final InstantSource clock;

    public SignatureHealthCheck(SignedHeads heads, InstantSource clock) {
        this.heads = requireNonNull(heads, "heads");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    protected Result check() {
        Instant expires;
        try {
            expires = heads.expiresAt();
        } catch (RuntimeException e) {
            // Its words might name files of the machine; the log has them.
            return Result.builder()
                    .healthy()
                    .withMessage("degraded: the head cannot be signed")
                    .withDetail("state", "degraded")
                    .build();
        }
        Duration left = Duration.between(clock.instant(), expires);
        boolean well = left.compareTo(SHORT) > 0;
        return Result.builder()
                .healthy()
                .withMessage(well ? "current" : "degraded: the head that is served expires soon")
                .withDetail("state", well ? "current" : "degraded")
                .withDetail("expires_at", expires.toString())
                .withDetail("expires_in_seconds", left.toSeconds())
                .build();
    }
}
