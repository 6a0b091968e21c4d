package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.sms.message.UkMobile;

/** How a reply reaches the sender: in the answer to the provider's own request, or by a request of ours. Thread-safe. */
public interface ReplyRoute {

    /**
     * Hands the reply over.
     *
     * @return what the provider's request is answered with
     * @throws UndeliveredException when the provider did not take it
     */
    HandedBack reply(UkMobile to, String text) throws UndeliveredException;

    /** What the provider's request is answered with when nobody is to be texted. */
    HandedBack silence();
}
