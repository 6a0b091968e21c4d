package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether a person can use a service, and why. Silent in {@link #toString()}: the answer tells of the person.
 *
 * @param text the answer in plain words
 * @param criteria each condition of the rule with what is known of it
 */
public record Assessment(Outcome outcome, String text, List<Criterion> criteria) {

    /** The three answers there are; a word that this version does not know is {@link #NEED_MORE}: nobody is turned away. */
    public enum Outcome {
        ELIGIBLE,
        NOT_ELIGIBLE,
        /** Not known yet: the service may help, and its channels are shown. */
        NEED_MORE
    }

    /** What is known of one condition. */
    public enum Result {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /**
     * One condition of the rule.
     *
     * @param criterion what it is about: {@code age}, {@code age_in_image}, {@code areas}, {@code asking_as}, or one of the
     *     service's own
     * @param text the same in plain words
     */
    public record Criterion(String criterion, Result result, String text) {
        public Criterion {
            requireNonNull(criterion, "criterion");
            requireNonNull(result, "result");
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Criterion[redacted]";
        }
    }

    public Assessment {
        requireNonNull(outcome, "outcome");
        requireNonNull(text, "text");
        criteria = List.copyOf(criteria);
    }

    @Override
    public String toString() {
        return "Assessment[redacted]";
    }
}
