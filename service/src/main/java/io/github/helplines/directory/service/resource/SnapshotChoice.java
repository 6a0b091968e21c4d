package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.publication.Snapshot;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Finds the snapshot that a request is answered from: the one in force, or that of as_of. */
final class SnapshotChoice {
    private final CurrentSnapshot current;
    private final PublishedHistory history;
    private final InstantSource clock;

    SnapshotChoice(CurrentSnapshot current, PublishedHistory history, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.history = requireNonNull(history, "history");
        this.clock = requireNonNull(clock, "clock");
    }

    /** @throws ProblemException when as_of lies in the future, or before anything was published */
    Snapshot of(@Nullable AsOf asOf) {
        Snapshot inForce = current.get();
        if (asOf == null) {
            return inForce;
        }
        long sequence = sequence(asOf);
        if (sequence > inForce.sequence()) {
            throw inTheFuture("must be no later than the newest sequence, which every list names");
        } else if (sequence == 0) {
            throw ProblemException.parameter(
                    ProblemType.BEFORE_THE_RECORD, AsOf.PARAMETER, "must not lie before the first entry of the log");
        }
        return history.at(sequence);
    }

    private long sequence(AsOf asOf) {
        if (asOf instanceof AsOf.AtSequence at) {
            return at.sequence();
        }
        AsOf.AtInstant at = (AsOf.AtInstant) asOf;
        if (at.instant().isAfter(clock.instant())) {
            throw inTheFuture("must not be later than now");
        }
        return history.sequenceAt(at.instant());
    }

    private static ProblemException inTheFuture(String message) {
        return ProblemException.parameter(ProblemType.AS_OF_IN_THE_FUTURE, AsOf.PARAMETER, message);
    }
}
