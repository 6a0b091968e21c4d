package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.sms.message.UkMobile;

/** Replies to Twilio in the answer to its request, as TwiML. Source: Twilio, TwiML for Programmable Messaging. */
public final class TwilioReply implements ReplyRoute {
    private static final String TYPE = "text/xml; charset=utf-8";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /** Without a Message nothing is sent. */
    private static final HandedBack SILENCE = new HandedBack(200, TYPE, DECLARATION + "<Response/>");

    @Override
    public HandedBack reply(UkMobile to, String text) {
        return new HandedBack(200, TYPE, DECLARATION + "<Response><Message>" + escape(text) + "</Message></Response>");
    }

    @Override
    public HandedBack silence() {
        return SILENCE;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
