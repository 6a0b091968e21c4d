package io.github.helplines.directory.service.publication;

import java.time.Instant;

/** The directory as it is served now. Every request takes the snapshot once, and answers from that one. */
public interface CurrentSnapshot {

    /** The snapshot in force; never null once the service has started. */
    Snapshot get();

    /** When the database was last seen to hold nothing newer than the snapshot in force. */
    Instant confirmedAt();
}
