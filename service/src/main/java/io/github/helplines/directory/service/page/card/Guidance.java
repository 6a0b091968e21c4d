package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a topic between the number to turn to first and all others: who is not to blame, and what one can do.
 *
 * @param after how many services stand before it
 * @param intro the topic in short
 * @param steps in the order of the record; of what could harm when it is wrong, the safe words
 */
public record Guidance(int after, Words intro, List<Step> steps) {
    public Guidance {
        requireNonNull(intro, "intro");
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do.
     *
     * @param condition whom it is for; null for everybody
     * @param lang the language of both, where that is not the page's
     */
    public record Step(
            String text,
            @Nullable String condition,
            @Nullable String lang) {
        public Step {
            requireNonNull(text, "text");
        }
    }
}
