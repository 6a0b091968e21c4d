package io.github.helplines.directory.service.access;

import io.github.helplines.directory.core.json.WireName;
import java.util.Set;

/** What a key may do. A key without the scope that is asked for may do nothing. */
public enum Scope implements WireName {
    /** Propose changes, and take back alone what may do harm. */
    EDITOR,
    /** Approve what another holder proposed. */
    APPROVER,
    /** Make and end keys; and nothing else. */
    ADMIN;

    /** Whether one key may have all of these: at least one, and whoever hands out keys neither proposes nor approves. */
    public static boolean mayBeTogether(Set<Scope> scopes) {
        return !scopes.isEmpty() && (scopes.size() == 1 || !scopes.contains(ADMIN));
    }
}
