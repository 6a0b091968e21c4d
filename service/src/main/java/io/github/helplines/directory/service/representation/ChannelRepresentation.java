package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel, flat: the record's own members, and beside them the words and links made from these. */
@Schema(
        name = "Channel",
        description = "One way to make contact. kind says which of number, short_code, keyword, address, url and"
                + " address_lines are there; display, action, uri and spoken are made from them. Always print action"
                + " as it is: phones may drop the keyword from a link.")
public record ChannelRepresentation(
        @OpenValues(ChannelKind.class) String kind,
        @Schema(format = "uuid") String id,

        @Schema(description = "In international form, or a UK local number such as 101.", example = "+448006126505")
        @Nullable
        String number,

        @Schema(description = "The service's own grouping of the digits.") @Nullable
        String writtenAs,

        @Schema(example = "82228") @Nullable String shortCode,

        @Schema(example = "DVS") @Nullable String keyword,

        @Schema(description = "Whether a textphone dials through Relay UK.") @Nullable
        Boolean relay,

        @Schema(description = "An e-mail address.") @Nullable
        String address,

        @Schema(format = "uri") @Nullable String url,

        @Nullable List<String> addressLines,

        @Schema(description = "What people read.", example = "0800 612 6505")
        String display,

        @Schema(description = "What to do, in words.", example = "Text DVS to 82228")
        String action,

        @Schema(description = "The link that opens it; none for a place.", example = "tel:+448006126505") @Nullable
        String uri,

        @Schema(description = "The number digit by digit, for a screen reader.") @Nullable
        String spoken,

        @Schema(description = "The link that rings the number through Relay UK.") @Nullable
        String relayUri,

        Price cost,
        @OpenValues(Known.class) String appearsOnBill,
        @OpenValues(Known.class) String anonymous,
        List<String> languages,
        @Nullable String note,
        EvidenceRepresentation evidence,
        @Nullable HoursRepresentation hours,
        @Nullable EvidenceRepresentation hoursEvidence,

        @Schema(description = "The service it belongs to; only where a channel stands alone.") @Nullable
        LinkRepresentation service) {

    /** What using it costs. */
    @Schema(name = "Cost", description = "What it costs. Unknown is a value: it does not mean free.")
    public record Price(
            @OpenValues(Cost.Price.class) String landline,
            @OpenValues(Cost.Price.class) String mobile,
            @Nullable String source) {}

    static ChannelRepresentation of(Channel channel) {
        return of(channel, null);
    }

    static ChannelRepresentation of(Channel channel, @Nullable LinkRepresentation service) {
        ChannelTraits traits = channel.traits();
        Cost cost = traits.cost();
        Reach reach = Reach.of(channel);
        return new ChannelRepresentation(
                channel.kind().wire(),
                channel.id().value(),
                reach.number(),
                reach.writtenAs(),
                reach.shortCode(),
                reach.keyword(),
                reach.relay(),
                reach.address(),
                reach.url(),
                reach.addressLines(),
                ChannelText.display(channel),
                ChannelText.action(channel),
                ChannelText.uri(channel).orElse(null),
                ChannelText.spoken(channel).orElse(null),
                ChannelText.relayUri(channel).orElse(null),
                new Price(cost.landline().wire(), cost.mobile().wire(), cost.source()),
                traits.appearsOnBill().wire(),
                traits.anonymous().wire(),
                traits.languages(),
                traits.note(),
                EvidenceRepresentation.of(traits.evidence()),
                HoursRepresentation.ofNullable(traits.hours()),
                EvidenceRepresentation.ofNullable(traits.hoursEvidence()),
                service);
    }

    /** The members that say where a channel is reached; each kind has its own. */
    private record Reach(
            @Nullable String number,
            @Nullable String writtenAs,
            @Nullable String shortCode,
            @Nullable String keyword,
            @Nullable Boolean relay,
            @Nullable String address,
            @Nullable String url,
            @Nullable List<String> addressLines) {

        static Reach of(Channel channel) {
            if (channel instanceof Channel.Voice voice) {
                return number(voice.number(), voice.writtenAs(), null);
            } else if (channel instanceof Channel.Sms sms) {
                return new Reach(
                        text(sms.number()), null, text(sms.shortCode()), text(sms.keyword()), null, null, null, null);
            } else if (channel instanceof Channel.Textphone textphone) {
                return number(textphone.number(), null, textphone.relay());
            } else if (channel instanceof Channel.WhatsApp whatsApp) {
                return number(whatsApp.number(), null, null);
            } else if (channel instanceof Channel.Email email) {
                return new Reach(null, null, null, null, null, email.address(), null, null);
            } else if (channel instanceof Channel.Web web) {
                return new Reach(null, null, null, null, null, null, text(web.url()), null);
            }
            return new Reach(null, null, null, null, null, null, null, ((Channel.Place) channel).addressLines());
        }

        private static Reach number(Object number, @Nullable String writtenAs, @Nullable Boolean relay) {
            return new Reach(number.toString(), writtenAs, null, null, relay, null, null, null);
        }

        private static @Nullable String text(@Nullable Object value) {
            return Optional.ofNullable(value).map(Object::toString).orElse(null);
        }
    }
}
