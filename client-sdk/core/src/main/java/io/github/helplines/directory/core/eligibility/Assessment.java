package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether a person can use a service, and why. Silent in {@link #toString()}: the answer tells of the person.
 *
 * @param outcome the answer
 * @param text the answer in plain words
 * @param criteria each condition of the rule with what is known of it
 */
public record Assessment(Outcome outcome, String text, List<Criterion> criteria) {
    public Assessment {
        requireNonNull(outcome, "outcome");
        requireNonNull(text, "text");
        criteria = List.copyOf(criteria);
    }

    public enum Outcome {
        ELIGIBLE("eligible"),
        NOT_ELIGIBLE("not_eligible"),
        /** Not known yet: the service may help, and its channels are shown. */
        NEED_MORE("need_more");

        private final String wire;

        Outcome(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static Outcome of(Truth truth) {
            if (truth == Truth.UNKNOWN) {
                return NEED_MORE;
            }
            return truth == Truth.TRUE ? ELIGIBLE : NOT_ELIGIBLE;
        }
    }

    public enum Result {
        MET("met"),
        NOT_MET("not_met"),
        UNKNOWN("unknown");

        private final String wire;

        Result(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static Result of(Truth truth) {
            if (truth == Truth.UNKNOWN) {
                return UNKNOWN;
            }
            return truth == Truth.TRUE ? MET : NOT_MET;
        }
    }

    /**
     * One condition of the rule.
     *
     * @param criterion what it is about: {@code age}, {@code age_in_image}, {@code areas}, {@code asking_as}, or
     *     a criterion of the service's own
     * @param result what is known
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

    @Override
    public String toString() {
        return "Assessment[redacted]";
    }
}
