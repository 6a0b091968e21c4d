package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.sms.message.UkMobile;

/** Replies in the answer to the provider's request, as the plain text to send; an empty answer sends nothing. */
public final class TextReply implements ReplyRoute {

    @Override
    public HandedBack reply(UkMobile to, String text) {
        return new HandedBack(200, "text/plain; charset=utf-8", text);
    }

    @Override
    public HandedBack silence() {
        return HandedBack.NOTHING;
    }
}
