package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import java.util.List;

/**
 * What somebody's words may mean, or who listens when they mean nothing here.
 *
 * @param matched whether the hits are what the words may mean; when not, they are services for whoever needs support
 * @param hits the best first; empty only when the directory has no general service that supports people
 * @param emergency the floor, in every answer
 */
public record SearchAnswer(boolean matched, List<SearchHit> hits, Emergency emergency) {
    public SearchAnswer {
        hits = List.copyOf(hits);
        requireNonNull(emergency, "emergency");
    }
}
