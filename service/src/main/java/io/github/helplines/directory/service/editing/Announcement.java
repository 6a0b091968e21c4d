package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened and that somebody should look at. Holds no number, no address, no person and no words of one. */
public sealed interface Announcement {

    Event event();

    /** When it happened. */
    Instant at();

    /** What happened. */
    enum Event implements WireName {
        PROPOSAL_CREATED,
        PROPOSAL_REVISED,
        CHANNEL_RECALLED,
        RECORD_WITHDRAWN,
        RECORD_RETURNED
    }

    /**
     * A proposal waits for a second person.
     *
     * @param number by which people speak of it
     */
    record ProposalWaits(Event event, UUID id, long number, int version, Instant at) implements Announcement {
        public ProposalWaits {
            requireNonNull(event, "event");
            requireNonNull(id, "id");
            requireNonNull(at, "at");
        }
    }

    /**
     * One person has published an entry alone.
     *
     * @param channel the one that was recalled; null where it is about a record
     * @param sequence of the entry
     */
    record PublishedAlone(
            Event event, @Nullable RecordId channel, RecordKind kind, RecordId id, Slug slug, long sequence, Instant at)
            implements Announcement {
        public PublishedAlone {
            requireNonNull(event, "event");
            requireNonNull(kind, "kind");
            requireNonNull(id, "id");
            requireNonNull(slug, "slug");
            requireNonNull(at, "at");
        }
    }
}
