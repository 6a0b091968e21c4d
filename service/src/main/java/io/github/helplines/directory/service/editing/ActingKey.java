package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

/**
 * What opens a key towards the store, which judges it itself: nothing is written on this service's word alone.
 *
 * @param keyId the public name of the key
 * @param sha256 the SHA-256 of its token; a secret, redacted in {@link #toString()}
 */
public record ActingKey(String keyId, String sha256) {
    public ActingKey {
        requireNonNull(keyId, "keyId");
        requireNonNull(sha256, "sha256");
    }

    @Override
    public String toString() {
        return "ActingKey[redacted]";
    }
}
