package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What editors asked for and how they were answered, to be held against the log that it left. No two edits ask for the
 * same text. Safe for threads.
 */
final class EditHistory {
    /** How an edit ended for whoever asked for it. */
    enum End {
        /** It was said to be published. */
        ACKNOWLEDGED,
        /** It was said not to be published, and never will be. */
        REFUSED,
        /** Nothing was heard of it. */
        UNKNOWN
    }

    /**
     * One edit of one record.
     *
     * @param record the record's id
     * @param base the sequence of the record's entry that it starts from
     * @param text the record as it was to be, in its canonical form
     * @param sequence of the entry that was acknowledged; 0 for none
     */
    record Edit(String record, long base, String text, End end, long sequence) {
        Edit {
            requireNonNull(record, "record");
            requireNonNull(text, "text");
            requireNonNull(end, "end");
        }
    }

    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> seen = new ArrayList<>();

    synchronized void add(Edit edit) {
        edits.add(edit);
    }

    /** Notes a request's answer; every one to the same request must be the same. */
    synchronized void answered(String request, String answer) {
        String before = answers.putIfAbsent(request, answer);
        if (before != null && !before.equals(answer)) {
            seen.add("request " + request + " was answered in two ways");
        }
    }

    /** Notes what should never have happened. */
    synchronized void fault(String fault) {
        seen.add(fault);
    }

    synchronized long count(End end) {
        return edits.stream().filter(edit -> edit.end() == end).count();
    }

    /**
     * What is wrong with a log that these edits left, and with what is served.
     *
     * @param log every entry from the first one on
     * @param served the canonical text of each record that is served, by id
     */
    synchronized List<String> faults(List<StoredEntry> log, Map<String, String> served) {
        List<String> faults = new ArrayList<>(seen);
        Chain.verify(log)
                .ifPresent(fault -> faults.add(
                        "entry " + fault.sequence() + ": " + fault.what().words()));
        Map<String, List<StoredEntry>> byText = new HashMap<>();
        Map<Long, Long> before = new HashMap<>();
        Map<String, StoredEntry> newest = new HashMap<>();
        for (StoredEntry stored : log) {
            byText.computeIfAbsent(text(stored), text -> new ArrayList<>()).add(stored);
            StoredEntry last = newest.put(stored.entry().id(), stored);
            before.put(
                    stored.entry().sequence(), last == null ? 0 : last.entry().sequence());
        }
        for (Edit edit : edits) {
            List<StoredEntry> found = byText.getOrDefault(edit.text(), List.of());
            wrongNumber(edit, found.size()).ifPresent(faults::add);
            for (StoredEntry stored : found) {
                whatIsWrong(edit, stored, before.get(stored.entry().sequence())).ifPresent(faults::add);
            }
        }
        edits.forEach(edit -> byText.remove(edit.text()));
        byText.values().stream()
                .flatMap(List::stream)
                .filter(stored -> !stored.entry().role().equals("import"))
                .forEach(stored -> faults.add("entry " + stored.entry().sequence() + " was never asked for"));
        newest.forEach((id, stored) -> {
            if (!text(stored).equals(served.get(id))) {
                faults.add("record " + id + " is not served as entry "
                        + stored.entry().sequence() + " says");
            }
        });
        return faults;
    }

    private static Optional<String> wrongNumber(Edit edit, int found) {
        return switch (edit.end()) {
            case ACKNOWLEDGED ->
                found == 1
                        ? Optional.empty()
                        : Optional.of("acknowledged as entry " + edit.sequence() + ", and there " + found + " times");
            case REFUSED ->
                found == 0 ? Optional.empty() : Optional.of("refused on " + edit.base() + ", and there all the same");
            case UNKNOWN ->
                found <= 1 ? Optional.empty() : Optional.of("asked for once, and there " + found + " times");
        };
    }

    private static Optional<String> whatIsWrong(Edit edit, StoredEntry stored, long before) {
        long sequence = stored.entry().sequence();
        if (!stored.entry().id().equals(edit.record())) {
            return Optional.of("entry " + sequence + " is of another record");
        } else if (before != edit.base()) {
            return Optional.of("entry " + sequence + " starts from " + edit.base() + " and loses " + before);
        } else if (edit.end() == End.ACKNOWLEDGED && sequence != edit.sequence()) {
            return Optional.of("acknowledged as entry " + edit.sequence() + ", and is entry " + sequence);
        }
        return Optional.empty();
    }

    private static String text(StoredEntry stored) {
        return stored.findRecordText().orElseThrow();
    }
}
