package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.VerificationKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a copy is kept.
 *
 * @param trusted the keys by which the directory is known
 * @param cache where the copy outlives a restart; null for nowhere
 * @param pollInterval how often recalls and changes are asked for
 * @param firstWait how long a start waits for the service
 * @param clock tells the time
 */
public record ReplicaSettings(
        VerificationKeys trusted,
        @Nullable Path cache,
        Duration pollInterval,
        Duration firstWait,
        InstantSource clock) {
    public ReplicaSettings {
        requireNonNull(trusted, "trusted");
        requireNonNull(pollInterval, "pollInterval");
        requireNonNull(firstWait, "firstWait");
        requireNonNull(clock, "clock");
    }
}
