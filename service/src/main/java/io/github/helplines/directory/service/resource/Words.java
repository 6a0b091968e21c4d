package io.github.helplines.directory.service.resource;

import java.util.Optional;

/** Words to search for. Silent in {@link #toString()}: they are somebody's own. */
record Words(String value) {
    static final int MAX_LENGTH = 200;

    static Optional<Words> parse(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(new Words(stripped));
    }

    @Override
    public String toString() {
        return "Words[redacted]";
    }
}
