package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.service.page.card.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what to know before using a channel: whom it is for, what it costs, what it leaves behind, how it is known. */
final class NoteWords {
    /** What goes over the phone network, where it may cost something and may show on a bill. */
    private static final Set<ChannelKind> PHONED =
            EnumSet.of(ChannelKind.VOICE, ChannelKind.SMS, ChannelKind.TEXTPHONE);

    private final Wording wording;

    NoteWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    /**
     * The record's own note first.
     *
     * @param spoken the languages of the service, for a channel that names none of its own
     */
    List<Words> of(ChannelAnswer answer, List<String> spoken) {
        Channel channel = answer.channel();
        ChannelTraits traits = channel.traits();
        List<Words> notes = new ArrayList<>();
        if (traits.note() != null) {
            notes.add(wording.recorded(traits.note()));
        }
        if (channel instanceof Channel.Sms sms && sms.keyword() != null) {
            Keyword keyword = sms.keyword();
            notes.add(wording.own("keyword.note", keyword.value()));
        }
        cost(channel).map(text -> new Words(text, null)).ifPresent(notes::add);
        boolean sure = Doubts.isEmergency(channel);
        if (PHONED.contains(channel.kind()) && !sure) {
            // Nobody is told that something does not show on a bill, whatever a record says.
            notes.add(wording.own(traits.appearsOnBill() == Known.YES ? "bill.yes" : "bill.unknown"));
        }
        if (traits.anonymous() != Known.UNKNOWN) {
            notes.add(wording.own(traits.anonymous() == Known.YES ? "anonymous.yes" : "anonymous.no"));
        }
        List<String> languages = traits.languages().isEmpty() ? spoken : traits.languages();
        if (!languages.isEmpty()) {
            notes.add(wording.own("languages", wording.languages(languages)));
        }
        if (sure) {
            return notes;
        }
        notes.add(new Words(evidence(wording, answer.evidence(), traits.evidence()), null));
        Evidence.State hours = answer.hoursEvidence();
        if (hours != null && hours != answer.evidence()) {
            notes.add(new Words(evidence(wording, "hours.evidence.", hours, traits.hoursEvidence()), null));
        }
        return notes;
    }

    /** How a channel is known. */
    static String evidence(Wording wording, Evidence.State state, @Nullable Evidence evidence) {
        return evidence(wording, "evidence.", state, evidence);
    }

    private static String evidence(Wording wording, String prefix, Evidence.State state, @Nullable Evidence evidence) {
        LocalDate checked = evidence == null ? null : evidence.checkedOn();
        return wording.text(prefix, state, checked == null ? "" : wording.fullDate(checked));
    }

    private Optional<String> cost(Channel channel) {
        Cost cost = channel.traits().cost();
        Cost.Price landline = cost.landline();
        Cost.Price mobile = cost.mobile();
        if (landline == Cost.Price.UNKNOWN && mobile == Cost.Price.UNKNOWN) {
            return unknownCost(channel);
        } else if (landline != mobile) {
            return Optional.of(
                    wording.text("cost.each", wording.text("price.", landline), wording.text("price.", mobile)));
        }
        return Optional.of(wording.text("cost.", landline));
    }

    /** A record may say nothing of a number that the number plan makes free: nobody should stop at 999 to wonder. */
    private Optional<String> unknownCost(Channel channel) {
        PhoneNumber called = channel instanceof Channel.Voice voice ? voice.number() : null;
        if (called != null && called.isFreeToCallInUk()) {
            return Optional.of(wording.text("cost.free"));
        } else if (channel.kind() == ChannelKind.SMS) {
            return Optional.of(wording.text("cost.unknown.text"));
        }
        return PHONED.contains(channel.kind()) ? Optional.of(wording.text("cost.unknown.call")) : Optional.empty();
    }
}
