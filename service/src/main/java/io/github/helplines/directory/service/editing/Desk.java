package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where editors and approvers write. Each call is one transaction: all of it is there afterwards, or nothing. The store
 * judges the credential and the rule of the second person itself. Safe for threads.
 *
 * <p>Throws {@link RefusedException} when the store refuses what is asked; nothing is written then. Throws
 * {@link DirectoryUnavailableException} when it cannot be reached: where the connection breaks during the commit all of it
 * may be there, and the same request sent again with the same {@link Replay} tells.
 */
public interface Desk {

    /**
     * Works in one transaction.
     *
     * @param who as whom
     * @param replay under which key the answer is kept for 24 hours; absent for none
     * @param work gives the answer
     * @return the answer of this work, or the one that was given to the same request before
     */
    String inOneTransaction(ActingKey who, @Nullable Replay replay, Function<Session, String> work);

    /**
     * A request that its sender may send again.
     *
     * @param key the sender's own name for it
     * @param request the hash of all that was asked
     */
    record Replay(String key, Sha256 request) {}

    /** One transaction's work. Not thread-safe; of no use after its transaction. */
    interface Session {

        /** Where the log goes on. From here to the end of the transaction nobody else writes to it. */
        LogEnd lockLog();

        /** A record as it stands, or as it last stood where it was withdrawn; empty for one that never was. */
        Optional<Standing> standing(RecordId id);

        /**
         * What one person may return a record to alone: what two last agreed on, within seven days, without what was
         * recalled since; as canonical text. Refused by the rule {@code returned_once} where somebody has returned it
         * already since two agreed.
         */
        Optional<String> agreed(RecordId id);

        Optional<Proposal> find(UUID proposal);

        void propose(UUID id, ProposalContent content, Instant at);

        /** @param read the hash of what the author has read */
        void revise(UUID id, Sha256 read, ProposalContent content, Instant at);

        void reject(UUID id, Sha256 read, String reason, Instant at);

        /**
         * Publishes a proposal.
         *
         * @param read the hash of what the approver has read
         * @param entries an entry a change, in order, going on from {@link #lockLog()}
         */
        void publish(UUID id, Sha256 read, List<StoredEntry> entries, Instant at);

        /** Publishes what one person may publish alone. */
        void publishAlone(List<StoredEntry> entries);
    }

    /**
     * A record at its newest entry.
     *
     * @param record kind, identity and canonical text
     * @param revision the sequence of its newest entry
     * @param withdrawn whether it is no longer there
     */
    record Standing(CurrentRecord record, long revision, boolean withdrawn) {}

    /**
     * Where a log goes on.
     *
     * @param sequence of the newest entry; 0 while there is none
     * @param head the hash of its line
     * @param recordedAt when it was recorded; nothing is recorded before it
     */
    record LogEnd(long sequence, Sha256 head, Instant recordedAt) {
        EntryWriter writer() {
            return EntryWriter.after(sequence, head);
        }

        /** When the next entry is recorded: now, or when the newest was, where this clock is behind another's. */
        Instant notBefore(Instant now) {
            return recordedAt.isAfter(now) ? recordedAt : now;
        }
    }
}
