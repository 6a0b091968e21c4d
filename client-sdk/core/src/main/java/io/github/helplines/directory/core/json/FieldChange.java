package io.github.helplines.directory.core.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One part of a value that is not what it was. At least one side is there.
 *
 * @param pointer where, as an RFC 6901 pointer into the value as it is; for what was taken out, into the value as it was
 * @param before what stood there; absent for what was put in
 * @param after what stands there; absent for what was taken out
 */
public record FieldChange(
        String pointer,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {
    public FieldChange {
        requireNonNull(pointer, "pointer");
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing changed");
        }
    }
}
