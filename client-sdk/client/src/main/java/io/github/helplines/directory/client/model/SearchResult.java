package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordKind;
import java.util.List;

/**
 * What somebody's words may mean, or who listens when they mean nothing here. Silent in {@link #toString()}.
 *
 * @param matched whether the first hits are what the words may mean; when not, all are services for whoever needs support, which
 *     follow also where not all of the words are sure to be known
 * @param hits the best first
 * @param emergency the floor
 */
public record SearchResult(boolean matched, List<Hit> hits, EmergencyFloor emergency) {

    /** A record that the words may mean: a topic, a service or an organisation. */
    public record Hit(OpenValue<RecordKind> kind, Link record) {
        public Hit {
            requireNonNull(kind, "kind");
            requireNonNull(record, "record");
        }

        @Override
        public String toString() {
            return "Hit[redacted]";
        }
    }

    public SearchResult {
        hits = List.copyOf(hits);
        requireNonNull(emergency, "emergency");
    }

    @Override
    public String toString() {
        return "SearchResult[redacted]";
    }
}
