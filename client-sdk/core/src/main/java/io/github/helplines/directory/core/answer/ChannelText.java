package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.NumberKind;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.contact.SmsUri;
import io.github.helplines.directory.core.model.Channel;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel in words and links, one form everywhere: API, pages, texts. */
public final class ChannelText {
    /** Source: Relay UK. */
    private static final String RELAY_PREFIX = "18001";

    private static final String EMERGENCY_RELAY = "18000";

    private ChannelText() {}

    /** What to ring, text or open, as people read it: {@code 0800 612 6505}, {@code DVS to 82228}. */
    public static String display(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return voice.display();
        } else if (channel instanceof Channel.Sms sms) {
            return smsDisplay(sms);
        } else if (channel instanceof Channel.Textphone textphone) {
            return textphoneDisplay(textphone);
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            return whatsApp.number().display();
        } else if (channel instanceof Channel.Email email) {
            return email.address();
        } else if (channel instanceof Channel.Web web) {
            return webDisplay(web.url());
        }
        return String.join(", ", ((Channel.Place) channel).addressLines());
    }

    /** What to do, keyword included: {@code Call 0800 612 6505}, {@code Text DVS to 82228}. */
    public static String action(Channel channel) {
        String display = display(channel);
        return switch (channel.kind()) {
            case VOICE -> "Call " + display;
            case SMS -> "Text " + display;
            case TEXTPHONE -> "By textphone or the Relay UK app, call " + display;
            case WHATS_APP -> "Send a WhatsApp message to " + display;
            case EMAIL -> "E-mail " + display;
            case WEB_CHAT -> "Chat online at " + display;
            case WEB_FORM -> "Fill in the form at " + display;
            case WEBSITE -> "Go to " + display;
            case CHATBOT -> "Ask the chatbot at " + display;
            case VIDEO_RELAY -> "Sign by video at " + display;
            case POST -> "Write to " + display;
            case IN_PERSON -> "Visit " + display;
        };
    }

    /** The link that opens it: tel, sms (RFC 5724), mailto (RFC 6068), https; empty for a place. */
    public static Optional<String> uri(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return Optional.of(voice.number().telUri());
        } else if (channel instanceof Channel.Sms sms) {
            return Optional.of(smsUri(sms));
        } else if (channel instanceof Channel.Textphone textphone) {
            Optional<String> relay = textphone.relay() ? textphone.number().relayUri() : Optional.empty();
            return Optional.of(relay.orElseGet(textphone.number()::telUri));
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            return Optional.of("https://wa.me/" + whatsApp.number().value().replace("+", ""));
        } else if (channel instanceof Channel.Email email) {
            return Optional.of(mailto(email.address()));
        } else if (channel instanceof Channel.Web web) {
            return Optional.of(web.url().toString());
        }
        return Optional.empty();
    }

    /**
     * What to ring or text, one character at a time for a screen reader: {@code 0 8 0 0, 6 1 2, 6 5 0 5}, {@code D V S,
     * to 8 2 2 2 8}; empty where there is no number.
     */
    public static Optional<String> spoken(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            PhoneNumber number = voice.number();
            return number.spokenAs(voice.display()).or(() -> Optional.of(number.spoken()));
        } else if (channel instanceof Channel.Sms sms) {
            return Optional.ofNullable(sms.number())
                    .map(PhoneNumber::spoken)
                    .or(() -> Optional.ofNullable(sms.shortCode()).map(code -> shortCodeSpoken(code, sms.keyword())));
        } else if (channel instanceof Channel.Textphone textphone) {
            return Optional.of(textphoneSpoken(textphone));
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            return Optional.of(whatsApp.number().spoken());
        }
        return Optional.empty();
    }

    /** The link that rings a voice number through the text relay; empty for other kinds and foreign numbers. */
    public static Optional<String> relayUri(Channel channel) {
        return channel instanceof Channel.Voice voice ? voice.number().relayUri() : Optional.empty();
    }

    private static String smsDisplay(Channel.Sms sms) {
        PhoneNumber number = sms.number();
        if (number != null) {
            return number.display();
        }
        Keyword keyword = sms.keyword();
        return keyword == null ? String.valueOf(sms.shortCode()) : keyword + " to " + sms.shortCode();
    }

    private static String smsUri(Channel.Sms sms) {
        PhoneNumber number = sms.number();
        if (number != null) {
            return SmsUri.of(number);
        }
        ShortCode shortCode = sms.shortCode();
        if (shortCode == null) {
            throw new IllegalStateException("a text goes to a number or to a short code");
        }
        Keyword keyword = sms.keyword();
        return keyword == null ? SmsUri.of(shortCode) : SmsUri.of(shortCode, keyword);
    }

    private static String textphoneDisplay(Channel.Textphone textphone) {
        String display = textphone.number().display();
        if (!textphone.relay()) {
            return display;
        }
        return hasRelayNumberOfItsOwn(textphone.number()) ? EMERGENCY_RELAY : RELAY_PREFIX + " " + display;
    }

    private static String textphoneSpoken(Channel.Textphone textphone) {
        String spoken = textphone.number().spoken();
        if (!textphone.relay()) {
            return spoken;
        }
        return hasRelayNumberOfItsOwn(textphone.number())
                ? spelt(EMERGENCY_RELAY)
                : spelt(RELAY_PREFIX) + ", " + spoken;
    }

    /** The emergency numbers are reached in the relay by one of their own. */
    private static boolean hasRelayNumberOfItsOwn(PhoneNumber number) {
        return number.kind() == NumberKind.EMERGENCY;
    }

    private static String shortCodeSpoken(ShortCode code, @Nullable Keyword keyword) {
        return keyword == null ? code.spoken() : spelt(keyword.value()) + ", to " + code.spoken();
    }

    private static String spelt(String text) {
        return String.join(" ", text.split(""));
    }

    /** Without the scheme and a trailing slash, which nobody reads. */
    private static String webDisplay(URI url) {
        String text = url.toString().substring("https://".length());
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String mailto(String address) {
        return "mailto:" + address.replace("%", "%25").replace("?", "%3F").replace("&", "%26");
    }
}
