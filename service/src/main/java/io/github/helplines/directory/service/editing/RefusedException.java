package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The store refuses what somebody asked of it. The message names the rule, never a value. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String rule;
    private final @Nullable Integer place;

    /** Why the store refuses. */
    public enum Why {
        /** Nobody approves what they wrote. */
        SECOND_PERSON,
        /** There is no such proposal. */
        NO_PROPOSAL,
        /** The proposal is published or rejected. */
        DECIDED,
        /** The proposal is not what was read. */
        CONTENT_CHANGED,
        /** A record has changed since the proposal was made. */
        STALE,
        /** The same request is being worked on. */
        IN_FLIGHT,
        /** The key of the request was used for another one. */
        REPLAY_KEY_USED,
        /** More than one person may do alone in an hour. */
        TOO_OFTEN,
        /** One person cannot do this. */
        NOT_ALONE,
        /** The records break a rule of the store. */
        RULE
    }

    public RefusedException(Why why, String rule, @Nullable Integer place, @Nullable Throwable cause) {
        super("the store refuses: " + requireNonNull(rule, "rule"), cause);
        this.why = requireNonNull(why, "why");
        this.rule = rule;
        this.place = place;
    }

    public RefusedException(Why why, String rule, @Nullable Integer place) {
        this(why, rule, place, null);
    }

    public Why why() {
        return why;
    }

    /** The name of the rule, such as the database's name of a constraint. */
    public String rule() {
        return rule;
    }

    /** The place of the change that is at fault, from 0; null when it is none in particular. */
    public @Nullable Integer place() {
        return place;
    }
}
