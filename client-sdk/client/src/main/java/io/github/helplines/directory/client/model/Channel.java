package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.ChannelKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to make contact with a service. Later versions may have more: those are {@link Unknown}, and can be shown. */
public sealed interface Channel {

    OpenValue<ChannelKind> kind();

    ChannelDetails details();

    /** A lower-case UUID, which never changes. */
    default String id() {
        return details().id();
    }

    /**
     * A number to ring.
     *
     * @param number in full international form (E.164), or a UK local one such as {@code 999}
     * @param writtenAs the service's own grouping of the digits; null for the usual one
     * @param relayUri a link that rings it through Relay UK (18001); null where that is no use
     */
    record Voice(
            ChannelDetails details,
            String number,
            @Nullable String writtenAs,
            @Nullable String relayUri) implements Channel {
        public Voice {
            requireNonNull(details, "details");
            requireNonNull(number, "number");
        }

        @Override
        public OpenValue<ChannelKind> kind() {
            return OpenValue.of(ChannelKind.VOICE);
        }
    }

    /**
     * A number to text.
     *
     * @param number a full number; null for a short code
     * @param shortCode five to eight digits; null for a full number
     * @param keyword the word that the text begins with; null when the short code needs none
     */
    record Sms(
            ChannelDetails details,
            @Nullable String number,
            @Nullable String shortCode,
            @Nullable String keyword) implements Channel {
        public Sms {
            requireNonNull(details, "details");
        }

        @Override
        public OpenValue<ChannelKind> kind() {
            return OpenValue.of(ChannelKind.SMS);
        }
    }

    /**
     * A typed conversation over the telephone network.
     *
     * @param relay whether it goes through the prefix 18001 (Relay UK)
     */
    record Textphone(ChannelDetails details, String number, boolean relay) implements Channel {
        public Textphone {
            requireNonNull(details, "details");
            requireNonNull(number, "number");
        }

        @Override
        public OpenValue<ChannelKind> kind() {
            return OpenValue.of(ChannelKind.TEXTPHONE);
        }
    }

    /** A WhatsApp account, by its number. */
    record WhatsApp(ChannelDetails details, String number) implements Channel {
        public WhatsApp {
            requireNonNull(details, "details");
            requireNonNull(number, "number");
        }

        @Override
        public OpenValue<ChannelKind> kind() {
            return OpenValue.of(ChannelKind.WHATS_APP);
        }
    }

    /** An address to write to by e-mail. */
    record Email(ChannelDetails details, String address) implements Channel {
        public Email {
            requireNonNull(details, "details");
            requireNonNull(address, "address");
        }

        @Override
        public OpenValue<ChannelKind> kind() {
            return OpenValue.of(ChannelKind.EMAIL);
        }
    }

    /** Something reached at an https address: a web chat, form, site, chatbot or video relay, as its kind says. */
    record Web(OpenValue<ChannelKind> kind, ChannelDetails details, String url) implements Channel {
        public Web {
            requireNonNull(kind, "kind");
            requireNonNull(details, "details");
            requireNonNull(url, "url");
        }
    }

    /** A place: an address for letters or a door to go to, as its kind says. */
    record Place(OpenValue<ChannelKind> kind, ChannelDetails details, List<String> addressLines) implements Channel {
        public Place {
            requireNonNull(kind, "kind");
            requireNonNull(details, "details");
            addressLines = List.copyOf(addressLines);
        }
    }

    /** A kind that this version does not know: show {@link ChannelDetails#action} as it is. */
    record Unknown(OpenValue<ChannelKind> kind, ChannelDetails details) implements Channel {
        public Unknown {
            requireNonNull(kind, "kind");
            requireNonNull(details, "details");
        }
    }
}
