package io.github.helplines.directory.service.access;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys without a database: for tests of what stands on them. */
public final class InMemoryKeyRing implements KeyRing {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final Map<KeyId, Kept> keys = new LinkedHashMap<>();
    private Instant now;
    private boolean away;

    private record Kept(AccessKey key, Credential credential) {}

    public InMemoryKeyRing(Instant now) {
        this.now = now;
    }

    /** From now on the store cannot be reached, or can again. */
    public synchronized void setAway(boolean away) {
        this.away = away;
    }

    public synchronized void letPass(Duration time) {
        now = now.plus(time);
    }

    /** A key as the operator makes it. */
    public synchronized AccessKey issue(NewKey key, Token token) {
        return issue(key, token, null);
    }

    /** A key with a past. */
    public synchronized void put(AccessKey key, Token token) {
        keys.put(key.id(), new Kept(key, token.credential()));
    }

    @Override
    public synchronized Optional<Caller> authenticate(Token token) {
        return inForce(token.id(), token.credential())
                .map(key -> new Caller(key.id(), key.holder(), key.scopes(), token.credential()));
    }

    @Override
    public synchronized AccessKey create(Caller admin, NewKey key, Token token) {
        require(admin, Set.of(Scope.ADMIN));
        return issue(key, token, admin.keyId());
    }

    @Override
    public synchronized List<AccessKey> list(Caller admin) {
        require(admin, Set.of(Scope.ADMIN));
        return keys.values().stream().map(Kept::key).toList();
    }

    @Override
    public synchronized AccessKey revoke(Caller admin, KeyId id) {
        require(admin, Set.of(Scope.ADMIN));
        AccessKey key = known(id);
        if (isAdminInForce(key)
                && keys.values().stream()
                        .map(Kept::key)
                        .noneMatch(other ->
                                !other.id().equals(id) && isAdminInForce(other) && other.revokedAt() == null)) {
            throw new AccessRefusedException(Refusal.LAST_ADMIN_KEY);
        }
        return key.revokedAt() != null && !now.isBefore(key.revokedAt())
                ? key
                : end(key, now, admin.keyId(), key.replacedBy());
    }

    @Override
    public synchronized AccessKey rotate(Caller caller, KeyId id, Duration overlap, Token token) {
        require(caller, caller.keyId().equals(id) ? Set.of(Scope.values()) : Set.of(Scope.ADMIN));
        AccessKey key = known(id);
        if (!key.isInForce(now) || key.replacedBy() != null) {
            throw new AccessRefusedException(Refusal.KEY_LASTS);
        } else if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new AccessRefusedException(Refusal.OVERLAP_RANGE);
        }
        AccessKey replacement = issue(new NewKey(key.holder(), key.scopes(), key.expiresAt()), token, caller.keyId());
        end(key, now.plus(overlap), caller.keyId(), replacement.id());
        return replacement;
    }

    private AccessKey issue(NewKey key, Token token, @Nullable KeyId by) {
        if (keys.values().stream()
                .map(kept -> kept.key().holder())
                .anyMatch(other -> !other.equals(key.holder()) && folded(other).equals(folded(key.holder())))) {
            throw new AccessRefusedException(Refusal.HOLDER_SPELLING);
        } else if (key.findExpiresAt().filter(at -> !now.isBefore(at)).isPresent()) {
            throw new AccessRefusedException(Refusal.EXPIRY_AHEAD);
        }
        AccessKey made =
                new AccessKey(token.id(), key.holder(), key.scopes(), now, by, key.expiresAt(), null, null, null);
        put(made, token);
        return made;
    }

    private AccessKey end(AccessKey key, Instant at, KeyId by, @Nullable KeyId replacedBy) {
        AccessKey ended = new AccessKey(
                key.id(),
                key.holder(),
                key.scopes(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                at,
                by,
                replacedBy);
        keys.put(key.id(), new Kept(ended, keys.get(key.id()).credential()));
        return ended;
    }

    private void require(Caller caller, Set<Scope> wanted) {
        require(caller.keyId(), caller.credential(), wanted);
    }

    /** The holder of a key in force that has one of these scopes: what every store asks before it writes. */
    public synchronized Holder require(KeyId id, Credential credential, Set<Scope> wanted) {
        AccessKey key = inForce(id, credential).orElseThrow(() -> new AccessRefusedException(Refusal.KEY_VALID));
        if (key.scopes().stream().noneMatch(wanted::contains)) {
            throw new AccessRefusedException(Refusal.KEY_SCOPE);
        }
        return key.holder();
    }

    private Optional<AccessKey> inForce(KeyId id, Credential credential) {
        if (away) {
            throw new DirectoryUnavailableException(new ConnectException());
        }
        return Optional.ofNullable(keys.get(id))
                .filter(kept -> MessageDigest.isEqual(bytes(kept.credential()), bytes(credential)))
                .map(Kept::key)
                .filter(key -> key.isInForce(now));
    }

    private AccessKey known(KeyId id) {
        return Optional.ofNullable(keys.get(id))
                .map(Kept::key)
                .orElseThrow(() -> new AccessRefusedException(Refusal.KEY_KNOWN));
    }

    private boolean isAdminInForce(AccessKey key) {
        return key.scopes().contains(Scope.ADMIN) && key.isInForce(now);
    }

    private static String folded(Holder holder) {
        return Normalizer.normalize(holder.name(), Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Credential credential) {
        return credential.value().getBytes(StandardCharsets.UTF_8);
    }
}
