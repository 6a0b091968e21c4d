package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.contact.NumberKind;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.service.page.card.Doubt;
import io.github.helplines.directory.service.page.card.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not known of the channels of one service, said once where it holds of all of them. Nothing is doubted of the
 * emergency numbers: nobody in danger should stop to wonder. What may give somebody away, like a bill, is no such doubt:
 * it is said beside each number.
 */
final class Doubts {
    private final boolean unconfirmed;
    private final String emergencies;

    private Doubts(List<ChannelAnswer> answers) {
        List<ChannelAnswer> doubted = answers.stream()
                .filter(answer -> !isEmergency(answer.channel()))
                .toList();
        this.unconfirmed = doubted.size() > 1
                && doubted.stream().allMatch(answer -> answer.evidence() == Evidence.State.UNVERIFIED);
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

    /** What is said of all together, each with the note that it stands for. */
    List<Doubt> in(Wording wording) {
        if (!unconfirmed) {
            return List.of();
        }
        Words said = emergencies.isEmpty()
                ? wording.own("shared.unconfirmed")
                : wording.own("shared.unconfirmed.but", emergencies);
        return List.of(
                new Doubt(said.text(), said.lang(), NoteWords.evidence(wording, Evidence.State.UNVERIFIED, null)));
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
