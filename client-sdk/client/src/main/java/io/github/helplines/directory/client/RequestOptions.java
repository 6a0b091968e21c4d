package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call is made; null for what the directory was built with.
 *
 * @param attemptTimeout the most time for one attempt, connecting included
 * @param callTimeout the most time for a call with all its attempts and waits
 * @param attempts the most attempts, from 1; only reads are tried again
 */
public record RequestOptions(
        @Nullable Duration attemptTimeout,
        @Nullable Duration callTimeout,
        @Nullable Integer attempts) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public RequestOptions {
        requirePositive(attemptTimeout, "attemptTimeout");
        requirePositive(callTimeout, "callTimeout");
        if (attempts != null && attempts < 1) {
            throw new IllegalArgumentException("attempts is below 1");
        }
    }

    /** As the directory was built. */
    public static RequestOptions none() {
        return new RequestOptions(null, null, null);
    }

    public RequestOptions withAttemptTimeout(Duration most) {
        return new RequestOptions(requireNonNull(most, "most"), callTimeout, attempts);
    }

    public RequestOptions withCallTimeout(Duration most) {
        return new RequestOptions(attemptTimeout, requireNonNull(most, "most"), attempts);
    }

    public RequestOptions withAttempts(int most) {
        return new RequestOptions(attemptTimeout, callTimeout, most);
    }

    private static void requirePositive(@Nullable Duration duration, String name) {
        if (duration != null && (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException(name + " is not positive, or is longer than a day");
        }
    }
}
