package io.github.helplines.directory.service.store;

import static io.github.helplines.directory.service.store.Attempts.Who.ADMIN;
import static io.github.helplines.directory.service.store.Attempts.Who.APPROVER;
import static io.github.helplines.directory.service.store.Attempts.Who.BOTH_SCOPES;
import static io.github.helplines.directory.service.store.Attempts.Who.EDITOR;
import static io.github.helplines.directory.service.store.Attempts.Who.REPLACEMENT;
import static io.github.helplines.directory.service.store.Attempts.Who.TWO_KEYS;

import java.util.List;
import java.util.Set;

/**
 * Every function that the role that serves may call, and how somebody would try to publish with it. Some of them may call
 * it: what they do with it is published by somebody else, or is no publication.
 */
final class Attempts {
    private static final Who[] NOT_ONE = {};
    private static final Who[] WHO_WRITE = {EDITOR, BOTH_SCOPES, REPLACEMENT};
    private static final Who[] WHO_EDIT = {EDITOR, APPROVER, BOTH_SCOPES, TWO_KEYS, REPLACEMENT};
    private static final Who[] WITH_A_KEY = {EDITOR, APPROVER, ADMIN, BOTH_SCOPES, TWO_KEYS, REPLACEMENT};

    private static final Who[] EVERYBODY = Who.values();

    static final List<Attempt> ALL = List.of(
            new Attempt("publish", "CAST(:imported AS jsonb)", NOT_ONE),
            new Attempt("publish_alone", ":key_id, :credential, CAST(:alone AS jsonb)", NOT_ONE),
            new Attempt(
                    "publish_proposal",
                    ":key_id, :credential, :proposal, :read, CAST(:entries AS jsonb), now()",
                    NOT_ONE),
            new Attempt("report", "CAST(:channel AS uuid), 'dead'", EVERYBODY),
            new Attempt("report_day", "", EVERYBODY),
            new Attempt("propose", ":key_id, :credential, gen_random_uuid(), :content, now()", WHO_WRITE),
            new Attempt("revise_proposal", ":key_id, :credential, :proposal, :read, :content, now()", WHO_WRITE),
            new Attempt("lock_log", ":key_id, :credential", WHO_EDIT),
            new Attempt("agreed_text", ":key_id, :credential, CAST(:record AS uuid)", WHO_EDIT),
            new Attempt("begin_request", ":key_id, :credential, CAST(:proposal AS text), :read", WHO_EDIT),
            new Attempt("finish_request", ":key_id, :credential, CAST(:proposal AS text), :read, :content", WHO_EDIT),
            new Attempt("reject_proposal", ":key_id, :credential, :proposal, :read, 'No.', now()", WHO_EDIT),
            new Attempt("require_key", ":key_id, :credential, '{approver,editor}'", WHO_EDIT),
            new Attempt("whose_key", ":key_id, :credential", WITH_A_KEY),
            new Attempt("list_keys", ":key_id, :credential", ADMIN),
            // A key that is one person's for the other's part.
            new Attempt(
                    "create_key",
                    ":key_id, :credential, :new_key, 'staff-0101', '{approver,editor}', repeat('b', 64), NULL",
                    ADMIN),
            new Attempt("revoke_key", ":key_id, :credential, :other_key", ADMIN),
            new Attempt("rotate_key", ":key_id, :credential, :other_key, :new_key, repeat('c', 64), 0", ADMIN));

    private Attempts() {}

    /** Somebody at the door. */
    enum Who {
        /** Without a key. */
        NOBODY,
        EDITOR,
        APPROVER,
        ADMIN,
        /** With one key for both. */
        BOTH_SCOPES,
        /** One person who writes with one key and approves with another. */
        TWO_KEYS,
        /** With the key that another was put in the place of. */
        REPLACED,
        /** With the key in its place; whatever they wrote before, they wrote. */
        REPLACEMENT
    }

    /**
     * A call of a function.
     *
     * @param callers who may call it
     */
    record Attempt(String function, String arguments, Set<Who> callers) {
        Attempt(String function, String arguments, Who... callers) {
            this(function, arguments, Set.of(callers));
        }

        String sql() {
            return "SELECT called.*, :key_id AS by_key FROM directory." + function + "(" + arguments + ") AS called";
        }

        boolean goesThroughFor(Who who) {
            return callers.contains(who);
        }
    }
}
