package io.github.helplines.directory.core.opening;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there at one instant, why, and until when.
 *
 * @param state open, closed or unknown
 * @param reason what decided it
 * @param asOf the instant asked about
 * @param closesAt only while open: when it next becomes closed, London offset; absent when it never does, or when what
 *     follows is unknown
 * @param opensAt only while closed: the next opening, London offset; absent when an unknown stretch comes first
 * @param holiday the name of the bank holiday, when one decided
 */
public record OpenStatus(
        OpenState state,
        OpenReason reason,
        Instant asOf,
        @Nullable OffsetDateTime closesAt,
        @Nullable OffsetDateTime opensAt,
        @Nullable String holiday) {
    public OpenStatus {
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(asOf, "asOf");
        if ((closesAt != null && state != OpenState.OPEN) || (opensAt != null && state != OpenState.CLOSED)) {
            throw new IllegalArgumentException("only what is open closes, and only what is closed opens");
        }
    }

    /** Nothing is known, for the given reason. */
    public static OpenStatus unknown(OpenReason reason, Instant asOf) {
        return new OpenStatus(OpenState.UNKNOWN, reason, asOf, null, null, null);
    }

    public Optional<OffsetDateTime> findClosesAt() {
        return Optional.ofNullable(closesAt);
    }

    public Optional<OffsetDateTime> findOpensAt() {
        return Optional.ofNullable(opensAt);
    }

    public Optional<String> findHoliday() {
        return Optional.ofNullable(holiday);
    }
}
