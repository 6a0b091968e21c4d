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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what to know before using a channel: whom it is for, what it costs, what it leaves behind, how it is known. */
final class NoteWords {
    private final Wording wording;

    NoteWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    /**
     * The record's own note first.
     *
     * @param spoken the languages of the service, for a channel that names none of its own
     * @param doubts what is said of all channels together, and therefore not of this one
     */
    List<Words> of(ChannelAnswer answer, List<String> spoken, Doubts doubts) {
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
        if (Doubts.PHONED.contains(channel.kind()) && !sure && !doubts.areAll(Doubts.Doubt.BILL)) {
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
        if (answer.evidence() != Evidence.State.UNVERIFIED || !doubts.areAll(Doubts.Doubt.UNCONFIRMED)) {
            notes.add(evidence("evidence.", answer.evidence(), traits.evidence()));
        }
        Evidence.State hours = answer.hoursEvidence();
        if (hours != null && hours != answer.evidence()) {
            notes.add(evidence("hours.evidence.", hours, traits.hoursEvidence()));
        }
        return notes;
    }

    private Words evidence(String prefix, Evidence.State state, @Nullable Evidence evidence) {
        LocalDate checked = evidence == null ? null : evidence.checkedOn();
        return new Words(wording.text(prefix, state, checked == null ? "" : wording.fullDate(checked)), null);
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
        return Doubts.PHONED.contains(channel.kind())
                ? Optional.of(wording.text("cost.unknown.call"))
                : Optional.empty();
    }
}
