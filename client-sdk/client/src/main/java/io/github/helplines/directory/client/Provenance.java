package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where an answer comes from, and how far it may be relied on.
 *
 * @param source where it comes from
 * @param sequence of the directory that was answered from; 0 for the bundled one and where the service names none
 * @param asOf when that was last known to be the newest; for the bundled directory, when it was made
 * @param stale whether something newer may exist by now
 */
public record Provenance(Source source, long sequence, Instant asOf, boolean stale) {
    /** How long an answer is relied on without another confirmation. */
    public static final Duration RELIED_ON = Duration.ofDays(30);

    /** Where answers come from. */
    public enum Source {
        /** The service, just now. */
        SERVICE,
        /** A verified copy in memory that follows the service. */
        MEMORY,
        /** A verified copy from the disk; the service was not reached since the start. */
        DISK,
        /** The directory that came with this library; nothing newer was ever reached. */
        BUNDLED
    }

    public Provenance {
        requireNonNull(source, "source");
        requireNonNull(asOf, "asOf");
    }

    /**
     * What to tell people beside the answer: that it has not been confirmed for a long time.
     *
     * @return words, from {@link #RELIED_ON} after the last confirmation; empty before
     */
    public Optional<String> caution(Instant now) {
        return now.isBefore(asOf.plus(RELIED_ON))
                ? Optional.empty()
                : Optional.of("This has not been confirmed since "
                        + LocalDate.ofInstant(asOf, ZoneId.of("Europe/London")) + ": check before you rely on it.");
    }
}
