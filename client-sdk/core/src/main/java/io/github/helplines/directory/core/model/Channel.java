package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to make contact with a service. */
public sealed interface Channel {

    ChannelTraits traits();

    ChannelKind kind();

    default RecordId id() {
        return traits().id();
    }

    /** What the contact is recognised by when it may no longer be shown. */
    ContactMark mark();

    /** What its keyword at a shared short code is recognised by; null where it has none. */
    default @Nullable ContactMark keywordMark() {
        return null;
    }

    /**
     * A number to ring.
     *
     * @param writtenAs the service's own grouping of the digits, such as "0345 6000 459"; absent for the usual one
     */
    record Voice(
            ChannelTraits traits,
            PhoneNumber number,
            @Nullable String writtenAs) implements Channel {
        public Voice {
            requireNonNull(traits, "traits");
            requireNonNull(number, "number");
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.VOICE;
        }

        @Override
        public ContactMark mark() {
            return ContactMark.of(number);
        }

        /** The number as people read it. */
        public String display() {
            return writtenAs == null ? number.display() : writtenAs;
        }
    }

    /** A number to text: a full number, or a short code, with the keyword that a shared short code needs. */
    record Sms(
            ChannelTraits traits,
            @Nullable PhoneNumber number,
            @Nullable ShortCode shortCode,
            @Nullable Keyword keyword)
            implements Channel {
        public Sms {
            requireNonNull(traits, "traits");
            if ((number == null) == (shortCode == null)) {
                throw new IllegalArgumentException("a text goes to a number or to a short code");
            }
            if (keyword != null && shortCode == null) {
                throw new IllegalArgumentException("a keyword belongs to a short code");
            }
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public ContactMark mark() {
            return number != null ? ContactMark.of(number) : ContactMark.of(requireNonNull(shortCode));
        }

        @Override
        public @Nullable ContactMark keywordMark() {
            return keyword == null ? null : ContactMark.of(requireNonNull(shortCode), keyword);
        }
    }

    /** A typed conversation over the phone network; {@code relay} dials through the 18001 prefix (Relay UK). */
    record Textphone(ChannelTraits traits, PhoneNumber number, boolean relay) implements Channel {
        public Textphone {
            requireNonNull(traits, "traits");
            requireNonNull(number, "number");
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.TEXTPHONE;
        }

        @Override
        public ContactMark mark() {
            return ContactMark.of(number);
        }
    }

    /** A WhatsApp account, by its number. */
    record WhatsApp(ChannelTraits traits, PhoneNumber number) implements Channel {
        public WhatsApp {
            requireNonNull(traits, "traits");
            requireNonNull(number, "number");
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.WHATS_APP;
        }

        @Override
        public ContactMark mark() {
            return ContactMark.of(number);
        }
    }

    /** An address to write to by e-mail. */
    record Email(ChannelTraits traits, String address) implements Channel {
        public Email {
            requireNonNull(traits, "traits");
            requireNonNull(address, "address");
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.EMAIL;
        }

        @Override
        public ContactMark mark() {
            return ContactMark.ofEmail(address);
        }
    }

    /** Something reached at an https address: a web chat, form, site, chatbot or video relay, as its kind says. */
    record Web(ChannelTraits traits, ChannelKind kind, URI url) implements Channel {
        public Web {
            requireNonNull(traits, "traits");
            requireNonNull(url, "url");
            if (!kind.isWeb()) {
                throw new IllegalArgumentException("not a kind that has an address on the web");
            }
            if (!"https".equals(url.getScheme()) || url.getHost() == null) {
                throw new IllegalArgumentException("not an https address");
            }
        }

        @Override
        public ContactMark mark() {
            return ContactMark.ofUrl(url.toString());
        }
    }

    /** A place: an address for letters or a door to go to, as its kind says. */
    record Place(ChannelTraits traits, ChannelKind kind, List<String> addressLines) implements Channel {
        public Place {
            requireNonNull(traits, "traits");
            addressLines = List.copyOf(addressLines);
            if (!kind.isPlace() || addressLines.isEmpty()) {
                throw new IllegalArgumentException("a place has an address");
            }
        }

        @Override
        public ContactMark mark() {
            return ContactMark.ofAddress(addressLines);
        }
    }
}
