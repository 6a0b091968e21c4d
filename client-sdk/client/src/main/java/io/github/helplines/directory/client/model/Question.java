package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Circumstances;
import java.util.List;

/**
 * One question to the person, in plain words. Silent in {@link #toString()}: what is asked tells what was said.
 *
 * @param fact the circumstance it asks for, such as {@code age} or {@code areas}; to decline is to name it
 * @param answers those to choose from; none when the person types the answer
 */
public record Question(String fact, String text, List<Answer> answers) {
    public Question {
        requireNonNull(fact, "fact");
        requireNonNull(text, "text");
        answers = List.copyOf(answers);
    }

    /**
     * One answer to choose.
     *
     * @param text as the person reads it
     * @param add what it adds: {@code circumstances.merge(add)}
     */
    public record Answer(String text, Circumstances add) {
        public Answer {
            requireNonNull(text, "text");
            requireNonNull(add, "add");
        }

        @Override
        public String toString() {
            return "Answer[redacted]";
        }
    }

    @Override
    public String toString() {
        return "Question[redacted]";
    }
}
