package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key as admins see it: everything but what would open it.
 *
 * @param id which
 * @param holder the person it belongs to
 * @param scopes what it may do
 * @param createdAt when it was made
 * @param createdBy the key that made it; null for the operator
 * @param expiresAt from when on it is no longer taken, as it was made; null for never
 * @param revokedAt from when on it is no longer taken, because it was revoked or replaced; null when it was not
 * @param revokedBy the key that did so; null for the operator
 * @param replacedBy the key in its place; null when there is none
 */
public record AccessKey(
        KeyId id,
        Holder holder,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable KeyId createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable KeyId revokedBy,
        @Nullable KeyId replacedBy) {
    public AccessKey {
        requireNonNull(id, "id");
        requireNonNull(holder, "holder");
        scopes = Set.copyOf(scopes);
        requireNonNull(createdAt, "createdAt");
    }

    /** Whether it is taken at that moment. */
    public boolean isInForce(Instant at) {
        return Stream.of(Optional.ofNullable(expiresAt), Optional.ofNullable(revokedAt))
                .flatMap(Optional::stream)
                .allMatch(at::isBefore);
    }
}
