package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.seal.ChainFault.What;
import java.time.Instant;
import java.util.Optional;

/** Checks a log entry by entry, so that it need not be in memory. Not thread-safe. */
public final class Chain {
    private long sequence;
    private Sha256 head = Sha256.ZERO;
    private Instant recordedAt = Instant.MIN;

    /**
     * The first fault of a whole log, in order from its first entry. Nothing repeats the last line's hash:
     * a change there is found only by {@link #verify(Iterable, Sha256)}.
     */
    public static Optional<ChainFault> verify(Iterable<StoredEntry> entries) {
        return new Chain().acceptAll(entries);
    }

    /** As {@link #verify(Iterable)}, and the last line must have the expected hash. */
    public static Optional<ChainFault> verify(Iterable<StoredEntry> entries, Sha256 expectedHead) {
        Chain chain = new Chain();
        return chain.acceptAll(entries)
                .or(() -> chain.head.equals(expectedHead)
                        ? Optional.empty()
                        : Optional.of(new ChainFault(chain.sequence, What.HEAD_WRONG)));
    }

    private Optional<ChainFault> acceptAll(Iterable<StoredEntry> entries) {
        for (StoredEntry entry : entries) {
            Optional<ChainFault> fault = accept(entry);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Takes the next entry when it fits; otherwise says why not and stays where it was. */
    public Optional<ChainFault> accept(StoredEntry stored) {
        long expected = sequence + 1;
        Optional<What> wrong = whatIsWrong(stored, expected);
        if (wrong.isEmpty()) {
            goOnAfter(stored);
        }
        return wrong.map(what -> new ChainFault(expected, what));
    }

    /** Stands behind an entry although it may not fit, so that what is wrong further on shows as well. */
    void goOnAfter(StoredEntry stored) {
        sequence = stored.entry().sequence();
        recordedAt = stored.entry().recordedAt();
        head = Sha256.hash(stored.line());
    }

    private Optional<What> whatIsWrong(StoredEntry stored, long expected) {
        LogEntry entry = stored.entry();
        if (!entry.line().equals(stored.line())) {
            return Optional.of(What.LINE_NOT_CANONICAL);
        } else if (entry.sequence() != expected) {
            return Optional.of(What.SEQUENCE_GAP);
        } else if (!entry.previousHash().equals(head)) {
            return Optional.of(What.PREVIOUS_HASH_WRONG);
        } else if (entry.recordedAt().isBefore(recordedAt)) {
            return Optional.of(What.TIME_WENT_BACK);
        }
        Optional<Sha256> textHash = stored.findRecordText().map(Sha256::hash);
        boolean altered = textHash.isPresent() && !textHash.get().equals(entry.recordSha256());
        return altered ? Optional.of(What.RECORD_HASH_WRONG) : Optional.empty();
    }

    /** The sequence of the last entry taken; 0 before the first. */
    public long sequence() {
        return sequence;
    }

    /** The hash of the last line taken; {@link Sha256#ZERO} before the first. */
    public Sha256 head() {
        return head;
    }
}
