package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@link Channel} to and from JSON: one flat object, its {@code kind} says which members belong. */
public final class ChannelCodec {
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    /** What fits into a path of RFC 5321. */
    private static final int MAX_EMAIL = 254;

    private static final String NUMBER = "a number in full international form, or a UK local one such as 101";

    private ChannelCodec() {}

    public static JsonValue write(Channel channel) {
        ObjectWriter writer = new ObjectWriter().put("kind", channel.kind().wire());
        ChannelTraitsCodec.write(channel.traits(), writer);
        if (channel instanceof Channel.Voice voice) {
            writer.put("number", voice.number().toString())
                    .putIfPresent("written_as", Optional.ofNullable(voice.writtenAs()));
        } else if (channel instanceof Channel.Sms sms) {
            writer.putIfPresent("number", Optional.ofNullable(sms.number()))
                    .putIfPresent("short_code", Optional.ofNullable(sms.shortCode()))
                    .putIfPresent("keyword", Optional.ofNullable(sms.keyword()));
        } else if (channel instanceof Channel.Textphone textphone) {
            writer.put("number", textphone.number().toString()).put("relay", textphone.relay());
        } else if (channel instanceof Channel.WhatsApp whatsApp) {
            writer.put("number", whatsApp.number().toString());
        } else if (channel instanceof Channel.Email email) {
            writer.put("address", email.address());
        } else if (channel instanceof Channel.Web web) {
            writer.put("url", web.url().toString());
        } else if (channel instanceof Channel.Place place) {
            writer.putStrings("address_lines", place.addressLines());
        }
        return writer.build();
    }

    public static Optional<Channel> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(ChannelCodec::read);
    }

    static Optional<Channel> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<ChannelKind> kind = reader.requiredParsed(
                "kind", Texts.oneOf(ChannelKind.class), text -> WireName.parse(ChannelKind.class, text));
        Optional<ChannelTraits> traits = ChannelTraitsCodec.read(reader);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Channel> channel = readReach(kind.get(), traits, reader);
        reader.finish();
        return reader.faults().size() > before ? Optional.empty() : channel;
    }

    /** Reads what this kind of channel is reached at. */
    private static Optional<Channel> readReach(ChannelKind kind, Optional<ChannelTraits> traits, ObjectReader reader) {
        if (kind.isWeb()) {
            Optional<URI> url = required(reader, "url", Texts.url(reader, "url"));
            return both(traits, url).map(pair -> new Channel.Web(pair.traits(), kind, pair.reach()));
        }
        if (kind.isPlace()) {
            List<String> lines = Texts.lines(reader, "address_lines");
            Optional<List<String>> address = lines.isEmpty() ? Optional.empty() : Optional.of(lines);
            return both(traits, required(reader, "address_lines", address))
                    .map(pair -> new Channel.Place(pair.traits(), kind, pair.reach()));
        }
        return switch (kind) {
            case EMAIL ->
                both(
                                traits,
                                reader.requiredParsed(
                                        "address",
                                        "an e-mail address",
                                        text -> Optional.of(text)
                                                .filter(address -> address.length() <= MAX_EMAIL
                                                        && EMAIL.matcher(address)
                                                                .matches())))
                        .map(pair -> new Channel.Email(pair.traits(), pair.reach()));
            case TEXTPHONE -> {
                boolean relay = reader.bool("relay").orElse(false);
                yield both(traits, requiredNumber(reader))
                        .map(pair -> new Channel.Textphone(pair.traits(), pair.reach(), relay));
            }
            case WHATS_APP ->
                both(traits, requiredNumber(reader)).map(pair -> new Channel.WhatsApp(pair.traits(), pair.reach()));
            case SMS -> readSms(traits, reader);
            default -> readVoice(traits, reader);
        };
    }

    private static Optional<Channel> readVoice(Optional<ChannelTraits> traits, ObjectReader reader) {
        Optional<PhoneNumber> number = requiredNumber(reader);
        Optional<String> writtenAs = Texts.line(reader, "written_as");
        if (number.isPresent() && writtenAs.isPresent()) {
            Optional<PhoneNumber> written = PhoneNumber.parseUkNational(writtenAs.get());
            if (!written.equals(number)) {
                reader.fault("written_as", "bad_value", "must have the digits of the number, grouped");
            }
        }
        return both(traits, number).map(pair -> new Channel.Voice(pair.traits(), pair.reach(), writtenAs.orElse(null)));
    }

    private static Optional<Channel> readSms(Optional<ChannelTraits> traits, ObjectReader reader) {
        Optional<PhoneNumber> number = reader.parsed("number", NUMBER, PhoneNumber::parse);
        Optional<ShortCode> shortCode = reader.parsed("short_code", "five to eight digits", ShortCode::parse);
        Optional<Keyword> keyword = reader.parsed("keyword", "one word of A-Z and 0-9", Keyword::parse);
        if (reader.has("number") == reader.has("short_code")) {
            reader.faults().add(reader.pointer(), "bad_value", "must have a number or a short_code, and not both");
            return Optional.empty();
        }
        if (reader.has("keyword") && !reader.has("short_code")) {
            reader.fault("keyword", "bad_value", "belongs to a short_code");
            return Optional.empty();
        }
        if (traits.isEmpty() || (number.isEmpty() && shortCode.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Channel.Sms(traits.get(), number.orElse(null), shortCode.orElse(null), keyword.orElse(null)));
    }

    private static Optional<PhoneNumber> requiredNumber(ObjectReader reader) {
        return reader.requiredParsed("number", NUMBER, PhoneNumber::parse);
    }

    private static <T> Optional<T> required(ObjectReader reader, String member, Optional<T> value) {
        if (value.isEmpty() && !reader.has(member)) {
            reader.fault(member, "missing", "is required");
        }
        return value;
    }

    private record Both<T>(ChannelTraits traits, T reach) {}

    private static <T> Optional<Both<T>> both(Optional<ChannelTraits> traits, Optional<T> reach) {
        return traits.flatMap(found -> reach.map(where -> new Both<>(found, where)));
    }
}
