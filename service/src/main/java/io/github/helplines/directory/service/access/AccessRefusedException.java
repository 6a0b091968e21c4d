package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

/** Something that needs a key was not done; nothing was changed. The message names the rule, never a value. */
public final class AccessRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public AccessRefusedException(Refusal refusal) {
        super("refused: " + requireNonNull(refusal, "refusal").rule());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
