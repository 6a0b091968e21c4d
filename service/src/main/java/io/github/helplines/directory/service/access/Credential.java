package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;

/**
 * What the service shows the store in the place of a token, which it never hands on: the token's SHA-256. Silent in
 * {@link #toString()}.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Credential(String value) {
    public Credential {
        requireNonNull(value, "value");
        if (Sha256.parse(value).isEmpty()) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "Credential[redacted]";
    }
}
