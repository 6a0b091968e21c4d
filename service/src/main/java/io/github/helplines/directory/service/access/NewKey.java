package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param holder the person it is for
 * @param scopes what it may do: at least one; admin alone
 * @param expiresAt from when on it is no longer taken; null for a key without an end
 */
public record NewKey(
        Holder holder, Set<Scope> scopes, @Nullable Instant expiresAt) {
    public NewKey {
        requireNonNull(holder, "holder");
        scopes = Set.copyOf(scopes);
        if (!Scope.mayBeTogether(scopes)) {
            throw new IllegalArgumentException("no key may have these scopes together");
        }
    }

    public Optional<Instant> findExpiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
