package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.sms.message.InboundMessage;

/** Reads what one provider posts. Thread-safe. */
@FunctionalInterface
public interface Inbound {

    /**
     * The text, from somebody who proved to be the provider.
     *
     * @throws RefusedException with 403 when nothing proves that, with 400 or 415 when the form is another
     */
    InboundMessage read(InboundRequest request) throws RefusedException;
}
