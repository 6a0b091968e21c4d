package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;

/** What a channel is reached at, in one line: what somebody who recalls it has to repeat. */
public final class ContactValue {
    private ContactValue() {}

    /**
     * {@code +448081570999}, {@code 60001 QUIET}, {@code somebody@example.org}, {@code https://example.org/}; the lines of
     * an address joined by commas.
     */
    public static String of(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return voice.number().value();
        } else if (channel instanceof Channel.Textphone textphone) {
            return textphone.number().value();
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            return whatsApp.number().value();
        } else if (channel instanceof Channel.Sms sms) {
            return sms(sms);
        } else if (channel instanceof Channel.Email email) {
            return email.address();
        } else if (channel instanceof Channel.Web web) {
            return web.url().toString();
        }
        return String.join(", ", ((Channel.Place) channel).addressLines());
    }

    private static String sms(Channel.Sms sms) {
        PhoneNumber number = sms.number();
        if (number != null) {
            return number.value();
        }
        Keyword keyword = sms.keyword();
        return keyword == null ? String.valueOf(sms.shortCode()) : sms.shortCode() + " " + keyword;
    }
}
