package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who makes a request, as their key was when it was looked up: what they do is held against the key once more in the
 * transaction that does it. Silent in {@link #toString()}.
 *
 * @param keyId the key
 * @param holder the person it belongs to
 * @param scopes what it may do
 * @param credential what the store is shown
 */
public record Caller(KeyId keyId, Holder holder, Set<Scope> scopes, Credential credential) {
    public Caller {
        requireNonNull(keyId, "keyId");
        requireNonNull(holder, "holder");
        scopes = Set.copyOf(scopes);
        requireNonNull(credential, "credential");
    }

    /** Whether the key has at least one of these. */
    public boolean hasAnyOf(Set<Scope> wanted) {
        return wanted.stream().anyMatch(scopes::contains);
    }

    @Override
    public String toString() {
        return "Caller[redacted]";
    }
}
