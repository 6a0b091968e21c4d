package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.HeadRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The signed head of the snapshot in force: signed when that is published, and anew every hour. Nodes with the same
 * keys and the same snapshot serve the same bytes. Safe for threads.
 */
public final class SignedHeads {
    private static final Duration VALID_FOR = Duration.ofDays(7);

    private final CurrentSnapshot current;
    private final SigningKeys keys;
    private final InstantSource clock;
    private final Rendered renderedKeys;
    private final AtomicReference<@Nullable Signed> newest = new AtomicReference<>();

    private record Signed(Snapshot snapshot, Instant issuedAt, Rendered rendered) {
        boolean is(Snapshot other, Instant instant) {
            return snapshot == other && issuedAt.equals(instant);
        }
    }

    public SignedHeads(CurrentSnapshot current, SigningKeys keys, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.keys = requireNonNull(keys, "keys");
        this.clock = requireNonNull(clock, "clock");
        this.renderedKeys =
                Rendered.json(WireJson.bytes(HeadRepresentation.Keys.of(keys.verificationKeys())), CachePolicy.CURRENT);
    }

    /** The head, ready to be served. Signing is left to whoever asks first after a publication or a full hour. */
    public Rendered head() {
        Snapshot snapshot = current.get();
        Instant issuedAt = issuedAt(snapshot, clock.instant());
        Signed signed = newest.get();
        if (signed == null || !signed.is(snapshot, issuedAt)) {
            // Two threads may both sign; they arrive at the same bytes.
            HeadRepresentation head = HeadRepresentation.of(keys.sign(head(snapshot, issuedAt)));
            signed = new Signed(snapshot, issuedAt, Rendered.json(WireJson.bytes(head), CachePolicy.CURRENT));
            newest.set(signed);
        }
        return signed.rendered();
    }

    /**
     * When the head that is served now expires; found out by serving it, so that a key which does not sign shows here.
     */
    public Instant expiresAt() {
        head();
        return issuedAt(current.get(), clock.instant()).plus(VALID_FOR);
    }

    /** The public keys, ready to be served. */
    public Rendered keys() {
        return renderedKeys;
    }

    /** The beginning of the hour, or the newest entry where that is later: the same for every node. */
    private static Instant issuedAt(Snapshot snapshot, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        List<StoredEntry> entries = snapshot.entries();
        Instant newest = entries.isEmpty()
                ? hour
                : entries.get(entries.size() - 1).entry().recordedAt();
        return newest.isAfter(hour) ? newest : hour;
    }

    private static Head head(Snapshot snapshot, Instant issuedAt) {
        OffsetDateTime issued = LondonTime.at(issuedAt);
        return new Head(
                snapshot.content().directoryId(),
                snapshot.content().epoch(),
                snapshot.sequence(),
                snapshot.root(),
                snapshot.chainHead(),
                issued,
                LondonTime.at(issuedAt.plus(VALID_FOR)),
                RecallsDigest.of(snapshot.recalled()));
    }
}
