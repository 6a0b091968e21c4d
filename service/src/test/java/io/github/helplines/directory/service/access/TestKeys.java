package io.github.helplines.directory.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key of every sort, the same at every run. */
public enum TestKeys {
    /** In no ring. */
    UNKNOWN("unknown2", Scope.EDITOR),
    EXPIRED("expired2", Scope.EDITOR, Scope.APPROVER),
    REVOKED("revoked2", Scope.EDITOR, Scope.APPROVER),
    /** Another is in its place. */
    ROTATED("rotated2", Scope.EDITOR, Scope.APPROVER),
    EDITOR("editor22", Scope.EDITOR),
    APPROVER("approver", Scope.APPROVER),
    /** The only one of its scope. */
    ADMIN("admin222", Scope.ADMIN),
    EDITOR_AND_APPROVER("editappr", Scope.EDITOR, Scope.APPROVER),
    /** The one that the contract's examples name; nobody calls with it. */
    EXAMPLE("k5x2mqa7", Scope.EDITOR);

    private final KeyId id;
    private final Set<Scope> scopes;

    TestKeys(String id, Scope... scopes) {
        this.id = new KeyId(id);
        this.scopes = Set.of(scopes);
    }

    public Token token() {
        return Token.of(id, "a".repeat(52));
    }

    /** Each belongs to another holder. */
    public Holder holder() {
        return new Holder("staff-" + id.value());
    }

    /** All of them, as they are at that moment, but for the unknown one. */
    public static InMemoryKeyRing ring(Instant now) {
        InMemoryKeyRing ring = new InMemoryKeyRing(now);
        for (TestKeys key : values()) {
            if (key != UNKNOWN) {
                ring.put(key.at(now), key.token());
            }
        }
        return ring;
    }

    private AccessKey at(Instant now) {
        boolean ended = this == REVOKED || this == ROTATED;
        return new AccessKey(
                id,
                holder(),
                scopes,
                now.minus(Duration.ofDays(9)),
                null,
                this == EXPIRED ? now : null,
                ended ? now : null,
                ended ? ADMIN.id : null,
                replacement());
    }

    private @Nullable KeyId replacement() {
        return this == ROTATED ? EDITOR_AND_APPROVER.id : null;
    }
}
