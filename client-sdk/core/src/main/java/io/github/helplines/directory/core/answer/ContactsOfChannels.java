package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.Channel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a service is reached, worked out from its channels when it is asked for: kept, it would be among the largest parts. */
record ContactsOfChannels(List<Channel> channels) implements SearchDocument.Contacts {
    @Override
    public Set<String> digits() {
        Set<String> digits = new LinkedHashSet<>();
        channels.forEach(channel -> {
            number(channel).ifPresent(number -> digits.addAll(number.digitForms()));
            if (channel instanceof Channel.Sms sms) {
                Optional.ofNullable(sms.shortCode()).map(ShortCode::value).ifPresent(digits::add);
            }
        });
        return digits;
    }

    @Override
    public Set<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>();
        for (Channel channel : channels) {
            if (channel instanceof Channel.Sms sms) {
                Optional.ofNullable(sms.keyword()).map(Keyword::value).ifPresent(keywords::add);
            }
        }
        return keywords;
    }

    private static Optional<PhoneNumber> number(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return Optional.of(voice.number());
        } else if (channel instanceof Channel.Sms sms) {
            return Optional.ofNullable(sms.number());
        } else if (channel instanceof Channel.Textphone textphone) {
            return Optional.of(textphone.number());
        }
        return channel instanceof Channel.WhatsApp whatsApp ? Optional.of(whatsApp.number()) : Optional.empty();
    }
}
