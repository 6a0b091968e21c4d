package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.SmsText;
import io.github.helplines.directory.core.model.Service;

/**
 * What to text back.
 *
 * @param service whom the keyword reaches
 * @param text the words
 * @param sms the same as the network carries them: coding and segments
 */
public record SmsReply(Service service, String text, SmsText sms) {
    public SmsReply {
        requireNonNull(service, "service");
        requireNonNull(text, "text");
        requireNonNull(sms, "sms");
    }
}
