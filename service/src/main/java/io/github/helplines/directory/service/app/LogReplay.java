package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.ChainFault;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.representation.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through a log from its first entry, to know which records it leaves behind. Not thread-safe. */
final class LogReplay {
    private final Chain chain = new Chain();
    /** The hash of each record that is published, by its kind and identity as an entry names them. */
    private final Map<String, Sha256> published = new TreeMap<>();
    /** As {@link #published}, of each record that was withdrawn. */
    private final Map<String, Sha256> withdrawn = new TreeMap<>();

    /** Entries without a text that no redaction has named yet. */
    private final SortedSet<Long> withoutText = new TreeSet<>();
    /** Entries that a redaction has named. */
    private final Set<Long> redacted = new HashSet<>();

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
            if (stored.findRecordText().isEmpty()) {
                withoutText.add(stored.entry().sequence());
            } else if (stored.entry().operation() == Operation.REDACT
                    && !redact(stored.findRecordText().get())) {
                return Optional.of("entry " + stored.entry().sequence() + " redacts a text that is still there");
            }
            apply(stored.entry());
        }
        return Optional.empty();
    }

    /** Whether the text that a redaction names is gone. */
    private boolean redact(String redaction) {
        OptionalLong emptied = StrictJson.parse(redaction.getBytes(StandardCharsets.UTF_8))
                .flatMap(value -> ObjectReader.of(value, "", new Faults()))
                .map(reader -> reader.integer("redacts"))
                .orElse(OptionalLong.empty());
        if (emptied.isPresent() && withoutText.remove(emptied.getAsLong())) {
            redacted.add(emptied.getAsLong());
        }
        return emptied.isPresent() && redacted.contains(emptied.getAsLong());
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
        } else if (!withoutText.isEmpty()) {
            return Optional.of(
                    "entry " + withoutText.first() + ": the record's text is missing, and nothing redacts it");
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
