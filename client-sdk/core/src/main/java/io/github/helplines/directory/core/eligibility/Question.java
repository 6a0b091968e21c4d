package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One question to the person, in plain words. Silent in {@link #toString()}: what is still asked tells what was said.
 *
 * @param fact the fact it asks for
 * @param text the question
 * @param answers the answers to choose from; none when the person types the answer
 */
public record Question(FactName fact, String text, List<Answer> answers) {
    public Question {
        requireNonNull(fact, "fact");
        requireNonNull(text, "text");
        answers = List.copyOf(answers);
    }

    /**
     * One answer to choose.
     *
     * @param text as the person reads it
     * @param add what it adds to the circumstances
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
