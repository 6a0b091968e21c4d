package io.github.helplines.directory.sms.provider;

import org.jspecify.annotations.Nullable;

/** The provider did not take a reply. Says how, and holds nothing of the reply or its reader. */
public final class UndeliveredException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param what for the operator, such as {@code status 403}; never what the provider said, which may quote us */
    public UndeliveredException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
