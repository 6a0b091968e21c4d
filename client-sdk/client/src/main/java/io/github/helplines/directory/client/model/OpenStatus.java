package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.opening.OpenReason;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there at one instant, why, and until when.
 *
 * @param asOf the instant asked about
 * @param closesAt only while open: when it next closes, London offset; null when it never does or nobody knows
 * @param opensAt only while closed: the next opening, London offset; null when nobody knows
 * @param holiday the bank holiday that decided it; null for none
 */
public record OpenStatus(
        State state,
        OpenValue<OpenReason> reason,
        Instant asOf,
        @Nullable OffsetDateTime closesAt,
        @Nullable OffsetDateTime opensAt,
        @Nullable String holiday) {

    /** A word that this version does not know is {@link #UNKNOWN}. */
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    public OpenStatus {
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(asOf, "asOf");
    }
}
