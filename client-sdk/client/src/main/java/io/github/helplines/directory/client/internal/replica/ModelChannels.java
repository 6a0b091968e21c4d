package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.ChannelDetails;
import io.github.helplines.directory.client.model.Cost;
import io.github.helplines.directory.client.model.Evidence;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.OpeningHours;
import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.TimeInterval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Channels, and what stands in them, as the service answers them. */
final class ModelChannels {
    private ModelChannels() {}

    static Channel of(io.github.helplines.directory.core.model.Channel channel) {
        ChannelDetails details = details(channel);
        if (channel instanceof io.github.helplines.directory.core.model.Channel.Voice voice) {
            return new Channel.Voice(
                    details,
                    voice.number().toString(),
                    voice.writtenAs(),
                    ChannelText.relayUri(voice).orElse(null));
        } else if (channel instanceof io.github.helplines.directory.core.model.Channel.Sms sms) {
            return new Channel.Sms(details, text(sms.number()), text(sms.shortCode()), text(sms.keyword()));
        } else if (channel instanceof io.github.helplines.directory.core.model.Channel.Textphone textphone) {
            return new Channel.Textphone(details, textphone.number().toString(), textphone.relay());
        } else if (channel instanceof io.github.helplines.directory.core.model.Channel.WhatsApp whatsApp) {
            return new Channel.WhatsApp(details, whatsApp.number().toString());
        } else if (channel instanceof io.github.helplines.directory.core.model.Channel.Email email) {
            return new Channel.Email(details, email.address());
        } else if (channel instanceof io.github.helplines.directory.core.model.Channel.Web web) {
            return new Channel.Web(OpenValue.of(web.kind()), details, web.url().toString());
        }
        return new Channel.Place(
                OpenValue.of(channel.kind()),
                details,
                ((io.github.helplines.directory.core.model.Channel.Place) channel).addressLines());
    }

    private static ChannelDetails details(io.github.helplines.directory.core.model.Channel channel) {
        ChannelTraits traits = channel.traits();
        io.github.helplines.directory.core.model.Cost cost = traits.cost();
        io.github.helplines.directory.core.opening.OpeningHours hours = traits.hours();
        io.github.helplines.directory.core.model.Evidence hoursEvidence = traits.hoursEvidence();
        return new ChannelDetails(
                channel.id().value(),
                ChannelText.display(channel),
                ChannelText.action(channel),
                ChannelText.uri(channel).orElse(null),
                ChannelText.spoken(channel).orElse(null),
                new Cost(OpenValue.of(cost.landline()), OpenValue.of(cost.mobile()), cost.source()),
                OpenValue.of(traits.appearsOnBill()),
                OpenValue.of(traits.anonymous()),
                traits.languages(),
                traits.note(),
                evidence(traits.evidence()),
                hours == null ? null : hours(hours),
                hoursEvidence == null ? null : evidence(hoursEvidence));
    }

    static Evidence evidence(io.github.helplines.directory.core.model.Evidence evidence) {
        return new Evidence(
                evidence.source(),
                text(evidence.url()),
                evidence.pageDate(),
                evidence.readOn(),
                OpenValue.of(evidence.method()),
                evidence.checkedOn(),
                evidence.dueOn().orElse(null),
                evidence.overdueOn().orElse(null));
    }

    private static OpeningHours hours(io.github.helplines.directory.core.opening.OpeningHours hours) {
        return new OpeningHours(
                hours.isAlwaysOpen(),
                hours.weekly().stream()
                        .map(entry -> new OpeningHours.Weekly(
                                entry.days().stream()
                                        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                                        .toList(),
                                interval(entry.interval())))
                        .toList(),
                hours.holidays().map(ModelChannels::holidays).orElse(null),
                hours.exceptions().stream()
                        .map(dated -> new OpeningHours.Dated(dated.date(), intervals(dated.intervals()), dated.note()))
                        .toList(),
                hours.validFrom().orElse(null),
                hours.validUntil().orElse(null));
    }

    private static OpeningHours.Holidays holidays(HolidayRule rule) {
        return new OpeningHours.Holidays(rule.calendar(), rule.policy().wire(), intervals(rule.intervals()));
    }

    private static List<OpeningHours.Interval> intervals(List<TimeInterval> intervals) {
        return intervals.stream().map(ModelChannels::interval).toList();
    }

    private static OpeningHours.Interval interval(TimeInterval interval) {
        return new OpeningHours.Interval(interval.opensText(), interval.closesText());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
