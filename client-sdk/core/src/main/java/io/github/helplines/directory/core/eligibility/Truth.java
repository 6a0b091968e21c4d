package io.github.helplines.directory.core.eligibility;

/** Kleene's strong three-valued logic: unknown stays unknown until something decides. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    public Truth not() {
        if (this == UNKNOWN) {
            return UNKNOWN;
        }
        return this == TRUE ? FALSE : TRUE;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
