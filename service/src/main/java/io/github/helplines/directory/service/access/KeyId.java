package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which key: no secret, and no name.
 *
 * @param value eight characters of base32 (RFC 4648) in lower case
 */
public record KeyId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{8}");

    public KeyId {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not eight characters of base32");
        }
    }

    public static Optional<KeyId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeyId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
