package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

/**
 * Where a log does not hold together.
 *
 * @param sequence the place in the log, counted from 1
 * @param what what is wrong there
 */
public record ChainFault(long sequence, What what) {
    public ChainFault {
        requireNonNull(what, "what");
    }

    /** What can be wrong with an entry. */
    public enum What {
        LINE_NOT_CANONICAL("the line is not the canonical form of its entry"),
        SEQUENCE_GAP("the sequence number is not the one after the entry before"),
        TIME_WENT_BACK("it was recorded before the entry before it"),
        PREVIOUS_HASH_WRONG("it does not repeat the hash of the line before"),
        RECORD_HASH_WRONG("the record's text is not the one that was hashed"),
        HEAD_WRONG("the last line's hash is not the expected one");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
