package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.Provenance.Source;
import java.time.Duration;
import java.time.Instant;

/**
 * The copy that answers, and how far it may be relied on.
 *
 * @param source where it comes from; {@link Source#MEMORY} once the service confirmed it
 * @param asOf when it was last known to be the newest
 * @param behind whether the service is known to have something newer
 */
record Held(Copy copy, Source source, Instant asOf, boolean behind) {
    Held {
        requireNonNull(copy, "copy");
        requireNonNull(source, "source");
        requireNonNull(asOf, "asOf");
    }

    /** Just confirmed by the service. */
    static Held confirmed(Copy copy, Instant now) {
        return new Held(copy, Source.MEMORY, now, false);
    }

    /** With another copy of the same directory, which the service has gone on from. */
    Held behindWith(Copy other) {
        return new Held(other, source, asOf, true);
    }

    /**
     * An answer from this copy.
     *
     * @param patience for how long a confirmation holds
     */
    <T> Answer<T> answer(T value, Instant now, Duration patience) {
        return new Answer<>(value, provenance(now, patience));
    }

    Provenance provenance(Instant now, Duration patience) {
        boolean stale = source != Source.MEMORY || behind || now.isAfter(asOf.plus(patience));
        return new Provenance(source, copy.sequence(), asOf, stale);
    }
}
