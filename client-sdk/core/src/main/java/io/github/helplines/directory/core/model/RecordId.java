package io.github.helplines.directory.core.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** The lasting identity of a record or a channel: a UUID in lower case (RFC 9562). */
public record RecordId(String value) implements Comparable<RecordId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public RecordId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a UUID in lower case");
        }
    }

    public static Optional<RecordId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RecordId(text)) : Optional.empty();
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
