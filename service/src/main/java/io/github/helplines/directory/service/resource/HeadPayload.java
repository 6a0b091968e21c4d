package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.publication.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a head says of a snapshot.
 *
 * @param snapshot the snapshot
 * @param issuedAt the beginning of the hour, or the newest entry where that is later: the same for every node
 */
record HeadPayload(Snapshot snapshot, Instant issuedAt) {
    private static final Duration VALID_FOR = Duration.ofDays(7);

    HeadPayload {
        requireNonNull(snapshot, "snapshot");
        requireNonNull(issuedAt, "issuedAt");
    }

    static HeadPayload of(Snapshot snapshot, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        List<StoredEntry> entries = snapshot.entries();
        Instant newest = entries.isEmpty()
                ? hour
                : entries.get(entries.size() - 1).entry().recordedAt();
        return new HeadPayload(snapshot, newest.isAfter(hour) ? newest : hour);
    }

    JsonValue toJson() {
        return new ObjectWriter()
                .put("directory_id", snapshot.content().directoryId())
                .put("epoch", snapshot.content().epoch())
                .put("sequence", snapshot.sequence())
                .put("root", snapshot.root().hex())
                .put("chain_head", snapshot.chainHead().hex())
                .put("issued_at", LondonTime.format(issuedAt))
                .put("expires_at", LondonTime.format(issuedAt.plus(VALID_FOR)))
                .put("recalls", new JsonArray(List.of()))
                .build();
    }
}
