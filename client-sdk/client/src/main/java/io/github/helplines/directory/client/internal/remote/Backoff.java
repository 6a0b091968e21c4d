package io.github.helplines.directory.client.internal.remote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before another attempt: longer each time, at random, and never less than the service asks for. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Backoff() {}

    /** @param failed how many attempts have failed, from 1 */
    static Duration after(int failed) {
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failed - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /** What {@code Retry-After} says (RFC 9110 section 10.2.3): seconds or a date. */
    static Optional<Duration> asked(String header, InstantSource clock) {
        String text = header.strip();
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return text.isEmpty() || text.length() > 9
                        ? Optional.empty()
                        : Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
