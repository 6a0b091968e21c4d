package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.ChainFault;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through a log from its first entry, to know which records it leaves behind. Not thread-safe. */
final class LogReplay {
    private final Chain chain = new Chain();
    /** The hash of each record that is published, by its kind and identity as an entry names them. */
    private final Map<String, Sha256> published = new TreeMap<>();
    /** As {@link #published}, of each record that was withdrawn. */
    private final Map<String, Sha256> withdrawn = new TreeMap<>();

    /** The sequence of the last entry taken; 0 before the first. */
    long sequence() {
        return chain.sequence();
    }

    /** What is wrong with the entries that come next; empty when nothing is, and they have been taken. */
    Optional<String> acceptAll(List<StoredEntry> entries) {
        for (StoredEntry stored : entries) {
            Optional<ChainFault> fault = chain.accept(stored);
            if (fault.isPresent()) {
                return fault.map(found -> "entry " + found.sequence() + ": " + found.what());
            }
            apply(stored.entry());
        }
        return Optional.empty();
    }

    private void apply(LogEntry entry) {
        String record = entry.kind() + " " + entry.id();
        if (entry.operation() == Operation.WITHDRAW) {
            published.remove(record);
            withdrawn.put(record, entry.recordSha256());
        } else if (entry.operation() != Operation.REDACT) {
            // A redaction empties the text of an entry before; what is published stays as it is.
            withdrawn.remove(record);
            published.put(record, entry.recordSha256());
        }
    }

    /** How what is published differs from what the log leaves behind; empty when it does not. */
    Optional<String> compare(PublishedState state) {
        if (chain.sequence() != state.sequence() || !chain.head().equals(state.chainHead())) {
            return Optional.of("the newest entry does not have the hash that is kept for it");
        }
        return compare("published", published, state.records())
                .or(() -> compare("withdrawn", withdrawn, state.withdrawn()));
    }

    private static Optional<String> compare(String how, Map<String, Sha256> byTheLog, List<CurrentRecord> there) {
        Map<String, Sha256> missing = new TreeMap<>(byTheLog);
        for (CurrentRecord current : there) {
            String record = current.kind().wire() + " " + current.id();
            Sha256 sealed = missing.remove(record);
            if (sealed == null) {
                return Optional.of("the " + record + " is " + how + ", and by the log it is not");
            } else if (!Sha256.hash(current.text()).equals(sealed)) {
                return Optional.of("the " + how + " " + record + " is not what its entry seals");
            }
        }
        return missing.keySet().stream()
                .findFirst()
                .map(record -> "the " + record + " is " + how + " by the log, and it is not there");
    }
}
