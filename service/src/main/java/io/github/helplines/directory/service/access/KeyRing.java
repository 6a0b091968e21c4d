package io.github.helplines.directory.service.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The keys there are. Whether one is in force is decided by the store's clock; every change is one transaction. Safe
 * for threads.
 *
 * <p>Every method throws {@link io.github.helplines.directory.service.editing.DirectoryUnavailableException} when the
 * store cannot be reached. All but the first throw {@link AccessRefusedException} when the caller's own key has ended
 * meanwhile ({@link Refusal#KEY_VALID}), when it may not do this ({@link Refusal#KEY_SCOPE}), and for the reasons named
 * at the method.
 */
public interface KeyRing {

    /** Whose this token is; empty when it is of no key in force. */
    Optional<Caller> authenticate(Token token);

    /**
     * Makes a key: {@link Refusal#HOLDER_SPELLING}, {@link Refusal#EXPIRY_AHEAD}.
     *
     * @param admin who asks
     * @param token what will open it, new; kept nowhere
     */
    AccessKey create(Caller admin, NewKey key, Token token);

    /** Every key there is or was, in the order they were made. */
    List<AccessKey> list(Caller admin);

    /**
     * Ends a key at once: {@link Refusal#KEY_KNOWN}, {@link Refusal#LAST_ADMIN_KEY}. When this returns, nothing is
     * being done with it any more. One that has ended already stays as it ended.
     */
    AccessKey revoke(Caller admin, KeyId id);

    /**
     * Makes a key in the place of another, with the same holder, scopes and expiry: {@link Refusal#KEY_KNOWN},
     * {@link Refusal#KEY_LASTS}, {@link Refusal#OVERLAP_RANGE}.
     *
     * @param caller the key itself, or an admin
     * @param overlap for how long the old one is still taken: up to seven days, in whole seconds
     * @param token what will open the new one; kept nowhere
     * @return the new one
     */
    AccessKey rotate(Caller caller, KeyId id, Duration overlap, Token token);
}
