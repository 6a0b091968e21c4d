package io.github.helplines.directory.core.model;

import java.util.Optional;

/** The lasting identity of a record or a channel: a UUID in lower case (RFC 9562). */
public record RecordId(String value) implements Comparable<RecordId> {
    private static final int LENGTH = 36;

    public RecordId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a UUID in lower case");
        }
    }

    public static Optional<RecordId> parse(String text) {
        return isId(text) ? Optional.of(new RecordId(text)) : Optional.empty();
    }

    private static boolean isId(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char each = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit = (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
            if (hyphen ? each != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
