package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.contact.NumberKind;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.service.page.card.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not known of the channels of one service, said once where it holds of all of them. Nothing is doubted of the
 * emergency numbers: nobody in danger should stop to wonder.
 */
final class Doubts {
    /** What goes over the phone network, where it may cost something and may show on a bill. */
    static final Set<ChannelKind> PHONED = EnumSet.of(ChannelKind.VOICE, ChannelKind.SMS, ChannelKind.TEXTPHONE);

    /** One thing that is not known. */
    enum Doubt {
        BILL,
        UNCONFIRMED
    }

    private final Set<Doubt> ofAll = EnumSet.noneOf(Doubt.class);
    private final String emergencies;

    private Doubts(List<ChannelAnswer> answers) {
        List<ChannelAnswer> doubted = answers.stream()
                .filter(answer -> !isEmergency(answer.channel()))
                .toList();
        List<ChannelAnswer> phoned = doubted.stream()
                .filter(answer -> PHONED.contains(answer.channel().kind()))
                .toList();
        if (severalAreAll(phoned, answer -> answer.channel().traits().appearsOnBill() != Known.YES)) {
            ofAll.add(Doubt.BILL);
        }
        if (severalAreAll(doubted, answer -> answer.evidence() == Evidence.State.UNVERIFIED)) {
            ofAll.add(Doubt.UNCONFIRMED);
        }
        this.emergencies = answers.stream()
                .map(ChannelAnswer::channel)
                .filter(Doubts::isEmergency)
                .map(ChannelText::display)
                .map(PlainWords::unbroken)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Doubts of(List<ChannelAnswer> answers) {
        return new Doubts(requireNonNull(answers, "answers"));
    }

    private static boolean severalAreAll(List<ChannelAnswer> answers, Predicate<ChannelAnswer> doubt) {
        return answers.size() > 1 && answers.stream().allMatch(doubt);
    }

    /** Whether it is said of all together, and so of none by itself. */
    boolean areAll(Doubt doubt) {
        return ofAll.contains(doubt);
    }

    /** What is said of all together. */
    List<Words> words(Wording wording) {
        return ofAll.stream()
                .map(doubt -> switch (doubt) {
                    case BILL -> wording.own("shared.bill");
                    case UNCONFIRMED ->
                        emergencies.isEmpty()
                                ? wording.own("shared.unconfirmed")
                                : wording.own("shared.unconfirmed.but", emergencies);
                })
                .toList();
    }

    /** 999 and 112, and 18000 by textphone (Ofcom, National Telephone Numbering Plan). */
    static boolean isEmergency(Channel channel) {
        PhoneNumber number = number(channel);
        return number != null && number.kind() == NumberKind.EMERGENCY;
    }

    private static @Nullable PhoneNumber number(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return voice.number();
        }
        return channel instanceof Channel.Textphone textphone ? textphone.number() : null;
    }
}
