package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;
import java.util.UUID;

/**
 * How far a log has gone, and which log it is. Two positions are the same only when all four parts are.
 *
 * @param directoryId which directory this is; made once, kept for ever
 * @param epoch raised when the store was restored from a copy; 1 for one that never was
 * @param sequence of the newest entry; 0 while nothing was ever published
 * @param chainHead the hash of the newest entry's line; {@link Sha256#ZERO} while there is none
 */
public record Position(UUID directoryId, long epoch, long sequence, Sha256 chainHead) {
    public Position {
        requireNonNull(directoryId, "directoryId");
        requireNonNull(chainHead, "chainHead");
    }
}
