package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import java.util.List;

/**
 * What somebody's words may mean, or who listens when they mean nothing here.
 *
 * @param matched whether the first hits are what the words may mean; when not, all are services for whoever needs support.
 *     These follow also where not all of the words are sure to be known
 * @param hits the best first; empty only when the directory has no general service that supports people
 * @param emergency the floor, in every answer
 */
public record SearchAnswer(boolean matched, List<SearchHit> hits, Emergency emergency) {
    public SearchAnswer {
        hits = List.copyOf(hits);
        requireNonNull(emergency, "emergency");
    }
}
